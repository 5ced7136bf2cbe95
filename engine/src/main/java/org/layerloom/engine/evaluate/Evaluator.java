package org.layerloom.engine.evaluate;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;
import org.layerloom.engine.data.Preprocessing;
import org.layerloom.engine.data.SampleBatch;
import org.layerloom.engine.data.Samples;
import org.layerloom.engine.text.Message;
import org.layerloom.engine.text.ReadableException;

/** Asks a network about every sample of a set and sums up its answers. */
public final class Evaluator {

  /** Large enough to use the processor well, small enough to stop within a moment. */
  private static final int BATCH = 256;

  /** What a batch may answer: words at each step of a text are many numbers. */
  private static final int MOST_NUMBERS = 4_000_000;

  /** A table of more classes than this says nothing to anybody, and takes the memory of a model. */
  private static final int MOST_IN_CONFUSION = 1_000;

  private final Predictor predictor;
  private final Preprocessing preprocessing;
  private final LossFunction loss;

  public Evaluator(Predictor predictor, Preprocessing preprocessing, LossFunction loss) {
    this.predictor = predictor;
    this.preprocessing = preprocessing;
    this.loss = loss;
  }

  /**
   * Evaluates a set.
   *
   * @param classes whether the targets are classes
   * @param keepWorst how many of the worst mistakes to keep
   * @param cancelled asked between batches; once true, nothing is returned
   * @throws ReadableException if the samples do not fit the network
   */
  public Optional<Evaluation> evaluate(
      Samples samples, boolean classes, int keepWorst, BooleanSupplier cancelled) {
    int outputs = predictor.outputLength();
    if (samples.inputLength() != predictor.inputLength() || samples.targetLength() != outputs) {
      throw new ReadableException(
          Message.of(
              "data.doesNotFit",
              samples.inputLength(),
              samples.targetLength(),
              predictor.inputLength(),
              outputs));
    }
    int width = predictor.answerLength();
    int answersEach = outputs / width;
    Tally tally =
        classes
            ? new ClassTally(width, keepWorst)
            : new ValueTally(loss.loss() == Loss.BINARY_CROSS_ENTROPY);
    double lossSum = 0;
    long judged = 0;
    int most = Math.max(1, Math.min(BATCH, MOST_NUMBERS / outputs));
    for (int from = 0; from < samples.size(); from += most) {
      if (cancelled.getAsBoolean()) {
        return Optional.empty();
      }
      int first = from;
      int count = Math.min(most, samples.size() - from);
      SampleBatch batch = SampleBatch.of(samples, count, i -> first + i, preprocessing);
      float[] answers = predictor.predict(batch.inputs(), batch.steps(), count);
      long before = judged;
      for (int i = 0; i < count; i++) {
        int there = batch.steps() == null ? answersEach : Math.min(answersEach, batch.steps()[i]);
        for (int step = 0; step < there; step++) {
          int at = i * outputs + step * width;
          if (Float.isNaN(batch.targets()[at])) {
            continue; // Nothing to predict here.
          }
          judged++;
          double answerLoss = loss.of(answers, batch.targets(), at, width);
          lossSum += answerLoss;
          tally.add(from + i, answers, batch.targets(), at, width, answerLoss);
        }
      }
      lossSum += predictor.ownLoss() * (judged - before);
    }
    return Optional.of(tally.result(samples.size(), judged, lossSum / Math.max(1, judged)));
  }

  /** The same, to the end. */
  public Evaluation evaluate(Samples samples, boolean classes, int keepWorst) {
    return evaluate(samples, classes, keepWorst, () -> false).orElseThrow();
  }

  /** The place of the largest of {@code length} numbers from {@code at}, counted from 0. */
  public static int argMax(float[] values, int at, int length) {
    int best = 0;
    for (int i = 1; i < length; i++) {
      if (values[at + i] > values[at + best]) {
        best = i;
      }
    }
    return best;
  }

  private interface Tally {
    void add(int index, float[] answers, float[] targets, int at, int length, double loss);

    Evaluation result(int samples, long judged, double loss);
  }

  private static final class ClassTally implements Tally {
    private final Optional<ConfusionMatrix> confusion;
    private final int keepWorst;
    private long correct;
    private final PriorityQueue<Mistake> worst =
        new PriorityQueue<>(Comparator.comparingDouble(Mistake::loss));

    ClassTally(int classes, int keepWorst) {
      this.confusion =
          classes <= MOST_IN_CONFUSION
              ? Optional.of(new ConfusionMatrix(classes))
              : Optional.empty();
      this.keepWorst = keepWorst;
    }

    @Override
    public void add(int index, float[] answers, float[] targets, int at, int length, double loss) {
      int actual = argMax(targets, at, length);
      int predicted = argMax(answers, at, length);
      confusion.ifPresent(table -> table.add(actual, predicted));
      if (actual == predicted) {
        correct++;
      } else {
        worst.add(new Mistake(index, actual, predicted, answers[at + predicted], loss));
        if (worst.size() > keepWorst) {
          worst.poll();
        }
      }
    }

    @Override
    public Evaluation result(int samples, long judged, double loss) {
      List<Mistake> sorted =
          worst.stream().sorted(Comparator.comparingDouble(Mistake::loss).reversed()).toList();
      double accuracy = judged == 0 ? 0 : (double) correct / judged;
      return new Evaluation(
          samples,
          loss,
          OptionalDouble.of(accuracy),
          confusion,
          sorted,
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          OptionalDouble.empty());
    }
  }

  private static final class ValueTally implements Tally {
    private static final float EVEN = 0.5f;

    private double absolute;
    private double squared;
    private double sum;
    private double sumOfSquares;
    private long values;
    private long decided;

    /** Whether all targets so far were labels that hold or do not. */
    private boolean labels;

    ValueTally(boolean mayBeLabels) {
      labels = mayBeLabels;
    }

    @Override
    public void add(int index, float[] answers, float[] targets, int at, int length, double loss) {
      for (int i = at; i < at + length; i++) {
        double distance = (double) answers[i] - targets[i];
        absolute += Math.abs(distance);
        squared += distance * distance;
        sum += targets[i];
        sumOfSquares += (double) targets[i] * targets[i];
        values++;
        labels &= targets[i] == 0 || targets[i] == 1;
        decided += answers[i] > EVEN == targets[i] > EVEN ? 1 : 0;
      }
    }

    @Override
    public Evaluation result(int samples, long judged, double loss) {
      double variance = sumOfSquares - sum * sum / Math.max(1, values);
      return new Evaluation(
          samples,
          loss,
          OptionalDouble.empty(),
          Optional.empty(),
          List.of(),
          labels && values > 0
              ? OptionalDouble.of((double) decided / values)
              : OptionalDouble.empty(),
          OptionalDouble.of(absolute / Math.max(1, values)),
          variance > 0 ? OptionalDouble.of(1 - squared / variance) : OptionalDouble.empty());
    }
  }
}
