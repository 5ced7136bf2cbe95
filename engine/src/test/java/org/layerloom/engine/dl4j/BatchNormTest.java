package org.layerloom.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.layerloom.engine.Drawing;
import org.layerloom.engine.layer.LayerCatalog;
import org.layerloom.engine.network.NetworkAnalysis;
import org.layerloom.engine.network.NetworkSpec;
import org.layerloom.engine.network.ShapeInference;
import org.layerloom.engine.optimize.OptimizerSpec;
import org.layerloom.engine.optimize.OptimizerType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Batch normalisation while training and afterwards, worked out by hand. */
class BatchNormTest {

  private static final Offset<Float> CLOSE = within(1e-4f);

  @Test
  void afterTrainingItUsesWhatItHasGathered() {
    CompiledNetwork network = compile(Drawing.of(2).then("batchnorm", "epsilon", 1).values());
    // gamma, beta, mean, variance
    network.restoreWeights(new float[] {2, 3, 10, 20, 1, 2, 3, 8});

    // 2 (5 − 1) / √(3 + 1) + 10, 3 (8 − 2) / √(8 + 1) + 20
    assertThat(network.predict(new float[] {5, 8}, 1)).containsExactly(new float[] {14, 26}, CLOSE);
  }

  @Test
  void anImageIsBroughtToOneMeasureChannelByChannel() {
    CompiledNetwork network =
        compile(Drawing.of(2, 1, 2).then("batchnorm", "epsilon", 1).then("flatten").values());
    network.restoreWeights(new float[] {2, 3, 10, 20, 1, 2, 3, 8});

    assertThat(network.predict(new float[] {5, 1, 8, 2}, 1))
        .containsExactly(new float[] {14, 10, 26, 20}, CLOSE);
  }

  @Test
  void whileTrainingItUsesTheBatchAndGathersFromIt() {
    CompiledNetwork network =
        compile(Drawing.of(1).then("batchnorm", "decay", 0.8, "epsilon", 1e-9).values());
    PreparedBatch batch = network.prepare(new float[] {1, 5}, new float[] {-1, 1}, 2);

    INDArray training = network.graph().feedForward(batch.inputs(), true).get("batchnorm");
    assertThat(training.dup('c').data().asFloat()).containsExactly(new float[] {-1, 1}, CLOSE);

    network.train(batch); // Its answers are right already: no gradient.
    Map<String, float[]> weights = network.namedWeights();
    assertThat(weights.get("batchnorm.gamma")).containsExactly(new float[] {1}, CLOSE);
    assertThat(weights.get("batchnorm.beta")).containsExactly(new float[] {0}, CLOSE);
    assertThat(weights.get("batchnorm.mean")).containsExactly(new float[] {0.2f * 3}, CLOSE);
    // 0.8 · 1 + 0.2 · 4
    assertThat(weights.get("batchnorm.var")).containsExactly(new float[] {1.6f}, CLOSE);
  }

  @Test
  void whatItGathersIsNoParameterButPartOfTheFile() {
    NetworkSpec network =
        Drawing.of(3, 4, 4).then("batchnorm").then("flatten").then("batchnorm").values();

    NetworkAnalysis analysis = new ShapeInference(new LayerCatalog()).analyze(network);

    assertThat(analysis.parameters()).isEqualTo(2 * 3 + 2 * 48);
    assertThat(analysis.fixed()).isEqualTo(2 * 3 + 2 * 48);
    assertThat(analysis.multiplyAdds()).isEqualTo(2 * 48);
    assertThat(compile(network).parameterCount()).isEqualTo(analysis.numbers());
    assertThat(new NetworkCompiler(new LayerCatalog()).weightsOf(network))
        .isEqualTo(analysis.numbers());
  }

  @Test
  void aCopyAnswersAlike() {
    CompiledNetwork network = compile(Drawing.of(2).then("batchnorm").values());
    network.train(network.prepare(new float[] {1, 5, 2, 9}, new float[] {-1, 1, 1, 0}, 2));

    assertThat(network.copy().predict(new float[] {3, 4}, 1))
        .containsExactly(network.predict(new float[] {3, 4}, 1));
  }

  private static CompiledNetwork compile(NetworkSpec network) {
    return new NetworkCompiler(new LayerCatalog())
        .compile(network, OptimizerSpec.of(OptimizerType.SGD), 3);
  }
}
