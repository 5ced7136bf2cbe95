package org.layerloom.engine.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.layerloom.engine.network.TensorShape;

class SplitTest {

  @Property
  void aSplitIsCompleteDisjointAndKeepsTheSharesOfTheClasses(
      @ForAll @Size(min = 2, max = 4) List<@IntRange(min = 5, max = 60) Integer> classSizes,
      @ForAll @DoubleRange(min = 0.15, max = 0.6) double testFraction,
      @ForAll @DoubleRange(min = 0, max = 0.6) double validationFraction,
      @ForAll long seed) {
    Dataset dataset = labelled(classSizes);

    DataSplit split = DataSplit.of(dataset, config(testFraction, validationFraction), seed);

    List<Integer> all = new ArrayList<>(numbers(split.training()));
    all.addAll(numbers(split.validation()));
    all.addAll(numbers(split.test()));
    assertThat(all).hasSize(dataset.training().size()).doesNotHaveDuplicates();
    for (int c = 0; c < classSizes.size(); c++) {
      double size = classSizes.get(c);
      assertThat((double) count(split.test(), c)).isCloseTo(size * testFraction, within(0.51));
      assertThat((double) count(split.validation(), c))
          .isCloseTo((size - count(split.test(), c)) * validationFraction, within(0.51));
    }
  }

  @Property(tries = 50)
  void theSameSeedSplitsAlikeAndAnotherDoesNot(@ForAll long seed) {
    Dataset dataset = labelled(List.of(40, 40));

    DataSplit split = DataSplit.of(dataset, config(0.3, 0.2), seed);

    DataSplit again = DataSplit.of(dataset, config(0.3, 0.2), seed);
    DataSplit other = DataSplit.of(dataset, config(0.3, 0.2), seed + 1);
    assertThat(numbers(again.test())).isEqualTo(numbers(split.test()));
    assertThat(numbers(again.validation())).isEqualTo(numbers(split.validation()));
    assertThat(numbers(other.test())).isNotEqualTo(numbers(split.test()));
  }

  @Property(tries = 50)
  void aLimitTakesFromAllClassesOfASortedFile(@ForAll @IntRange(min = 6, max = 60) int limit) {
    DataSplit split =
        DataSplit.of(labelled(List.of(40, 40, 40)), config(0.3, 0.2), 7).limitedTo(limit);

    assertThat(split.training().size()).isEqualTo(Math.min(limit, 69));
    for (int c = 0; c < 3; c++) {
      assertThat((double) count(split.training(), c))
          .isCloseTo(split.training().size() / 3.0, within(1.5));
    }
    assertThat(numbers(split.training())).doesNotHaveDuplicates();
    assertThat(split.test().size()).isEqualTo(36);
  }

  @Example
  void aSplitThatLeavesNothingIsRefused() {
    assertThatExceptionOfType(DataFormatException.class)
        .isThrownBy(() -> DataSplit.of(labelled(List.of(2, 2)), config(0.9, 0.9), 1))
        .withMessageContaining("a part of the data is empty");
    assertThatExceptionOfType(DataFormatException.class)
        .isThrownBy(() -> DataSplit.of(labelled(List.of(20)), config(0, 0.2), 1));
    assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> config(1, 0));
  }

  @Example
  void aTestSetOfTheMakersIsKept() {
    Dataset line = new DatasetCatalog().load("line", 1);

    DataSplit split = DataSplit.of(line, config(0.5, 0.2), 1);

    assertThat(split.test()).isSameAs(line.test().orElseThrow());
    assertThat(split.training().size()).isEqualTo(80);
  }

  @Example
  void standardizingLooksAtTheTrainingSamplesAlone() {
    float[][] inputs = {{1, 5}, {3, 5}, {1_000, 9}};
    float[][] targets = {{0}, {0}, {0}};
    Samples all = new TableSamples(inputs, targets);
    Samples training = new SampleSubset(all, new int[] {0, 1});

    Preprocessing fitted = Preprocessing.fit(Preprocessing.Kind.STANDARDIZE, training);

    assertThat(fitted.shift()).containsExactly(2, 5);
    assertThat(fitted.scale()).containsExactly(1, 1); // the second feature does not vary
    float[] values = {1, 5, 1_000, 9};
    fitted.applyToEach(values, 2, 2);
    assertThat(values).containsExactly(-1, 0, 998, 4);
  }

  @Example
  void bytesRunFromZeroToOneAndNothingIsLeftAsItIs() {
    Samples none = new TableSamples(new float[][] {{0}}, new float[][] {{0}});
    float[] bytes = {0, 51, 255};
    float[] plain = {0, 51, 255};

    Preprocessing.fit(Preprocessing.Kind.SCALE_BYTES, none).applyToEach(bytes, 1, 3);
    Preprocessing.fit(Preprocessing.Kind.NONE, none).applyToEach(plain, 1, 3);

    assertThat(bytes).containsExactly(new float[] {0, 0.2f, 1}, within(1e-6f));
    assertThat(plain).containsExactly(0, 51, 255);
  }

  private static DataConfig config(double test, double validation) {
    return DataConfig.of("made", Preprocessing.Kind.NONE)
        .withTestFraction(test)
        .withValidationFraction(validation);
  }

  /** Samples sorted by class; the input of each is its number. */
  private static Dataset labelled(List<Integer> classSizes) {
    int size = classSizes.stream().mapToInt(Integer::intValue).sum();
    float[][] inputs = new float[size][];
    float[][] targets = new float[size][classSizes.size()];
    int next = 0;
    for (int c = 0; c < classSizes.size(); c++) {
      for (int i = 0; i < classSizes.get(c); i++) {
        inputs[next] = new float[] {next};
        targets[next++][c] = 1;
      }
    }
    List<String> names = new ArrayList<>();
    classSizes.forEach(s -> names.add("c" + names.size()));
    DatasetInfo info =
        new DatasetInfo("made", TensorShape.vector(1), List.of("n"), names, true, "", "");
    return new Dataset(info, new TableSamples(inputs, targets), Optional.empty());
  }

  private static List<Integer> numbers(Samples samples) {
    List<Integer> numbers = new ArrayList<>();
    float[] input = new float[1];
    for (int i = 0; i < samples.size(); i++) {
      samples.copyInput(i, input, 0);
      numbers.add((int) input[0]);
    }
    return numbers;
  }

  private static int count(Samples samples, int c) {
    int count = 0;
    for (int i = 0; i < samples.size(); i++) {
      count += samples.classOf(i) == c ? 1 : 0;
    }
    return count;
  }
}
