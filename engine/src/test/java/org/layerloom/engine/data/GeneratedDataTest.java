package org.layerloom.engine.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratedDataTest {

  private final DatasetCatalog catalog = new DatasetCatalog();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "line",
        "spiral",
        "circles",
        "xor",
        "brackets",
        "reverse",
        "copy-first",
        "induction"
      })
  void theSameSeedDrawsTheSameData(String reference) {
    String hash = catalog.load(reference, 3).info().contentHash();

    assertThat(catalog.load(reference, 3).info().contentHash()).isEqualTo(hash);
    assertThat(catalog.load(reference, 4).info().contentHash()).isNotEqualTo(hash);
  }

  @ParameterizedTest
  @ValueSource(strings = {"spiral", "circles", "xor", "brackets"})
  void classesAreEquallyMany(String reference) {
    Samples samples = catalog.load(reference, 1).training();
    int ones = 0;
    for (int i = 0; i < samples.size(); i++) {
      ones += samples.classOf(i);
    }

    assertThat(2 * ones).isEqualTo(samples.size());
  }

  @Test
  void oppositeQuadrantsAreOfOneClass() {
    Samples samples = catalog.load("xor", 1).training();
    float[] point = new float[2];
    for (int i = 0; i < samples.size(); i++) {
      samples.copyInput(i, point, 0);
      assertThat(samples.classOf(i)).isEqualTo(point[0] * point[1] > 0 ? 0 : 1);
    }
  }

  @Test
  void bracketsAreLabelledByWhetherTheyClose() {
    Samples samples = catalog.load("brackets", 1).training();
    float[] row = new float[samples.inputLength()];
    int shortest = Integer.MAX_VALUE;
    int longest = 0;
    for (int i = 0; i < samples.size(); i++) {
      samples.copyInput(i, row, 0);
      StringBuilder text = new StringBuilder();
      for (int t = 0; t < samples.steps(i); t++) {
        text.append(row[t] == 0 ? '(' : ')');
      }
      shortest = Math.min(shortest, text.length());
      longest = Math.max(longest, text.length());
      // As many of each kind, so that a count gives nothing away.
      assertThat(text.chars().filter(c -> c == '(').count()).isEqualTo(text.length() / 2);
      assertThat(samples.classOf(i)).isEqualTo(closes(text.toString()) ? 1 : 0);
    }
    assertThat(shortest).isEqualTo(4);
    assertThat(longest).isEqualTo(24);
  }

  @Test
  void aRowIsAnsweredBackwards() {
    Dataset reverse = catalog.load("reverse", 1);
    float[] row = new float[12];
    float[] target = new float[120];
    reverse.training().copyInput(7, row, 0);
    reverse.training().copyTarget(7, target, 0);

    assertThat(reverse.info().perStep()).isTrue();
    for (int t = 0; t < 12; t++) {
      for (int symbol = 0; symbol < 10; symbol++) {
        assertThat(target[t * 10 + symbol]).isEqualTo(row[11 - t] == symbol ? 1 : 0);
      }
    }
  }

  @Test
  void eachStepIsAnsweredByTheFirst() {
    Samples rows = catalog.load("copy-first", 1).training();
    float[] row = new float[12];
    float[] target = new float[120];
    int shortest = 12;
    for (int i = 0; i < 100; i++) {
      rows.copyInput(i, row, 0);
      rows.copyTarget(i, target, 0);
      shortest = Math.min(shortest, rows.steps(i));
      for (int t = 0; t < rows.steps(i); t++) {
        for (int symbol = 0; symbol < 10; symbol++) {
          assertThat(target[t * 10 + symbol]).isEqualTo(row[0] == symbol ? 1 : 0);
        }
      }
    }
    assertThat(shortest).isEqualTo(4);
  }

  /**
   * What a step asks for can be read from the row before it, and where it cannot, nothing is asked.
   */
  @Test
  void whereASymbolHasStoodBeforeItsFollowerIsAskedFor() {
    Samples rows = catalog.load("induction", 1).training();
    float[] row = new float[24];
    float[] target = new float[24 * 16];
    Set<Integer> periods = new HashSet<>();
    for (int i = 0; i < 200; i++) {
      rows.copyInput(i, row, 0);
      rows.copyTarget(i, target, 0);
      for (int t = 0; t < 24; t++) {
        int earlier = t - 1;
        while (earlier >= 0 && row[earlier] != row[t]) {
          earlier--;
        }
        if (earlier < 0) {
          assertThat(target[t * 16]).isNaN();
          continue;
        }
        periods.add(t - earlier);
        for (int symbol = 0; symbol < 16; symbol++) {
          assertThat(target[t * 16 + symbol]).isEqualTo(row[earlier + 1] == symbol ? 1 : 0);
        }
      }
    }
    assertThat(periods).containsExactlyInAnyOrder(6, 7, 8, 9, 10, 11, 12);
  }

  private static boolean closes(String text) {
    String left = text;
    while (left.contains("()")) {
      left = left.replace("()", "");
    }
    return left.isEmpty();
  }

  @Test
  void anAutoencoderLearnsWhatItSees() {
    DataConfig config =
        DataConfig.of("xor", Preprocessing.Kind.STANDARDIZE).withTarget(DataConfig.Target.INPUT);
    Dataset dataset = config.view(catalog.load("xor", 1));
    Samples samples = new SampleSubset(dataset.training(), new int[] {4, 2});
    Preprocessing preprocessing =
        Preprocessing.fit(config.preprocessing(), samples, dataset.info().sample());

    SampleBatch batch = SampleBatch.of(samples, 2, i -> i, preprocessing);

    assertThat(dataset.info().task().classes()).isFalse();
    assertThat(dataset.info().task().outputs()).isEqualTo(2);
    assertThat(batch.targets()).containsExactly(batch.inputs());
    assertThat(batch.targets()).isNotSameAs(batch.inputs());
  }

  @Test
  void paddingDoesNotCountWhenASequenceIsStandardized() {
    Samples samples =
        new TableSamples(
            new float[][] {{1, 10, 3, 30, 0, 0}, {5, 50, 0, 0, 0, 0}},
            new float[][] {{0}, {1}},
            new int[] {2, 1});

    Preprocessing found =
        Preprocessing.fit(
            Preprocessing.Kind.STANDARDIZE,
            samples,
            org.layerloom.engine.network.TensorShape.sequence(3, 2));

    assertThat(found.shift()).containsExactly(3, 30, 3, 30, 3, 30);
    float deviation = (float) (1 / Math.sqrt(8.0 / 3));
    assertThat(found.scale()[4]).isCloseTo(deviation, within(1e-6f));
    assertThat(found.scale()[1]).isCloseTo(deviation / 10, within(1e-6f));
  }
}
