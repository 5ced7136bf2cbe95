package org.layerloom.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.layerloom.engine.Drawing;
import org.layerloom.engine.data.SampleBatch;
import org.layerloom.engine.layer.LayerCatalog;
import org.layerloom.engine.optimize.OptimizerSpec;
import org.layerloom.engine.optimize.OptimizerType;

/** Dropout between layers of a sequence, some of whose samples are shorter than others. */
class SequenceDropoutTest {

  private static final int[] STEPS = {4, 2, 3};

  @ParameterizedTest
  @ValueSource(strings = {"dropout", "gaussiandropout"})
  void learnsFromPaddedSequences(String kind) {
    CompiledNetwork with = network(kind, 0.5);
    CompiledNetwork without = network(kind, 0);
    float[] tokens = {1, 2, 3, 4, 2, 1, 0, 0, 4, 4, 1, 0};
    float[] targets = {1, 0, 0, 1, 1, 0};
    float[] before = with.copyWeights();

    // What answers drops nothing; DL4J answers for one of the two, our own loops for the other.
    assertThat(with.predict(tokens, STEPS, 3))
        .containsExactly(without.predict(tokens, STEPS, 3), within(1e-6f));
    StepResult noisy = with.train(with.prepare(new SampleBatch(tokens, targets, STEPS, 3)));
    StepResult quiet = without.train(without.prepare(new SampleBatch(tokens, targets, STEPS, 3)));

    assertThat(noisy.loss()).isFinite().isNotEqualTo(quiet.loss());
    assertThat(with.copyWeights()).isNotEqualTo(before);
  }

  private static CompiledNetwork network(String kind, double rate) {
    return new NetworkCompiler(new LayerCatalog())
        .compile(
            Drawing.tokens(4, 5)
                .then("embedding", "features", 6)
                .then(kind, "rate", rate)
                .then("globalpool1d")
                .then("dense", "units", 2, "activation", "softmax")
                .classes(),
            OptimizerSpec.of(OptimizerType.SGD),
            3);
  }
}
