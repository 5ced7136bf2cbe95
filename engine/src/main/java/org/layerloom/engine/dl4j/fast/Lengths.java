package org.layerloom.engine.dl4j.fast;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Which steps of the sequences of a batch are there, and which of them are judged. */
final class Lengths {

  /**
   * Those of steps made from these.
   *
   * @param rule how many are there, by how many of these are; null where all are
   */
  private record Derived(Lengths lengths, IntUnaryOperator rule) {}

  private final List<Derived> derived = new ArrayList<>();
  private int[] lengths;
  private int[] chosen;
  private int firstSample;
  private INDArray mask;
  private int[] judged;
  private int[] every = {};

  /**
   * The next samples.
   *
   * @param ofSamples how many of the first steps are there; null where all are
   * @param judgedSteps {@code sample · time + step} of the whole batch, in growing order; null
   *     where all that are there are judged
   * @param sample which of the batch is the first one here
   */
  void set(int[] ofSamples, int[] judgedSteps, int sample) {
    lengths = ofSamples;
    chosen = judgedSteps;
    firstSample = sample;
    mask = null;
    judged = null;
    for (Derived each : derived) {
      boolean counted = ofSamples != null && each.rule != null;
      int[] behind = counted ? IntStream.of(ofSamples).map(each.rule).toArray() : null;
      each.lengths.set(behind, judgedSteps, sample);
    }
  }

  /** For steps made from an answer: all of them are there, however long the samples were. */
  Lengths ofNewSteps() {
    return derived(null);
  }

  /** For steps each of which is made from several. */
  Lengths derived(IntUnaryOperator rule) {
    Lengths behind = new Lengths();
    derived.add(new Derived(behind, rule));
    return behind;
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
    if (judged == null && chosen == null && lengths == null) {
      judged = everyStep(batch * time);
    } else if (judged == null) {
      judged =
          chosen == null
              ? IntStream.range(0, batch * time)
                  .filter(i -> i % time < of(i / time, time))
                  .toArray()
              : chosenAmong(firstSample * time, (firstSample + batch) * time);
    }
    return judged;
  }

  /** The same array in each step of a training but for its last batches. */
  private int[] everyStep(int count) {
    if (every.length != count) {
      every = IntStream.range(0, count).toArray();
    }
    return every;
  }

  private int[] chosenAmong(int from, int to) {
    return IntStream.of(chosen)
        .filter(step -> step >= from && step < to)
        .map(step -> step - from)
        .toArray();
  }
}
