package org.layerloom.engine.dl4j.fast;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Which steps of the sequences of a batch are there, and which of them are judged. */
final class Lengths {

  private final List<Lengths> newSteps = new ArrayList<>();
  private int[] lengths;
  private int[] chosen;
  private INDArray mask;
  private int[] judged;

  /**
   * The next batch.
   *
   * @param ofSamples how many of the first steps are there; null where all are
   * @param judgedSteps {@code sample · time + step}; null where all that are there are judged
   */
  void set(int[] ofSamples, int[] judgedSteps) {
    lengths = ofSamples;
    chosen = judgedSteps;
    mask = null;
    judged = null;
    newSteps.forEach(each -> each.set(null, judgedSteps));
  }

  /** For steps made from an answer: all of them are there, however long the samples were. */
  Lengths ofNewSteps() {
    Lengths all = new Lengths();
    newSteps.add(all);
    return all;
  }

  boolean all() {
    return lengths == null;
  }

  int of(int sample, int time) {
    return lengths == null ? time : Math.min(time, lengths[sample]);
  }

  /** {@code [batch, time]}, 1 for steps that are there; null where all are. */
  INDArray mask(int batch, int time) {
    if (lengths != null && (mask == null || mask.size(1) != time)) {
      float[] there = new float[batch * time];
      for (int n = 0; n < batch; n++) {
        java.util.Arrays.fill(there, n * time, n * time + of(n, time), 1);
      }
      mask = Nd4j.create(there, new long[] {batch, time}, 'c');
    }
    return mask;
  }

  /** The judged steps, {@code sample · time + step}. */
  int[] judged(int batch, int time) {
    if (chosen != null) {
      return chosen;
    }
    if (judged == null) {
      judged =
          IntStream.range(0, batch * time).filter(i -> i % time < of(i / time, time)).toArray();
    }
    return judged;
  }
}
