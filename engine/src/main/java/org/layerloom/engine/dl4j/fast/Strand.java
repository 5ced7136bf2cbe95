package org.layerloom.engine.dl4j.fast;

import java.util.Arrays;
import java.util.List;
import org.layerloom.engine.dl4j.own.Draws;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A network's units as one thread works with them, on a run of a batch's samples. Strands of a
 * network share its weights and nothing else.
 */
final class Strand {

  private final InputUnit input;
  private final List<Unit> units;
  private final LossUnit end;
  private final Draws draws;
  private final NativeFloats gradients;
  private int from;
  private int count;
  private int firstAnswer;
  private int answers;
  private INDArray targets;
  private double loss;

  /**
   * A strand.
   *
   * @param gradients where its gradients go, laid out as the weights are
   */
  Strand(InputUnit input, List<Unit> units, LossUnit end, Draws draws, NativeFloats gradients) {
    this.input = input;
    this.units = List.copyOf(units);
    this.end = end;
    this.draws = draws;
    this.gradients = gradients;
  }

  List<Unit> units() {
    return units;
  }

  NativeFloats gradients() {
    return gradients;
  }

  /** Numbers of an answer. */
  int width() {
    return end.width();
  }

  /** Which samples of the next batch are its own. */
  void range(int first, int samples) {
    from = first;
    count = samples;
  }

  void take(INDArray samples, INDArray wanted, int[] steps, int[] judgedSteps) {
    lengths(steps, judgedSteps);
    input.set(samples, from, count);
    targets = wanted;
  }

  void take(float[] samples, int[] steps) {
    lengths(steps, null);
    input.set(samples, from, count);
  }

  private void lengths(int[] steps, int[] judgedSteps) {
    int[] own = steps == null ? null : Arrays.copyOfRange(steps, from, from + count);
    input.lengths().set(own, judgedSteps, from);
  }

  void draw(long seed, int step) {
    draws.begin(seed, step, from);
  }

  /**
   * Where its answers begin among those of the batch.
   *
   * @return where they end
   */
  int judgesFrom(int first) {
    firstAnswer = first;
    answers = end.rows(count);
    return first + answers;
  }

  int rows(int unit) {
    return units.get(unit).rows(count);
  }

  void forward(boolean training) {
    for (int i = 0; i < units.size(); i++) {
      begin(i, training);
      forward(i, training);
    }
  }

  void begin(int unit, boolean training) {
    units.get(unit).begin(rows(unit), training);
  }

  void forward(int unit, boolean training) {
    units.get(unit).forward(rows(unit), training);
  }

  void judge() {
    loss = end.judge(targets, firstAnswer, answers);
  }

  void backward(int unit) {
    units.get(unit).backward(rows(unit));
  }

  void gather(int unit, Meeting meeting) {
    meeting.gather(units.get(unit), rows(unit));
  }

  /** The sum of the losses of its answers. */
  double loss() {
    return loss;
  }

  int hits() {
    return end.hits(answers);
  }

  void copyAnswers(float[] all) {
    System.arraycopy(end.outputs(), 0, all, firstAnswer * width(), answers * width());
  }
}
