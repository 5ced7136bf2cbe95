package org.layerloom.engine.evaluate;

import java.util.Arrays;
import java.util.List;
import org.layerloom.engine.data.Samples;

/** How much each class has to count for rare ones to be heard. */
public final class ClassWeights {

  private ClassWeights() {}

  /**
   * Weights with which all classes weigh alike: {@code answers / (classes · answers of the class)}
   * (King and Zeng: Logistic regression in rare events data, 2001). A class without any has the
   * weight 1.
   *
   * @param classes how many there are; a target holds as many numbers for each answer wanted, all
   *     of them 0 where a step is padding
   */
  public static List<Double> balanced(Samples samples, int classes) {
    long[] counts = new long[classes];
    float[] target = new float[samples.targetLength()];
    for (int i = 0; i < samples.size(); i++) {
      samples.copyTarget(i, target, 0);
      for (int at = 0; at < target.length; at += classes) {
        int right = Evaluator.argMax(target, at, classes);
        counts[right] += target[at + right] > 0 ? 1 : 0;
      }
    }
    long answers = Arrays.stream(counts).sum();
    return Arrays.stream(counts)
        .mapToObj(count -> count == 0 ? 1 : (double) answers / (classes * count))
        .toList();
  }
}
