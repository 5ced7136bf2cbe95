package org.layerloom.engine.dl4j.fast;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A whole network forward and backward without DL4J's operations. It reads the graph's weights and
 * writes its gradients, in place; {@link WeightUpdate} does the rest of a step. Like the graph it
 * belongs to one thread.
 */
public final class FastNetwork {

  private final InputUnit input;
  private final List<Unit> units;
  private final LossUnit end;
  private final Draws draws;
  private final Lengths lengths;
  private int judged;

  FastNetwork(InputUnit input, List<Unit> units, LossUnit end, Draws draws, Lengths lengths) {
    this.input = input;
    this.units = List.copyOf(units);
    this.end = end;
    this.draws = draws;
    this.lengths = lengths;
  }

  /**
   * The fast form of a graph; empty where one of its vertices is not of a kind that is known here.
   *
   * @param inputShape of one sample: {@code [features]}, {@code [channels, height, width]}, {@code
   *     [time, features]}, or {@code [time]} of tokens
   */
  public static Optional<FastNetwork> of(ComputationGraph graph, int... inputShape) {
    return new GraphReader(graph, inputShape).read();
  }

  /** Everything random is drawn from this number from now on. */
  public void seed(long seed) {
    draws.seed(seed);
  }

  /**
   * Writes the gradients of a batch, summed over its answers.
   *
   * @param samples dense, in C order
   * @param targets {@code [answers, width]}, dense, in C order
   * @param steps how many steps of each sample are there; null where all are
   * @param judgedSteps which of them are judged, {@code sample · time + step}; null where all are
   * @return the mean loss, penalties left out
   */
  public double learn(INDArray samples, INDArray targets, int[] steps, int[] judgedSteps) {
    lengths.set(steps, judgedSteps);
    draws.nextStep();
    input.set(samples);
    int batch = Math.toIntExact(samples.size(0));
    forward(batch, true);
    judged = end.rows(batch);
    double loss = end.judge(targets, judged);
    for (int i = units.size() - 1; i >= 0; i--) {
      Unit unit = units.get(i);
      if (unit.learns()) {
        loss += unit.ownLoss();
        unit.backward(unit.rows(batch));
      }
    }
    return loss;
  }

  /** How many answers of the last batch were right. */
  public int hits() {
    return end.hits(judged);
  }

  /**
   * Answers for samples one behind the other; where each step is answered, for each that is there.
   *
   * @param steps how many steps of each are there; null where all are
   */
  public float[] predict(float[] samples, int[] steps, int count) {
    lengths.set(steps, null);
    input.set(samples);
    forward(count, false);
    return Arrays.copyOf(end.outputs(), end.rows(count) * end.width());
  }

  private void forward(int batch, boolean training) {
    for (Unit unit : units) {
      int rows = unit.rows(batch);
      unit.begin(rows, training);
      unit.forward(rows, training);
    }
  }
}
