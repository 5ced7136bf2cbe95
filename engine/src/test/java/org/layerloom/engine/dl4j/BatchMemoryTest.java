package org.layerloom.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.layerloom.engine.Drawing;
import org.layerloom.engine.data.SampleBatch;
import org.layerloom.engine.layer.LayerCatalog;
import org.layerloom.engine.network.NetworkSpec;
import org.layerloom.engine.optimize.OptimizerSpec;
import org.layerloom.engine.optimize.OptimizerType;

/** Batches in memory that is used again, against batches in memory of their own. */
class BatchMemoryTest {

  private static final int TIME = 6;
  private static final int FEATURES = 3;
  private static final int CLASSES = 4;

  private final Random random = new Random(3);

  private static CompiledNetwork network(String steps) {
    NetworkSpec spec =
        Drawing.of(TIME, FEATURES)
            .then("lstm", "units", 4, "steps", steps)
            .dense(CLASSES, "softmax")
            .then("output", "loss", "cross-entropy", "smoothing", 0.1)
            .network();
    return new NetworkCompiler(new LayerCatalog())
        .compile(spec, OptimizerSpec.of(OptimizerType.SGD), 1);
  }

  /** Sequences of other lengths, numbers and judged steps each time. */
  private SampleBatch samples(CompiledNetwork network, int count, boolean padded) {
    float[] x = new float[count * network.inputLength()];
    for (int i = 0; i < x.length; i++) {
      x[i] = random.nextFloat();
    }
    float[] y = new float[count * network.outputLength()];
    for (int row = 0; row < y.length; row += CLASSES) {
      boolean judged = network.outputLength() == CLASSES || random.nextInt(4) > 0;
      y[row] = judged ? 0 : Float.NaN;
      y[row + random.nextInt(CLASSES)] = judged ? 1 : Float.NaN;
    }
    int[] steps = padded ? random.ints(count, 1, TIME + 1).toArray() : null;
    return new SampleBatch(x, y, steps, count);
  }

  @ParameterizedTest
  @ValueSource(strings = {"last", "all"})
  void nothingOfTheBatchBeforeIsLeft(String steps) {
    CompiledNetwork network = network(steps);
    BatchMemory memory = new BatchMemory();
    for (int count : new int[] {3, 7, 2, 7, 7, 1, 9}) {
      for (boolean padded : new boolean[] {true, false}) {
        SampleBatch samples = samples(network, count, padded);
        PreparedBatch own = network.prepare(samples);
        PreparedBatch again = network.prepare(samples, memory);

        assertThat(again.inputs()).isEqualTo(own.inputs());
        assertThat(again.inputs().stride()).isEqualTo(own.inputs().stride());
        assertThat(again.targets()).isEqualTo(own.targets());
        assertThat(again.mask()).isEqualTo(own.mask());
        assertThat(again.steps()).isEqualTo(own.steps());
        assertThat(again.judgedSteps()).isEqualTo(own.judgedSteps());
        assertThat(again.size()).isEqualTo(count);
        assertThat(again.judged()).isEqualTo(own.judged());
      }
    }
  }

  @Test
  void aBatchIsOfUseUntilItsMemoryHoldsAnother() {
    CompiledNetwork network = network("last");
    BatchMemory memory = new BatchMemory();
    PreparedBatch first = network.prepare(samples(network, 5, true), memory);
    long place = BatchPlace.of(first);
    assertThat(network.train(first).loss()).isFinite();

    PreparedBatch second = network.prepare(samples(network, 4, true), memory);

    assertThat(BatchPlace.of(second)).isEqualTo(place);
    assertThat(first.size()).isEqualTo(5);
    assertThatThrownBy(() -> network.train(first)).isInstanceOf(IllegalStateException.class);
    memory.free();
    assertThatThrownBy(() -> network.train(second)).isInstanceOf(IllegalStateException.class);
  }

  /** Who prepares goes on to the next samples while this batch waits. */
  @Test
  void aBatchKeepsNothingOfTheSamplesItWasMadeOf() {
    CompiledNetwork network = network("all");
    SampleBatch samples = samples(network, 5, true);
    PreparedBatch batch = network.prepare(samples, new BatchMemory());
    PreparedBatch same = network.prepare(samples);
    java.util.Arrays.fill(samples.inputs(), 7);
    java.util.Arrays.fill(samples.targets(), 7);
    java.util.Arrays.fill(samples.steps(), 1);

    assertThat(batch.inputs()).isEqualTo(same.inputs());
    assertThat(batch.targets()).isEqualTo(same.targets());
    assertThat(batch.steps()).isEqualTo(same.steps()).isNotEqualTo(samples.steps());
  }
}
