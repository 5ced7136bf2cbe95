package org.layerloom.engine.dl4j;

/**
 * Memory that holds one batch after another, each until it is {@linkplain #free freed} or the next
 * is laid into it. Whoever fills it must know that nobody works on the batch before any more.
 */
public final class BatchMemory {

  private final Room inputs = new Room();
  private final Room targets = new Room();
  private final Room mask = new Room();
  private float[] smoothed = {};
  private PreparedBatch held;

  Room inputs() {
    return inputs;
  }

  Room targets() {
    return targets;
  }

  Room mask() {
    return mask;
  }

  /** A copy of targets, to be changed. */
  float[] copyOf(float[] values) {
    if (smoothed.length < values.length) {
      smoothed = new float[values.length];
    }
    System.arraycopy(values, 0, smoothed, 0, values.length);
    return smoothed;
  }

  PreparedBatch hold(PreparedBatch batch) {
    held = batch;
    return batch;
  }

  /** The batch that it held is of no use any more: whoever asks for its numbers is refused. */
  public void free() {
    if (held != null) {
      held.giveBack();
      held = null;
    }
  }
}
