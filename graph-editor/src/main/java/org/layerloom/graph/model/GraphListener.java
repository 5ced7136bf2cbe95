package org.layerloom.graph.model;

/** Hears what changed in a graph, after it changed. */
@FunctionalInterface
public interface GraphListener {
  /** Called once for each batch, on the thread that changed the graph. */
  void graphChanged(GraphChange change);
}
