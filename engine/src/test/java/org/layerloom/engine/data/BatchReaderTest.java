package org.layerloom.engine.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Batches read into the same arrays, against batches in arrays of their own. */
class BatchReaderTest {

  private final DatasetCatalog catalog = new DatasetCatalog();

  @ParameterizedTest
  @ValueSource(
      strings = {"line", "spiral", "iris", "brackets", "reverse", "copy-first", "induction"})
  void nothingOfTheBatchBeforeIsLeft(String reference) {
    compare(catalog.load(reference, 3).training());
  }

  @Test
  void whatIsToBeRebuiltIsWhatTheNetworkSees() {
    Samples samples = new ReconstructionSamples(catalog.load("spiral", 3).training());
    Preprocessing preprocessing = Preprocessing.fit(Preprocessing.Kind.STANDARDIZE, samples);
    SampleBatch batch = SampleBatch.of(samples, 9, i -> i, preprocessing);

    assertThat(batch.targets()).isEqualTo(batch.inputs()).isNotSameAs(batch.inputs());
    compare(samples);
  }

  private static void compare(Samples samples) {
    Preprocessing preprocessing = Preprocessing.fit(Preprocessing.Kind.STANDARDIZE, samples);
    BatchReader reader = new BatchReader(samples, preprocessing);
    Random random = new Random(2);
    for (int count : new int[] {5, 9, 2, 9, 1}) {
      int[] numbers = random.ints(count, 0, samples.size()).toArray();
      SampleBatch own = SampleBatch.of(samples, count, i -> numbers[i], preprocessing);

      SampleBatch read = reader.read(count, i -> numbers[i]);

      assertThat(read.count()).isEqualTo(count);
      assertThat(Arrays.copyOf(read.inputs(), count * samples.inputLength()))
          .isEqualTo(own.inputs());
      assertThat(Arrays.copyOf(read.targets(), count * samples.targetLength()))
          .isEqualTo(own.targets());
      assertThat(read.steps() == null ? null : Arrays.copyOf(read.steps(), count))
          .isEqualTo(own.steps());
    }
  }

  @Test
  void arraysAreUsedAgain() {
    Samples samples = catalog.load("spiral", 3).training();
    BatchReader reader =
        new BatchReader(samples, Preprocessing.fit(Preprocessing.Kind.NONE, samples));
    SampleBatch first = reader.read(8, i -> i);
    SampleBatch second = reader.read(3, i -> i + 8);

    assertThat(second.inputs()).isSameAs(first.inputs());
    assertThat(second.targets()).isSameAs(first.targets());
  }
}
