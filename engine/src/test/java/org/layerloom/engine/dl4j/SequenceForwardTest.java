package org.layerloom.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.layerloom.engine.Drawing;
import org.layerloom.engine.layer.LayerCatalog;
import org.layerloom.engine.network.NetworkSpec;
import org.layerloom.engine.optimize.OptimizerSpec;
import org.layerloom.engine.optimize.OptimizerType;

/** Layers on sequences against the formulas of their papers, worked out here number by number. */
class SequenceForwardTest {

  private static final int TIME = 4;
  private static final int IN = 2;
  private static final int UNITS = 3;

  private final float[] x = noise(TIME * IN, 5);

  @Test
  void simpleRnn() {
    CompiledNetwork network = compile(cell("simplernn"));
    Map<String, float[]> w = network.namedWeights();
    float[] wx = w.get("simplernn.W");
    float[] wh = w.get("simplernn.RW");
    float[] b = w.get("simplernn.b");
    double[] h = new double[UNITS];
    for (int t = 0; t < TIME; t++) {
      double[] next = new double[UNITS];
      for (int j = 0; j < UNITS; j++) {
        next[j] = Math.tanh(dot(t, wx, UNITS, j) + dot(h, wh, UNITS, j) + b[j]);
      }
      h = next;
      assertStep(network, t, h);
    }
  }

  @Test
  void lstm() {
    CompiledNetwork network = compile(cell("lstm"));
    Map<String, float[]> w = network.namedWeights();
    float[] wx = w.get("lstm.W");
    float[] wh = w.get("lstm.RW");
    float[] b = w.get("lstm.b");
    double[] h = new double[UNITS];
    double[] c = new double[UNITS];
    for (int t = 0; t < TIME; t++) {
      double[] next = new double[UNITS];
      for (int j = 0; j < UNITS; j++) {
        // In DL4J's order: the candidate, forget, output and input gates.
        double[] z = new double[4];
        for (int gate = 0; gate < 4; gate++) {
          int column = gate * UNITS + j;
          z[gate] = dot(t, wx, 4 * UNITS, column) + dot(h, wh, 4 * UNITS, column) + b[column];
        }
        c[j] = sigmoid(z[1]) * c[j] + sigmoid(z[3]) * Math.tanh(z[0]);
        next[j] = sigmoid(z[2]) * Math.tanh(c[j]);
      }
      h = next;
      assertStep(network, t, h);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"after", "before"})
  void gru(String reset) {
    CompiledNetwork network = compile(cell("gru", "reset", reset));
    Map<String, float[]> w = network.namedWeights();
    float[] wx = w.get("gru.W");
    float[] gates = w.get("gru.R");
    float[] fresh = w.get("gru.Rn");
    float[] b = w.get("gru.b");
    float[] rb = w.getOrDefault("gru.rb", new float[3 * UNITS]);
    double[] h = new double[UNITS];
    for (int t = 0; t < TIME; t++) {
      double[] r = new double[UNITS];
      double[] z = new double[UNITS];
      for (int j = 0; j < UNITS; j++) {
        r[j] = sigmoid(dot(t, wx, 9, j) + dot(h, gates, 6, j) + b[j] + rb[j]);
        z[j] = sigmoid(dot(t, wx, 9, 3 + j) + dot(h, gates, 6, 3 + j) + b[3 + j] + rb[3 + j]);
      }
      double[] resetState = new double[UNITS];
      for (int j = 0; j < UNITS; j++) {
        resetState[j] = r[j] * h[j];
      }
      double[] next = new double[UNITS];
      for (int j = 0; j < UNITS; j++) {
        double recurrent =
            reset.equals("after")
                ? r[j] * (dot(h, fresh, 3, j) + rb[6 + j])
                : dot(resetState, fresh, 3, j);
        double n = Math.tanh(dot(t, wx, 9, 6 + j) + b[6 + j] + recurrent);
        next[j] = (1 - z[j]) * n + z[j] * h[j];
      }
      h = next;
      assertStep(network, t, h);
    }
  }

  @ParameterizedTest
  @CsvSource({"simplernn, 18", "lstm, 72", "gru, 63"})
  void weightsAreAsManyAsInOtherLibraries(String type, int weights) {
    // u(i + u + 1), 4u(i + u + 1), 3u(i + u + 2) with 2 inputs and 3 units.
    assertThat(compile(cell(type)).parameterCount()).isEqualTo(weights);
  }

  @Test
  void backwardReadsFromTheEndAndBothLaysTheTwoSideBySide() {
    for (String type : new String[] {"simplernn", "lstm", "gru"}) {
      CompiledNetwork forward = compile(cell(type));
      CompiledNetwork backward = compile(cell(type, "direction", "backward"));
      CompiledNetwork last = compile(cell(type, "direction", "backward", "steps", "last"));
      backward.restoreWeights(forward.copyWeights());
      last.restoreWeights(forward.copyWeights());
      float[] turned = new float[x.length];
      for (int t = 0; t < TIME; t++) {
        System.arraycopy(x, t * IN, turned, (TIME - 1 - t) * IN, IN);
      }
      float[] there = forward.predict(turned, 1);
      float[] back = backward.predict(x, 1);
      for (int t = 0; t < TIME; t++) {
        for (int j = 0; j < UNITS; j++) {
          assertThat(back[t * UNITS + j])
              .isCloseTo(there[(TIME - 1 - t) * UNITS + j], within(1e-6f));
        }
      }
      float[] state = last.predict(x, 1);
      assertThat(state).hasSize(UNITS);
      assertThat(state[1]).isCloseTo(there[(TIME - 1) * UNITS + 1], within(1e-6f));

      CompiledNetwork both = compile(cell(type, "direction", "both"));
      float[] two = new float[2 * forward.copyWeights().length];
      float[] one = forward.copyWeights();
      System.arraycopy(one, 0, two, 0, one.length);
      System.arraycopy(one, 0, two, one.length, one.length);
      both.restoreWeights(two);
      float[] pair = both.predict(x, 1);
      float[] ahead = forward.predict(x, 1);
      assertThat(pair[2 * UNITS + 2]).isCloseTo(ahead[UNITS + 2], within(1e-6f));
      assertThat(pair[3 * UNITS + 2]).isCloseTo(back[UNITS + 2], within(1e-6f));
    }
  }

  @ParameterizedTest
  @CsvSource({"valid, 1, 1", "valid, 2, 2", "same, 1, 1", "same, 2, 1", "causal, 1, 2"})
  void conv1d(String edges, int step, int spread) {
    int time = 7;
    float[] in = noise(time * IN, 8);
    CompiledNetwork network =
        compile(
            Drawing.of(time, IN)
                .then(
                    "conv1d",
                    "filters",
                    UNITS,
                    "length",
                    3,
                    "edges",
                    edges,
                    "step",
                    step,
                    "spread",
                    spread,
                    "activation",
                    "identity")
                .then("flatten")
                .values());
    float[] w = network.namedWeights().get("conv1d.W"); // [kernel, in, filters]
    float[] b = network.namedWeights().get("conv1d.b");
    int reach = 2 * spread + 1;
    int places = edges.equals("valid") ? (time - reach) / step + 1 : (time + step - 1) / step;
    int all = Math.max(0, (places - 1) * step + reach - time);
    int before = edges.equals("valid") ? 0 : edges.equals("causal") ? reach - 1 : all / 2;

    float[] y = network.predict(in, 1);

    assertThat(y).hasSize(places * UNITS);
    for (int p = 0; p < places; p++) {
      for (int o = 0; o < UNITS; o++) {
        double sum = b[o];
        for (int k = 0; k < 3; k++) {
          int t = p * step - before + k * spread;
          for (int c = 0; c < IN && t >= 0 && t < time; c++) {
            sum += w[(k * IN + c) * UNITS + o] * in[t * IN + c];
          }
        }
        assertThat((double) y[p * UNITS + o]).isCloseTo(sum, within(1e-5));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"maxpool1d, valid", "maxpool1d, same", "avgpool1d, valid", "avgpool1d, same"})
  void pooling(String type, String edges) {
    int time = 5;
    float[] in = noise(time, 9);
    CompiledNetwork network =
        compile(
            Drawing.of(time, 1)
                .then(type, "length", 2, "step", 2, "edges", edges)
                .then("flatten")
                .dense(1, "identity")
                .values());
    float[] weights = network.namedWeights().get("dense.W");
    int places = weights.length;
    assertThat(places).isEqualTo(edges.equals("same") ? 3 : 2);

    double expected = network.namedWeights().get("dense.b")[0];
    for (int p = 0; p < places; p++) {
      double a = in[2 * p];
      double pooled = a;
      if (2 * p + 1 < time) {
        double c = in[2 * p + 1];
        pooled = type.equals("maxpool1d") ? Math.max(a, c) : (a + c) / 2;
      }
      expected += pooled * weights[p];
    }
    assertThat((double) network.predict(in, 1)[0]).isCloseTo(expected, within(1e-5));
  }

  @Test
  void embeddingTakesRowsOfItsTable() {
    CompiledNetwork network =
        compile(Drawing.tokens(3, 5).then("embedding", "features", 2).then("flatten").values());
    float[] table = network.namedWeights().get("embedding.W");

    float[] y = network.predict(new float[] {4, 0, 4}, 1);

    assertThat(y).containsExactly(table[8], table[9], table[0], table[1], table[8], table[9]);
  }

  @Test
  void sinusoidsAreThoseOfThePaper() {
    CompiledNetwork network =
        compile(Drawing.of(3, 4).then("positions").then("flatten").dense(1, "identity").values());
    float[] w = network.namedWeights().get("dense.W");
    double expected = network.namedWeights().get("dense.b")[0];
    for (int t = 0; t < 3; t++) {
      double[] place = {
        Math.sin(t), Math.cos(t), Math.sin(t / 100.0), Math.cos(t / 100.0) // 10000^(2/4) = 100
      };
      for (int i = 0; i < 4; i++) {
        expected += place[i] * w[t * 4 + i];
      }
    }

    assertThat((double) network.predict(new float[12], 1)[0]).isCloseTo(expected, within(1e-5));
  }

  @Test
  void learnedPositionsAreAddedInOrder() {
    CompiledNetwork network =
        compile(
            Drawing.of(2, 2)
                .then("positions", "encoding", "learned", "positions", 3)
                .then("flatten")
                .values());
    float[] table = network.namedWeights().get("positions.P");

    float[] y = network.predict(new float[] {10, 20, 30, 40}, 1);

    assertThat(y)
        .containsExactly(
            new float[] {10 + table[0], 20 + table[1], 30 + table[2], 40 + table[3]},
            within(1e-5f));
  }

  @Test
  void eachStepIsNormalisedByItself() {
    CompiledNetwork network =
        compile(Drawing.of(2, 2).then("layernorm", "epsilon", 1e-9).then("flatten").values());
    float[] gamma = network.namedWeights().get("layernorm.gamma");
    float[] beta = network.namedWeights().get("layernorm.beta");

    float[] y = network.predict(new float[] {1, 3, 500, 100}, 1);

    // Of two numbers the smaller becomes −1 and the larger 1, whatever they are.
    assertThat(y)
        .containsExactly(
            new float[] {
              beta[0] - gamma[0], beta[1] + gamma[1], beta[0] + gamma[0], beta[1] - gamma[1]
            },
            within(1e-4f));
  }

  @Test
  void repeatAndLastStepUndoEachOther() {
    CompiledNetwork network =
        compile(
            Drawing.of(2)
                .then("repeat", "times", 3)
                .then("laststep")
                .dense(1, "identity")
                .values());
    float[] w = network.namedWeights().get("dense.W");
    float b = network.namedWeights().get("dense.b")[0];

    assertThat(network.predict(new float[] {7, -1}, 1)[0])
        .isCloseTo(7 * w[0] - w[1] + b, within(1e-5f));
  }

  @Test
  void aGaussianSampleGivesItsMeanAfterTrainingAndTellsItsDivergence() {
    NetworkSpec spec =
        Drawing.of(2)
            .named("mean", "dense", "units", 1, "activation", "identity")
            .from("input")
            .named("spread", "dense", "units", 1, "activation", "identity")
            .apart("gaussiansample", "gaussiansample", "klWeight", 2)
            .wire("mean", "gaussiansample", "mean")
            .wire("spread", "gaussiansample", "logVariance")
            .values();
    CompiledNetwork network = compile(spec);
    float[] in = {0.5f, -1.5f};
    float[] wm = network.namedWeights().get("mean.W");
    float[] wv = network.namedWeights().get("spread.W");
    double m = wm[0] * in[0] + wm[1] * in[1] + network.namedWeights().get("mean.b")[0];
    double v = wv[0] * in[0] + wv[1] * in[1] + network.namedWeights().get("spread.b")[0];

    assertThat((double) network.predict(in, 1)[0]).isCloseTo(m, within(1e-5));

    PreparedBatch batch = network.prepare(in, new float[] {0}, 1);
    network.useFastPath(false); // So that both passes draw from the same source.
    network.beginEpoch(4);
    float drawn = network.graph().output(true, batch.inputs())[0].getFloat(0);
    network.beginEpoch(4);
    double loss = network.train(batch).loss();

    assertThat((double) drawn).isNotCloseTo(m, within(1e-4));
    double divergence = (m * m + Math.exp(v) - 1 - v) / 2;
    assertThat(loss).isCloseTo(drawn * drawn + 2 * divergence, within(1e-4));
  }

  private static NetworkSpec cell(String type, Object... settings) {
    Object[] all = new Object[4 + settings.length];
    all[0] = "units";
    all[1] = UNITS;
    all[2] = "steps";
    all[3] = "all";
    System.arraycopy(settings, 0, all, 4, settings.length);
    return Drawing.of(TIME, IN).then(type, all).values();
  }

  private void assertStep(CompiledNetwork network, int t, double[] expected) {
    float[] answers = network.predict(x, 1);
    for (int j = 0; j < UNITS; j++) {
      assertThat((double) answers[t * UNITS + j]).isCloseTo(expected[j], within(1e-5));
    }
  }

  private double dot(int t, float[] weights, int columns, int column) {
    double sum = 0;
    for (int i = 0; i < IN; i++) {
      sum += x[t * IN + i] * weights[i * columns + column];
    }
    return sum;
  }

  private static double dot(double[] h, float[] weights, int columns, int column) {
    double sum = 0;
    for (int i = 0; i < h.length; i++) {
      sum += h[i] * weights[i * columns + column];
    }
    return sum;
  }

  private static double sigmoid(double z) {
    return 1 / (1 + Math.exp(-z));
  }

  private static CompiledNetwork compile(NetworkSpec network) {
    CompiledNetwork compiled =
        new NetworkCompiler(new LayerCatalog())
            .compile(network, OptimizerSpec.of(OptimizerType.SGD), 3);
    float[] weights = compiled.copyWeights();
    float[] noise = noise(weights.length, 21); // Biases too: at zero a mix-up would not show.
    compiled.restoreWeights(noise);
    return compiled;
  }

  private static float[] noise(int length, long seed) {
    Random random = new Random(seed);
    float[] noise = new float[length];
    for (int i = 0; i < length; i++) {
      noise[i] = (float) random.nextGaussian();
    }
    return noise;
  }
}
