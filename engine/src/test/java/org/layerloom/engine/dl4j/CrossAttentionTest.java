package org.layerloom.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.layerloom.engine.Drawing;
import org.layerloom.engine.attention.Intervention;
import org.layerloom.engine.attention.LayerAttention;
import org.layerloom.engine.layer.LayerCatalog;
import org.layerloom.engine.network.Axis;
import org.layerloom.engine.network.Diagnostic;
import org.layerloom.engine.network.NetworkAnalysis;
import org.layerloom.engine.network.NetworkSpec;
import org.layerloom.engine.network.ShapeInference;
import org.layerloom.engine.optimize.OptimizerSpec;
import org.layerloom.engine.optimize.OptimizerType;

/** Cross-attention against its formulas, written out; for its gradients see GradientTest. */
class CrossAttentionTest {

  private static final int STEPS = 5;
  private static final int WIDTH = 4;
  private static final int KEYS = 2;
  private static final int MEMORY_WIDTH = 3;
  private static final int HEADS = 2;
  private static final int SIZE = WIDTH / HEADS;

  private final float[] input = noise(STEPS * WIDTH);
  private final CompiledNetwork network = compile(crossed(HEADS).values());

  /** What is looked at has fewer steps and features than what asks. */
  private static Drawing crossed(int heads) {
    return Drawing.of(STEPS, WIDTH)
        .named("memory", "conv1d", "filters", MEMORY_WIDTH, "length", 2, "step", 2)
        .from("input")
        .named("cross", "crossattention", "heads", heads)
        .wire("memory", "cross", "memory");
  }

  @Test
  void answersAsTheFormulasSay() {
    float[] answers = network.predict(input, 1);

    assertThat(answers).hasSize(STEPS * WIDTH);
    double[][] expected = expected();
    for (int i = 0; i < answers.length; i++) {
      assertThat(answers[i]).isCloseTo((float) expected[i / WIDTH][i % WIDTH], within(1e-5f));
    }
  }

  @Test
  void itsHeadsCanBeReadWithFewerKeysThanQueries() {
    LayerAttention heads = network.read(input, STEPS, Intervention.NONE).layers().get(0);

    assertThat(heads.layerId()).isEqualTo("cross");
    assertThat(heads.steps()).isEqualTo(STEPS);
    assertThat(heads.keySteps()).isEqualTo(KEYS);
    double[][] q = projected(rows(input, WIDTH), "q");
    double[][] k = projected(memory(), "k");
    for (int head = 0; head < HEADS; head++) {
      for (int step = 0; step < STEPS; step++) {
        double[] weights = weights(q[step], k, head);
        for (int key = 0; key < KEYS; key++) {
          assertThat(heads.weight(head, step, key)).isCloseTo((float) weights[key], within(1e-6f));
          assertThat(heads.key(head, key, 1))
              .isCloseTo((float) k[key][head * SIZE + 1], within(1e-6f));
        }
      }
    }
  }

  private double[][] expected() {
    double[][] q = projected(rows(input, WIDTH), "q");
    double[][] k = projected(memory(), "k");
    double[][] v = projected(memory(), "v");
    double[][] mixed = new double[STEPS][WIDTH];
    for (int head = 0; head < HEADS; head++) {
      for (int step = 0; step < STEPS; step++) {
        double[] weights = weights(q[step], k, head);
        for (int key = 0; key < KEYS; key++) {
          for (int i = head * SIZE; i < (head + 1) * SIZE; i++) {
            mixed[step][i] += weights[key] * v[key][i];
          }
        }
      }
    }
    return projected(mixed, "o");
  }

  private static double[] weights(double[] query, double[][] keys, int head) {
    double[] weights = new double[KEYS];
    double sum = 0;
    for (int key = 0; key < KEYS; key++) {
      double score = 0;
      for (int i = head * SIZE; i < (head + 1) * SIZE; i++) {
        score += query[i] * keys[key][i];
      }
      weights[key] = Math.exp(score / Math.sqrt(SIZE));
      sum += weights[key];
    }
    for (int key = 0; key < KEYS; key++) {
      weights[key] /= sum;
    }
    return weights;
  }

  /** The steps that are looked at, as the network's own convolution gives them. */
  private double[][] memory() {
    CompiledNetwork part =
        compile(
            Drawing.of(STEPS, WIDTH)
                .named("memory", "conv1d", "filters", MEMORY_WIDTH, "length", 2, "step", 2)
                .values());
    Map<String, org.nd4j.linalg.api.ndarray.INDArray> from = network.graph().paramTable();
    part.graph().paramTable().forEach((name, mine) -> mine.assign(from.get(name)));
    return rows(part.predict(input, 1), MEMORY_WIDTH);
  }

  private double[][] projected(double[][] rows, String which) {
    float[] w = network.namedWeights().get("cross.W" + which);
    float[] b = network.namedWeights().get("cross.b" + which);
    double[][] out = new double[rows.length][WIDTH];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < WIDTH; j++) {
        out[i][j] = b[j];
        for (int f = 0; f < rows[i].length; f++) {
          out[i][j] += rows[i][f] * w[f * WIDTH + j];
        }
      }
    }
    return out;
  }

  private static double[][] rows(float[] values, int width) {
    double[][] rows = new double[values.length / width][width];
    for (int i = 0; i < values.length; i++) {
      rows[i / width][i % width] = values[i];
    }
    return rows;
  }

  @Test
  void itsShapeIsThatOfWhatAsks() {
    NetworkAnalysis analysis = analyze(crossed(HEADS).values());

    assertThat(analysis.firstError()).isEmpty();
    assertThat(analysis.layers().get("cross").output().size(Axis.TIME)).isEqualTo(STEPS);
    assertThat(analysis.layers().get("cross").output().size(Axis.FEATURE)).isEqualTo(WIDTH);
    assertThat(analysis.layers().get("cross").numbers())
        .isEqualTo(2 * WIDTH * WIDTH + 2 * MEMORY_WIDTH * WIDTH + 4 * WIDTH);
  }

  @Test
  void whatDoesNotFitIsSaid() {
    assertThat(problem(crossed(3).values())).isEqualTo("problem.headsDoNotDivide");
    assertThat(
            problem(
                Drawing.of(STEPS, WIDTH)
                    .named("last", "laststep")
                    .from("input")
                    .named("cross", "crossattention", "heads", 2)
                    .wire("last", "cross", "memory")
                    .values()))
        .isEqualTo("problem.memoryIsNoSequence");
    assertThat(
            analyze(Drawing.of(STEPS, WIDTH).named("cross", "crossattention").values())
                .firstError())
        .isPresent();
  }

  /** Under the layer's name. */
  private static String problem(NetworkSpec network) {
    Diagnostic error = analyze(network).firstError().orElseThrow();
    assertThat(error.layerId()).contains("cross");
    return ((org.layerloom.engine.text.Message) error.problem().values().get(1)).key();
  }

  private static NetworkAnalysis analyze(NetworkSpec network) {
    return new ShapeInference(new LayerCatalog()).analyze(network);
  }

  private static CompiledNetwork compile(NetworkSpec network) {
    CompiledNetwork compiled =
        new NetworkCompiler(new LayerCatalog())
            .compile(network, OptimizerSpec.of(OptimizerType.SGD), 3, List.of());
    float[] weights = compiled.copyWeights();
    float[] noise = noise(weights.length);
    compiled.restoreWeights(noise);
    return compiled;
  }

  private static float[] noise(int length) {
    Random random = new Random(length);
    float[] noise = new float[length];
    for (int i = 0; i < length; i++) {
      noise[i] = (float) random.nextGaussian();
    }
    return noise;
  }
}
