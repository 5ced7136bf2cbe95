package org.layerloom.graph.edit;

import java.util.Map;
import org.layerloom.graph.model.Graph;
import org.layerloom.graph.model.Point;

/** Moves many nodes, each to its own place, as a layout does. */
public final class ArrangeEdit implements Edit {
  private final Graph graph;
  private final String name;
  private final Positions before;
  private final Positions after;

  /** The nodes must be there; places in canvas pixels at scale 1. */
  public ArrangeEdit(Graph graph, String name, Map<String, Point> places) {
    this.graph = graph;
    this.name = name;
    this.before = Positions.of(graph, places.keySet());
    this.after = new Positions(places);
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
  public long approximateBytes() {
    return 128 + before.bytes() + after.bytes();
  }
}
