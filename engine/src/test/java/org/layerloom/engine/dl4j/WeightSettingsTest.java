package org.layerloom.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.layerloom.engine.Drawing;
import org.layerloom.engine.layer.LayerCatalog;
import org.layerloom.engine.network.Diagnostic;
import org.layerloom.engine.network.NetworkAnalysis;
import org.layerloom.engine.network.NetworkSpec;
import org.layerloom.engine.network.ShapeInference;
import org.layerloom.engine.optimize.OptimizerSpec;
import org.layerloom.engine.optimize.OptimizerType;
import org.layerloom.engine.text.Texts;

/** What penalties add to a loss, and that frozen layers stay as they are and are counted so. */
class WeightSettingsTest {

  @ParameterizedTest
  @EnumSource(OptimizerType.class)
  void frozenWeightsStayWhileOthersLearn(OptimizerType optimizer) {
    for (String type : WeightSettingsCases.CONVOLUTIONS) {
      NetworkSpec network = WeightSettingsCases.image(type, "trainable", false);
      CompiledNetwork compiled = compile(network, optimizer);
      Map<String, float[]> before = compiled.namedWeights();
      float[] images = new float[32];
      Arrays.fill(images, 0, 16, 1);

      compiled.train(compiled.prepare(images, new float[] {1, 0, 0, 1}, 2));

      compiled
          .namedWeights()
          .forEach(
              (name, weights) -> {
                if (name.startsWith("it.")) {
                  assertThat(weights).as("%s of %s", name, type).isEqualTo(before.get(name));
                }
              });
      assertThat(compiled.namedWeights().get("before.W")).isNotEqualTo(before.get("before.W"));
    }
  }

  @Test
  void frozenWeightsAreCountedApart() {
    for (String type : WeightSettingsCases.CONVOLUTIONS) {
      NetworkSpec free = WeightSettingsCases.image(type);
      NetworkSpec frozen = WeightSettingsCases.image(type, "trainable", false);
      NetworkAnalysis all = analyze(free);
      NetworkAnalysis some = analyze(frozen);

      assertThat(some.layer("it").orElseThrow().parameters()).isZero();
      assertThat(some.fixed()).isEqualTo(all.layer("it").orElseThrow().parameters()).isPositive();
      assertThat(some.numbers()).isEqualTo(all.parameters());
      assertThat(compile(frozen, OptimizerType.ADAM).parameterCount()).isEqualTo(some.numbers());
    }
  }

  @Test
  void aNetworkOfFrozenLayersAloneIsRefused() {
    NetworkSpec network =
        Drawing.of(2)
            .then("dense", "units", 2, "activation", "softmax", "trainable", false)
            .classes();

    assertThat(analyze(network).problems())
        .extracting(d -> Texts.ENGLISH.format(d.problem()))
        .containsExactly("No layer with weights is trained, so there is nothing to learn.");
    assertThat(analyze(network).problems()).allMatch(Diagnostic::isError);
  }

  @Test
  void penaltiesAreAddedToTheLossForWeightsWithoutBiases() {
    NetworkSpec network =
        Drawing.of(2)
            .then("dense", "units", 1, "activation", "identity", "l1", 0.1, "l2", 0.5)
            .values();
    CompiledNetwork compiled = compile(network, OptimizerType.SGD);
    compiled.restoreWeights(new float[] {2, -3, 7});

    StepResult step = compiled.train(compiled.prepare(new float[2], new float[] {7}, 1));

    // 0.1 · (2 + 3) + 0.5 / 2 · (4 + 9)
    assertThat(step.loss()).isCloseTo(0.5 + 3.25, within(1e-5));
  }

  private static NetworkAnalysis analyze(NetworkSpec network) {
    return new ShapeInference(new LayerCatalog()).analyze(network);
  }

  private static CompiledNetwork compile(NetworkSpec network, OptimizerType optimizer) {
    return new NetworkCompiler(new LayerCatalog()).compile(network, OptimizerSpec.of(optimizer), 3);
  }
}
