package org.layerloom.engine.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.layerloom.engine.data.Preprocessing;
import org.layerloom.engine.data.Samples;
import org.layerloom.engine.text.ReadableException;

class EvaluatorTest {

  private static final Preprocessing DOUBLED =
      new Preprocessing(Preprocessing.Kind.STANDARDIZE, new float[] {0}, new float[] {2});

  private static final Preprocessing NONE =
      new Preprocessing(Preprocessing.Kind.NONE, new float[] {0}, new float[] {1});

  private static final float NaN = Float.NaN;

  /** Gives back its inputs. */
  private record Mirror(int inputLength) implements Predictor {
    @Override
    public int outputLength() {
      return inputLength;
    }

    @Override
    public double ownLoss() {
      return 0;
    }

    @Override
    public float[] predict(float[] inputs, int[] steps, int count) {
      return java.util.Arrays.copyOf(inputs, count * inputLength);
    }
  }

  /** Each row is the input, then as many numbers of target. */
  private record Rows(int inputLength, float[]... rows) implements Samples {
    @Override
    public int size() {
      return rows.length;
    }

    @Override
    public int targetLength() {
      return rows[0].length - inputLength;
    }

    @Override
    public void copyInput(int index, float[] into, int at) {
      System.arraycopy(rows[index], 0, into, at, inputLength);
    }

    @Override
    public void copyTarget(int index, float[] into, int at) {
      System.arraycopy(rows[index], inputLength, into, at, targetLength());
    }
  }

  /** As words are at each step of a text: a batch of 256 such samples would not fit into memory. */
  @Test
  void manyAnswersAreAskedForInSmallerBatches() {
    int classes = 2_000;
    List<Integer> batches = new ArrayList<>();
    Predictor words =
        new Predictor() {
          @Override
          public int inputLength() {
            return 1;
          }

          @Override
          public int outputLength() {
            return 100 * classes;
          }

          @Override
          public int answerLength() {
            return classes;
          }

          @Override
          public double ownLoss() {
            return 0;
          }

          @Override
          public float[] predict(float[] inputs, int[] steps, int count) {
            batches.add(count);
            float[] answers = new float[count * outputLength()];
            for (int at = 1; at < answers.length; at += classes) {
              answers[at] = 1;
            }
            return answers;
          }
        };
    float[] row = new float[1 + 100 * classes];
    for (int step = 0; step < 100; step++) {
      row[1 + step * classes + (step < 25 ? 1 : 2)] = 1;
    }
    float[][] rows = new float[45][];
    java.util.Arrays.fill(rows, row);

    Evaluation result =
        new Evaluator(words, NONE, LossFunction.plain(Loss.CROSS_ENTROPY))
            .evaluate(new Rows(1, rows), true, 3);

    assertThat(batches).containsExactly(20, 20, 5);
    assertThat(result.accuracy()).hasValue(0.25);
    assertThat(result.confusion()).isEmpty();
    assertThat(result.worst()).hasSize(3);
  }

  @Test
  void stepsWithNothingToPredictDoNotCount() {
    Predictor steps =
        new Predictor() {
          @Override
          public int inputLength() {
            return 4;
          }

          @Override
          public int outputLength() {
            return 4;
          }

          @Override
          public int answerLength() {
            return 2;
          }

          @Override
          public double ownLoss() {
            return 0;
          }

          @Override
          public float[] predict(float[] inputs, int[] steps, int count) {
            return inputs.clone();
          }
        };
    Samples samples = new Rows(4, new float[] {0.2f, 0.8f, 0.5f, 0.5f, 0, 1, NaN, NaN});

    Evaluation result =
        new Evaluator(steps, NONE, LossFunction.plain(Loss.CROSS_ENTROPY))
            .evaluate(samples, true, 5);

    assertThat(result.loss()).isCloseTo(-Math.log(0.8), within(1e-6));
    assertThat(result.accuracy()).hasValue(1);
    assertThat(result.confusion().orElseThrow().total()).isEqualTo(1);
  }

  @Test
  void countsClassesAndKeepsTheWorstMistakes() {
    Samples samples =
        new Rows(
            2,
            new float[] {0.4f, 0.1f, 1, 0},
            new float[] {0.3f, 0.2f, 0, 1},
            new float[] {0.45f, 0.05f, 0, 1},
            new float[] {0.1f, 0.4f, 0, 1});

    Evaluation found =
        new Evaluator(new Mirror(2), DOUBLED, LossFunction.plain(Loss.CROSS_ENTROPY))
            .evaluate(samples, true, 1);

    assertThat(found.accuracy()).hasValue(0.5);
    double loss = -(Math.log(0.8) + Math.log(0.4) + Math.log(0.1) + Math.log(0.8)) / 4;
    assertThat(found.loss()).isCloseTo(loss, within(1e-6));
    assertThat(found.worst())
        .singleElement()
        .satisfies(
            worst -> {
              assertThat(worst.index()).isEqualTo(2);
              assertThat(worst.actual()).isEqualTo(1);
              assertThat(worst.confidence()).isCloseTo(0.9, within(1e-6));
            });
    ConfusionMatrix matrix = found.confusion().orElseThrow();
    assertThat(matrix.count(1, 0)).isEqualTo(2);
    assertThat(matrix.precision(0)).isCloseTo(1 / 3.0, within(1e-9));
    assertThat(matrix.recall(1)).isCloseTo(1 / 3.0, within(1e-9));
    assertThat(matrix.f1(0)).isCloseTo(0.5, within(1e-9));
  }

  @Test
  void measuresValuesOverSeveralBatches() {
    float[][] rows = new float[600][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new float[] {i, 2 * i + (i % 2 == 0 ? 1 : -1)};
    }

    Evaluation found =
        new Evaluator(new Mirror(1), DOUBLED, LossFunction.plain(Loss.MEAN_SQUARED_ERROR))
            .evaluate(new Rows(1, rows), false, 5);

    assertThat(found.samples()).isEqualTo(600);
    assertThat(found.loss()).isEqualTo(1);
    assertThat(found.meanAbsoluteError()).hasValue(1);
    // The targets' variance is about (2² · 600²) / 12.
    assertThat(found.r2().orElseThrow()).isCloseTo(1 - 1 / 120_000.0, within(1e-6));
    assertThat(found.accuracy()).isEmpty();
  }

  /** Of six labels, two are decided wrongly; an answer of exactly one half says no. */
  @Test
  void countsLabelsThatAreDecidedRightly() {
    Samples samples =
        new Rows(
            3, new float[] {0.45f, 0.05f, 0.3f, 1, 0, 0}, new float[] {0.25f, 0.1f, 0.4f, 1, 0, 1});

    Evaluation found =
        new Evaluator(new Mirror(3), DOUBLED, LossFunction.plain(Loss.BINARY_CROSS_ENTROPY))
            .evaluate(samples, false, 1);

    assertThat(found.labelAccuracy().orElseThrow()).isCloseTo(4 / 6.0, within(1e-9));
    assertThat(found.accuracy()).isEmpty();
  }

  @Test
  void valuesThatAreNoLabelsHaveNoLabelAccuracy() {
    Samples grey = new Rows(1, new float[] {0.2f, 1}, new float[] {0.2f, 0.5f});
    Samples labels = new Rows(1, new float[] {0.2f, 1}, new float[] {0.2f, 0});

    assertThat(
            new Evaluator(new Mirror(1), DOUBLED, LossFunction.plain(Loss.BINARY_CROSS_ENTROPY))
                .evaluate(grey, false, 1)
                .labelAccuracy())
        .isEmpty();
    assertThat(
            new Evaluator(new Mirror(1), DOUBLED, LossFunction.plain(Loss.MEAN_SQUARED_ERROR))
                .evaluate(labels, false, 1)
                .labelAccuracy())
        .isEmpty();
  }

  @Test
  void refusesSamplesThatTheNetworkCannotTake() {
    Samples samples = new Rows(3, new float[] {1, 2, 3, 1, 0});

    assertThatExceptionOfType(ReadableException.class)
        .isThrownBy(
            () ->
                new Evaluator(new Mirror(2), DOUBLED, LossFunction.plain(Loss.CROSS_ENTROPY))
                    .evaluate(samples, true, 1))
        .withMessageContaining("A sample has 3 numbers and 2 to predict")
        .withMessageContaining("takes 2 and gives 2");
  }

  @Test
  void stopsWhenAsked() {
    Samples samples = new Rows(1, new float[] {1, 1});

    assertThat(
            new Evaluator(new Mirror(1), DOUBLED, LossFunction.plain(Loss.MEAN_SQUARED_ERROR))
                .evaluate(samples, false, 1, () -> true))
        .isEmpty();
  }
}
