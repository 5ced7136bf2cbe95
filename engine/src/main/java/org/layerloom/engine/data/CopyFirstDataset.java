package org.layerloom.engine.data;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.layerloom.engine.network.TensorShape;

/**
 * Rows of 4 to 12 symbols, drawn evenly; at each step the answer is the symbol that the row began
 * with. Whoever solves it looks at the first step from everywhere.
 */
final class CopyFirstDataset {

  static final String REFERENCE = "copy-first";
  private static final int SAMPLES = 2000;
  private static final int LENGTH = 12;
  private static final int SHORTEST = 4;
  private static final int SYMBOLS = 10;

  private CopyFirstDataset() {}

  static Dataset generate(long seed) {
    List<String> symbols = symbols(SYMBOLS);
    return GeneratedSamples.drawSteps(
        REFERENCE,
        TensorShape.tokens(LENGTH, SYMBOLS),
        symbols,
        symbols,
        "rows of 4 to 12 symbols, each step to be answered by the first",
        seed,
        CopyFirstDataset::rows);
  }

  /** Capital letters from A. */
  static List<String> symbols(int count) {
    return IntStream.range(0, count).mapToObj(i -> String.valueOf((char) ('A' + i))).toList();
  }

  private static Samples rows(Random random) {
    float[][] inputs = new float[SAMPLES][LENGTH];
    float[][] targets = new float[SAMPLES][LENGTH * SYMBOLS];
    int[] steps = new int[SAMPLES];
    for (int i = 0; i < SAMPLES; i++) {
      steps[i] = SHORTEST + random.nextInt(LENGTH - SHORTEST + 1);
      for (int t = 0; t < steps[i]; t++) {
        inputs[i][t] = random.nextInt(SYMBOLS);
        targets[i][t * SYMBOLS + (int) inputs[i][0]] = 1;
      }
    }
    return new TableSamples(inputs, targets, steps);
  }
}
