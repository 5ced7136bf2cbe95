package org.layerloom.engine.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.layerloom.engine.text.Message;

/**
 * A data set divided into what is learnt from, what watches the training, and what judges it in the
 * end. The same seed divides it alike.
 *
 * @param validation may be empty of samples
 */
public record DataSplit(Samples training, Samples validation, Samples test) {

  /**
   * Divides a data set; classes keep their shares in each part (a stratified split).
   *
   * @throws DataFormatException if a part that is needed would be empty
   */
  public static DataSplit of(Dataset dataset, DataConfig config, long seed) {
    Samples all = dataset.training();
    Parts parts = Parts.of(dataset, config, seed);
    Samples test = dataset.test().orElseGet(() -> new SampleSubset(all, parts.test()));
    if (parts.training().length == 0 || test.size() == 0) {
      throw new DataFormatException(
          Message.of("data.splitEmpty", config.testFraction(), config.validationFraction()));
    }
    return new DataSplit(
        new SampleSubset(all, parts.training()),
        dataset.validation().orElseGet(() -> new SampleSubset(all, parts.validation())),
        test);
  }

  /** Which samples of those that may be learnt from will be; the others watch or judge. */
  static int[] trainingIndices(Dataset dataset, DataConfig config, long seed) {
    return Parts.of(dataset, config, seed).training();
  }

  /** The indices of each part; none for a part that the data bring. */
  private record Parts(int[] training, int[] validation, int[] test) {

    static Parts of(Dataset dataset, DataConfig config, long seed) {
      Random random = new Random(seed);
      boolean classes = dataset.info().classes();
      int[] learnable = IntStream.range(0, dataset.training().size()).toArray();
      int[] test = {};
      if (dataset.test().isEmpty()) {
        int[][] parts =
            divide(dataset.training(), learnable, classes, config.testFraction(), random);
        learnable = parts[0];
        test = parts[1];
      }
      if (dataset.validation().isPresent()) {
        return new Parts(learnable, new int[0], test);
      }
      int[][] parts =
          divide(dataset.training(), learnable, classes, config.validationFraction(), random);
      return new Parts(parts[0], parts[1], test);
    }
  }

  /** Of some indices those that stay, and those that go, {@code fraction} of each class. */
  private static int[][] divide(
      Samples all, int[] some, boolean classes, double fraction, Random random) {
    Map<Integer, List<Integer>> groups = new TreeMap<>();
    for (int i : some) {
      groups.computeIfAbsent(classes ? all.classOf(i) : 0, c -> new ArrayList<>()).add(i);
    }
    List<Integer> stay = new ArrayList<>();
    List<Integer> go = new ArrayList<>();
    for (List<Integer> group : groups.values()) {
      java.util.Collections.shuffle(group, random);
      int going = (int) Math.round(group.size() * fraction);
      go.addAll(group.subList(0, going));
      stay.addAll(group.subList(going, group.size()));
    }
    return new int[][] {sorted(stay), sorted(go)};
  }

  private static int[] sorted(List<Integer> indices) {
    int[] result = indices.stream().mapToInt(Integer::intValue).toArray();
    Arrays.sort(result);
    return result;
  }

  /**
   * The same split with at most {@code limit} samples to learn from, and a fifth of it to watch,
   * taken evenly from the whole: a file may be sorted by class.
   */
  public DataSplit limitedTo(int limit) {
    return new DataSplit(
        SampleSubset.spread(training, limit),
        SampleSubset.spread(validation, Math.max(1, limit / 5)),
        test);
  }
}
