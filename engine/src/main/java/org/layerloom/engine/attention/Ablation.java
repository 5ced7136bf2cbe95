package org.layerloom.engine.attention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import org.layerloom.engine.attention.Intervention.Head;
import org.layerloom.engine.data.Preprocessing;
import org.layerloom.engine.data.Samples;
import org.layerloom.engine.evaluate.Evaluation;
import org.layerloom.engine.evaluate.Evaluator;
import org.layerloom.engine.evaluate.LossFunction;
import org.layerloom.engine.evaluate.Predictor;

/**
 * What each head is worth: how the loss changes when it alone is switched off (Michel, Levy,
 * Neubig: Are sixteen heads really better than one?, 2019).
 *
 * @param loss with all heads
 * @param accuracy with all heads; nothing where the answer is no class
 * @param heads in the order of the network
 */
public record Ablation(double loss, OptionalDouble accuracy, List<Worth> heads) {

  /**
   * Without one head.
   *
   * @param lossChange positive where the head is of use
   * @param accuracyChange negative where the head is of use; 0.01 is one in a hundred
   */
  public record Worth(Head head, double lossChange, OptionalDouble accuracyChange) {}

  public Ablation {
    heads = List.copyOf(heads);
  }

  /**
   * Measures every head.
   *
   * @param heads as a reading tells them
   * @param samples to measure on; each head costs one pass over them
   * @param classes whether the answers are classes
   * @param cancelled asked between batches; once true, nothing is returned
   */
  public static Optional<Ablation> measure(
      AttentionProbe probe,
      List<Head> heads,
      Samples samples,
      Preprocessing preprocessing,
      LossFunction loss,
      boolean classes,
      BooleanSupplier cancelled) {
    Optional<Evaluation> whole =
        new Evaluator(probe, preprocessing, loss).evaluate(samples, classes, 0, cancelled);
    if (whole.isEmpty()) {
      return Optional.empty();
    }
    OptionalDouble accuracy = whole.get().accuracy();
    List<Worth> worth = new ArrayList<>();
    for (Head head : heads) {
      Predictor without = new Changed(probe, Intervention.NONE.withHead(head, false));
      Optional<Evaluation> rest =
          new Evaluator(without, preprocessing, loss).evaluate(samples, classes, 0, cancelled);
      if (rest.isEmpty()) {
        return Optional.empty();
      }
      OptionalDouble left = rest.get().accuracy();
      worth.add(
          new Worth(
              head,
              rest.get().loss() - whole.get().loss(),
              accuracy.isPresent() && left.isPresent()
                  ? OptionalDouble.of(left.getAsDouble() - accuracy.getAsDouble())
                  : OptionalDouble.empty()));
    }
    return Optional.of(new Ablation(whole.get().loss(), accuracy, worth));
  }

  /** A network with changed heads, as one that answers. */
  private record Changed(AttentionProbe probe, Intervention change) implements Predictor {

    @Override
    public int inputLength() {
      return probe.inputLength();
    }

    @Override
    public int outputLength() {
      return probe.outputLength();
    }

    @Override
    public int answerLength() {
      return probe.answerLength();
    }

    @Override
    public double ownLoss() {
      return probe.ownLoss();
    }

    @Override
    public float[] predict(float[] inputs, int[] steps, int count) {
      return probe.predict(inputs, steps, count, change);
    }
  }
}
