package org.layerloom.engine.data;

import java.util.List;
import java.util.Random;
import org.layerloom.engine.network.TensorShape;

/**
 * Rows of 12 symbols, drawn evenly, to be written backwards: at each step the answer is the symbol
 * as far from the end as the step is from the beginning.
 */
final class ReverseDataset {

  static final String REFERENCE = "reverse";
  private static final int SAMPLES = 4000;
  private static final int LENGTH = 12;
  private static final int SYMBOLS = 10;

  private ReverseDataset() {}

  static Dataset generate(long seed) {
    List<String> symbols = CopyFirstDataset.symbols(SYMBOLS);
    return GeneratedSamples.drawSteps(
        REFERENCE,
        TensorShape.tokens(LENGTH, SYMBOLS),
        symbols,
        symbols,
        "rows of 12 symbols to be written backwards",
        seed,
        ReverseDataset::rows);
  }

  private static Samples rows(Random random) {
    float[][] inputs = new float[SAMPLES][LENGTH];
    float[][] targets = new float[SAMPLES][LENGTH * SYMBOLS];
    for (int i = 0; i < SAMPLES; i++) {
      for (int t = 0; t < LENGTH; t++) {
        int symbol = random.nextInt(SYMBOLS);
        inputs[i][t] = symbol;
        targets[i][(LENGTH - 1 - t) * SYMBOLS + symbol] = 1;
      }
    }
    return new TableSamples(inputs, targets);
  }
}
