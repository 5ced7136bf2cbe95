package org.layerloom.graph.edit;

import java.util.Objects;
import org.layerloom.graph.model.Graph;

/**
 * An edit of a graph that says only how it changes it: the steps are recorded, so that taking back
 * restores exactly, order included, and a change that fails halfway leaves nothing behind.
 */
abstract class GraphEdit implements Edit {
  private final Graph graph;
  private final String name;
  private GraphSteps done;

  GraphEdit(Graph graph, String name) {
    this.graph = Objects.requireNonNull(graph, "graph");
    this.name = Objects.requireNonNull(name, "name");
  }

  /** Makes the change through the steps; must do the same each time on an equal graph. */
  abstract void change(GraphSteps steps);

  final Graph graph() {
    return graph;
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final void apply() {
    GraphSteps steps = new GraphSteps(graph);
    graph.batch(
        () -> {
          try {
            change(steps);
          } catch (RuntimeException e) {
            steps.takeBack();
            throw e;
          }
        });
    done = steps;
  }

  @Override
  public final void revert() {
    graph.batch(done::takeBack);
    done = null;
  }
}
