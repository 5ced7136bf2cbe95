package org.layerloom.graph.edit;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.layerloom.graph.model.Graph;

/** Moves nodes by one offset; successive moves of the same nodes merge. */
public final class MoveNodesEdit implements Edit {
  private final Graph graph;
  private final String name;
  private final Positions before;
  private final Positions after;

  /** The nodes must be there; offsets in canvas pixels at scale 1. */
  public MoveNodesEdit(Graph graph, String name, Collection<String> ids, double dx, double dy) {
    this.graph = graph;
    this.name = name;
    this.before = Positions.of(graph, Set.copyOf(ids));
    this.after = before.moved(dx, dy);
  }

  private MoveNodesEdit(MoveNodesEdit first, MoveNodesEdit last) {
    this.graph = first.graph;
    this.name = first.name;
    this.before = first.before;
    this.after = last.after;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void apply() {
    after.putInto(graph);
  }

  @Override
  public void revert() {
    before.putInto(graph);
  }

  @Override
  public Optional<Edit> mergedWith(Edit later) {
    return later instanceof MoveNodesEdit other
            && other.graph == graph
            && other.before.points().keySet().equals(before.points().keySet())
        ? Optional.of(new MoveNodesEdit(this, other))
        : Optional.empty();
  }

  @Override
  public long approximateBytes() {
    return 128 + before.bytes() + after.bytes();
  }
}
