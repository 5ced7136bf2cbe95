package org.layerloom.app.attention.sample;

import java.util.ArrayList;
import java.util.List;

/** The classes that a network answers with, from its numbers. */
public final class Answers {

  private Answers() {}

  /** The place of the largest of some numbers, counted from the first of them. */
  public static int best(float[] numbers, int from, int count) {
    int best = 0;
    for (int i = 1; i < count; i++) {
      if (numbers[from + i] > numbers[from + best]) {
        best = i;
      }
    }
    return best;
  }

  /**
   * The likeliest class of each answer.
   *
   * @param numbers {@code [answers, classes]} flattened
   * @param answers how many to look at
   */
  public static List<Answer> of(float[] numbers, List<String> classes, int answers) {
    List<Answer> all = new ArrayList<>();
    for (int i = 0; i < Math.min(answers, numbers.length / classes.size()); i++) {
      int best = best(numbers, i * classes.size(), classes.size());
      all.add(new Answer(classes.get(best), numbers[i * classes.size() + best]));
    }
    return all;
  }

  /**
   * One answer.
   *
   * @param name the likeliest class
   * @param share the number that the network gives it: its probability where it ends in a softmax
   */
  public record Answer(String name, double share) {}
}
