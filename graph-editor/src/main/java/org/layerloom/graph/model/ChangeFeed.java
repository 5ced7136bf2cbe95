package org.layerloom.graph.model;

/** Tells listeners of a graph what changed: after each step, or once after a batch of them. */
final class ChangeFeed {
  private final Listeners<GraphListener> listeners = new Listeners<>();
  private ChangeTally<String> nodes = new ChangeTally<>();
  private ChangeTally<Connection> wires = new ChangeTally<>();
  private int batchDepth;

  /** What the step under way does to nodes; {@link #deliver} ends it. */
  ChangeTally<String> nodes() {
    return nodes;
  }

  /** What the step under way does to wires; {@link #deliver} ends it. */
  ChangeTally<Connection> wires() {
    return wires;
  }

  void batch(Runnable steps) {
    batchDepth++;
    try {
      steps.run();
    } finally {
      batchDepth--;
      deliver();
    }
  }

  Subscription subscribe(GraphListener listener) {
    return listeners.add(listener);
  }

  /** Tells of the changes so far, unless a batch is under way. */
  void deliver() {
    if (batchDepth > 0) {
      return;
    }
    GraphChange change =
        new GraphChange(
            nodes.added, nodes.changed, nodes.removed, wires.added, wires.changed, wires.removed);
    if (!change.isEmpty()) {
      nodes = new ChangeTally<>();
      wires = new ChangeTally<>();
      listeners.each(listener -> listener.graphChanged(change));
    }
  }
}
