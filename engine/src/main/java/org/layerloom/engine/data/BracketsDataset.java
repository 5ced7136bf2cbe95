package org.layerloom.engine.data;

import java.util.List;
import java.util.Random;
import org.layerloom.engine.network.TensorShape;

/**
 * Rows of 4 to 24 brackets, half of them balanced. The others have as many opening brackets as
 * closing ones too, so that counting is not enough: one has to read them in order.
 */
final class BracketsDataset {

  static final String REFERENCE = "brackets";
  private static final int SAMPLES = 4000;
  private static final int MOST_PAIRS = 12;
  private static final int FEWEST_PAIRS = 2;
  private static final int LENGTH = 2 * MOST_PAIRS;

  private BracketsDataset() {}

  static Dataset generate(long seed) {
    return GeneratedSamples.draw(
        REFERENCE,
        TensorShape.tokens(LENGTH, 2),
        List.of("(", ")"),
        List.of("unbalanced", "balanced"),
        true,
        "rows of 4 to 24 brackets, half of them balanced",
        seed,
        BracketsDataset::rows);
  }

  private static Samples rows(Random random) {
    float[][] inputs = new float[SAMPLES][LENGTH];
    float[][] targets = new float[SAMPLES][2];
    int[] steps = new int[SAMPLES];
    for (int i = 0; i < SAMPLES; i++) {
      int pairs = FEWEST_PAIRS + random.nextInt(MOST_PAIRS - FEWEST_PAIRS + 1);
      boolean wanted = i % 2 == 1;
      do {
        shuffle(inputs[i], pairs, random);
        if (wanted) {
          rotate(inputs[i], 2 * pairs);
        }
      } while (isBalanced(inputs[i], 2 * pairs) != wanted);
      steps[i] = 2 * pairs;
      targets[i][wanted ? 1 : 0] = 1;
    }
    return new TableSamples(inputs, targets, steps);
  }

  private static void shuffle(float[] row, int pairs, Random random) {
    for (int i = 0; i < 2 * pairs; i++) {
      row[i] = i < pairs ? 0 : 1;
    }
    for (int i = 2 * pairs - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      float kept = row[i];
      row[i] = row[other];
      row[other] = kept;
    }
  }

  /**
   * Begins behind the deepest point, where every row of as many opening as closing brackets is
   * balanced (the cycle lemma of Dvoretzky and Motzkin, 1947).
   */
  private static void rotate(float[] row, int length) {
    int depth = 0;
    int deepest = 0;
    int from = 0;
    for (int i = 0; i < length; i++) {
      depth += row[i] == 0 ? 1 : -1;
      if (depth < deepest) {
        deepest = depth;
        from = i + 1;
      }
    }
    float[] turned = new float[length];
    for (int i = 0; i < length; i++) {
      turned[i] = row[(from + i) % length];
    }
    System.arraycopy(turned, 0, row, 0, length);
  }

  private static boolean isBalanced(float[] row, int length) {
    int depth = 0;
    for (int i = 0; i < length && depth >= 0; i++) {
      depth += row[i] == 0 ? 1 : -1;
    }
    return depth == 0;
  }
}
