package org.layerloom.engine.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
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
    Random random = new Random(seed);
    boolean classes = dataset.info().classes();
    Samples learnable = dataset.training();
    Samples test;
    if (dataset.test().isPresent()) {
      test = dataset.test().get();
    } else {
      int[][] parts = divide(learnable, classes, config.testFraction(), random);
      test = new SampleSubset(learnable, parts[1]);
      learnable = new SampleSubset(learnable, parts[0]);
    }
    int[][] parts = divide(learnable, classes, config.validationFraction(), random);
    if (parts[0].length == 0 || test.size() == 0) {
      throw new DataFormatException(
          Message.of("data.splitEmpty", config.testFraction(), config.validationFraction()));
    }
    return new DataSplit(
        new SampleSubset(learnable, parts[0]), new SampleSubset(learnable, parts[1]), test);
  }

  /** The indices that stay, and those that go, {@code fraction} of each class. */
  private static int[][] divide(Samples all, boolean classes, double fraction, Random random) {
    Map<Integer, List<Integer>> groups = new TreeMap<>();
    for (int i = 0; i < all.size(); i++) {
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
