package org.layerloom.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.layerloom.engine.Drawing;
import org.layerloom.engine.data.SampleBatch;
import org.layerloom.engine.layer.LayerCatalog;
import org.layerloom.engine.network.Diagnostic;
import org.layerloom.engine.network.Fix;
import org.layerloom.engine.network.NetworkAnalysis;
import org.layerloom.engine.network.NetworkSpec;
import org.layerloom.engine.network.ShapeInference;
import org.layerloom.engine.optimize.OptimizerSpec;
import org.layerloom.engine.optimize.OptimizerType;
import org.layerloom.engine.text.Message;

/** Scores by the embedding's own table; gradients are in GradientTest, files in ModelReaderTest. */
class TokenScoresTest {

  private static final int TIME = 3;
  private static final int TOKENS = 5;
  private static final int FEATURES = 2;

  private static Drawing scored(int features, int tokens) {
    return Drawing.tokens(TIME, TOKENS)
        .then("embedding", "features", features)
        .dense(FEATURES, "identity")
        .named("scores", "tokenscores", "tokens", tokens);
  }

  @Test
  void eachScoreIsAProductWithThatTokensVector() {
    CompiledNetwork network = compile(scored(FEATURES, TOKENS).values());
    float[] tokens = {4, 0, 2};

    float[] scores = network.predict(tokens, 1);

    float[] table = network.namedWeights().get("embedding.W");
    float[] w = network.namedWeights().get("dense.W");
    for (int t = 0; t < TIME; t++) {
      for (int token = 0; token < TOKENS; token++) {
        double expected = 0;
        for (int i = 0; i < FEATURES; i++) {
          for (int j = 0; j < FEATURES; j++) {
            float in = table[(int) tokens[t] * FEATURES + j];
            expected += in * w[j * FEATURES + i] * table[token * FEATURES + i];
          }
        }
        assertThat(scores[t * TOKENS + token]).isCloseTo((float) expected, within(1e-5f));
      }
    }
  }

  /** Without a second table, nothing but the embedding and Dense is there to learn. */
  @Test
  void theNetworkHasOneTable() {
    NetworkSpec drawn = scored(FEATURES, TOKENS).values();

    assertThat(compile(drawn).parameterCount())
        .isEqualTo(TOKENS * FEATURES + FEATURES * FEATURES + FEATURES);
    assertThat(analyze(drawn).numbers()).isEqualTo(compile(drawn).parameterCount());
  }

  @Test
  void aCopyScoresByItsOwnTable() {
    CompiledNetwork network = compile(scored(FEATURES, TOKENS).values());
    float[] tokens = {1, 3, 2};
    float[] before = network.predict(tokens, 1);
    CompiledNetwork copy = network.copy();

    float[] targets = new float[TIME * TOKENS];
    targets[0] = 9;
    network.train(network.prepare(new SampleBatch(tokens, targets, null, 1)));

    assertThat(copy.predict(tokens, 1)).containsExactly(before);
    assertThat(network.predict(tokens, 1)).isNotEqualTo(before);
  }

  @Test
  void whatDoesNotFitIsSaid() {
    assertThat(analyze(scored(FEATURES, TOKENS).values()).firstError()).isEmpty();
    assertThat(problem(scored(FEATURES + 1, TOKENS).values()))
        .isEqualTo("problem.tableHasOtherFeatures");
    assertThat(problem(scored(FEATURES, TOKENS + 1).values()))
        .isEqualTo("problem.tableHasOtherTokens");
    assertThat(problem(Drawing.of(TIME, FEATURES).named("scores", "tokenscores").values()))
        .isEqualTo("problem.nothingToShare");
    assertThat(
            problem(
                Drawing.tokens(TIME, TOKENS)
                    .then("embedding", "features", FEATURES)
                    .from("input")
                    .named("other", "embedding", "features", FEATURES)
                    .then("add")
                    .wire("embedding", "add")
                    .named("scores", "tokenscores", "tokens", TOKENS)
                    .values()))
        .isEqualTo("problem.severalToShare");
  }

  /** The last Dense layer of a language model is replaced by one layer, not by two. */
  @Test
  void itsSoftmaxIsThatOfAnActivationLayerBehindIt() {
    Drawing one =
        Drawing.tokens(TIME, TOKENS)
            .then("embedding", "features", FEATURES)
            .named("scores", "tokenscores", "tokens", TOKENS, "activation", "softmax");
    Drawing two =
        Drawing.tokens(TIME, TOKENS)
            .then("embedding", "features", FEATURES)
            .named("scores", "tokenscores", "tokens", TOKENS)
            .then("activation", "activation", "softmax");
    CompiledNetwork single = compile(one.classes());
    CompiledNetwork separate = compile(two.classes());
    float[] tokens = {4, 0, 2};
    float[] targets = new float[TIME * TOKENS];
    targets[1] = targets[TOKENS + 4] = targets[2 * TOKENS] = 1;

    StepResult step = single.train(single.prepare(new SampleBatch(tokens, targets, null, 1)));
    StepResult expected =
        separate.train(separate.prepare(new SampleBatch(tokens, targets, null, 1)));

    assertThat(step.loss()).isEqualTo(expected.loss());
    assertThat(single.predict(tokens, 1)).containsExactly(separate.predict(tokens, 1));
    assertThat(single.predict(tokens, 1)[0] + sumOfRest(single.predict(tokens, 1)))
        .isCloseTo(1, within(1e-6f));
  }

  private static float sumOfRest(float[] answers) {
    float sum = 0;
    for (int token = 1; token < TOKENS; token++) {
      sum += answers[token];
    }
    return sum;
  }

  /** Scores before a loss of probabilities are mended where they are made. */
  @Test
  void aMissingSoftmaxIsSetWithOneClick() {
    Diagnostic error = analyze(scored(FEATURES, TOKENS).classes()).firstError().orElseThrow();

    assertThat(error.fixes())
        .containsExactly(new Fix.SetParameter("scores", "activation", "softmax"));
  }

  @Test
  void otherTokensAreMendedWithOneClick() {
    Diagnostic error = analyze(scored(FEATURES, 9).values()).firstError().orElseThrow();

    assertThat(error.fixes()).hasSize(1);
    assertThat(error.fixes().get(0).toString()).contains("scores", "tokens", "" + TOKENS);
  }

  /** Under the layer's name. */
  private static String problem(NetworkSpec network) {
    Diagnostic error = analyze(network).firstError().orElseThrow();
    assertThat(error.layerId()).contains("scores");
    return ((Message) error.problem().values().get(1)).key();
  }

  private static NetworkAnalysis analyze(NetworkSpec network) {
    return new ShapeInference(new LayerCatalog()).analyze(network);
  }

  private static CompiledNetwork compile(NetworkSpec network) {
    return new NetworkCompiler(new LayerCatalog())
        .compile(network, OptimizerSpec.of(OptimizerType.SGD), 3);
  }
}
