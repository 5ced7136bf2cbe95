package org.layerloom.engine.data;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.layerloom.engine.network.TensorShape;

/**
 * Rows of 24 symbols: some different ones in an order drawn anew for each row, then the same again
 * and again. Wherever a symbol stands that has stood there before, the next one is to be predicted:
 * A B … A is followed by B (Elhage et al.: A mathematical framework for transformer circuits,
 * 2021). The first time round there is nothing to go by, and nothing is judged.
 *
 * <p>How many symbols a row has before it repeats is drawn too, 6 to 12: no fixed distance leads
 * back to the earlier one.
 */
final class InductionDataset {

  static final String REFERENCE = "induction";
  private static final int SAMPLES = 4000;
  private static final int LENGTH = 24;
  private static final int SYMBOLS = 16;
  private static final int FEWEST = 6;
  private static final int MOST = 12;

  private InductionDataset() {}

  static Dataset generate(long seed) {
    List<String> symbols = CopyFirstDataset.symbols(SYMBOLS);
    return GeneratedSamples.drawNextSteps(
        REFERENCE,
        TensorShape.tokens(LENGTH, SYMBOLS),
        symbols,
        "rows of 24 symbols that repeat after 6 to 12; after A B … A comes B",
        seed,
        InductionDataset::rows);
  }

  private static Samples rows(Random random) {
    float[][] inputs = new float[SAMPLES][LENGTH];
    float[][] targets = new float[SAMPLES][LENGTH * SYMBOLS];
    for (int i = 0; i < SAMPLES; i++) {
      int[] order = shuffled(random);
      int period = FEWEST + random.nextInt(MOST - FEWEST + 1);
      Arrays.fill(targets[i], 0, period * SYMBOLS, Float.NaN);
      for (int t = 0; t < LENGTH; t++) {
        inputs[i][t] = order[t % period];
        if (t >= period) {
          targets[i][t * SYMBOLS + order[(t + 1) % period]] = 1;
        }
      }
    }
    return new TableSamples(inputs, targets);
  }

  private static int[] shuffled(Random random) {
    int[] order = new int[SYMBOLS];
    for (int i = 0; i < SYMBOLS; i++) {
      int other = random.nextInt(i + 1);
      order[i] = order[other];
      order[other] = i;
    }
    return order;
  }
}
