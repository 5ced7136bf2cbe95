package org.layerloom.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.layerloom.engine.Drawing;
import org.layerloom.engine.data.SampleBatch;
import org.layerloom.engine.layer.LayerCatalog;
import org.layerloom.engine.optimize.OptimizerSpec;
import org.layerloom.engine.optimize.OptimizerType;

/** Steps with nothing to predict teach nothing: the rest is learnt as if it stood alone. */
class UnjudgedStepsTest {

  private static final int TIME = 4;
  private static final int THERE = 2;
  private static final int COUNT = 3;

  /** What is judged sees itself and earlier steps alone, as in the shorter sequence. */
  @Test
  void aStepOfTraining() {
    CompiledNetwork marked = network();
    CompiledNetwork shortened = network();
    float[] inputs = new float[COUNT * TIME * 3];
    Random random = new Random(5);
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = (float) random.nextGaussian();
    }
    float[] targets = new float[COUNT * TIME * 2];
    for (int i = 0; i < COUNT * TIME; i++) {
      targets[2 * i + random.nextInt(2)] = 1;
    }
    float[] unjudged = targets.clone();
    for (int n = 0; n < COUNT; n++) {
      Arrays.fill(unjudged, (n * TIME + THERE) * 2, (n + 1) * TIME * 2, Float.NaN);
    }
    int[] steps = new int[COUNT];
    Arrays.fill(steps, THERE);

    PreparedBatch some = marked.prepare(new SampleBatch(inputs, unjudged, null, COUNT));
    StepResult one = marked.train(some);
    PreparedBatch all = shortened.prepare(new SampleBatch(inputs, targets, steps, COUNT));
    StepResult other = shortened.train(all);

    assertThat(some.judged()).isEqualTo(COUNT * THERE).isEqualTo(all.judged());
    assertThat(one.loss()).isCloseTo(other.loss(), within(1e-6));
    assertThat(one.correct()).isEqualTo(other.correct());
    assertThat(marked.copyWeights()).containsExactly(shortened.copyWeights(), within(1e-6f));
  }

  @Test
  void aBatchWithNothingToPredictChangesNothing() {
    CompiledNetwork network = network();
    float[] before = network.copyWeights();
    float[] targets = new float[TIME * 2];
    Arrays.fill(targets, Float.NaN);

    StepResult step =
        network.train(network.prepare(new SampleBatch(new float[TIME * 3], targets, null, 1)));

    assertThat(step.loss()).isZero();
    assertThat(step.correct()).isZero();
    assertThat(network.copyWeights()).containsExactly(before);
  }

  private static CompiledNetwork network() {
    return new NetworkCompiler(new LayerCatalog())
        .compile(
            Drawing.of(TIME, 3)
                .then("dense", "units", 4, "activation", "tanh")
                .then("dense", "units", 2, "activation", "softmax")
                .then("output", "loss", "cross-entropy")
                .network(),
            OptimizerSpec.of(OptimizerType.SGD),
            3);
  }
}
