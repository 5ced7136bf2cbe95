package org.layerloom.engine.evaluate;

import java.util.Arrays;
import java.util.List;
import org.layerloom.engine.data.Samples;

/** How much each class has to count for rare ones to be heard. */
public final class ClassWeights {

  private ClassWeights() {}

  /**
   * Weights with which all classes weigh alike: {@code samples / (classes · samples of the class)}
   * (King and Zeng: Logistic regression in rare events data, 2001). A class without samples has the
   * weight 1.
   */
  public static List<Double> balanced(Samples samples) {
    long[] counts = new long[samples.targetLength()];
    for (int i = 0; i < samples.size(); i++) {
      counts[samples.classOf(i)]++;
    }
    return Arrays.stream(counts)
        .mapToObj(count -> count == 0 ? 1 : (double) samples.size() / (counts.length * count))
        .toList();
  }
}
