package org.layerloom.engine.train;

import java.util.Random;

/** In which order samples are seen. */
final class SampleOrder {

  private SampleOrder() {}

  /** A shuffled order (Fisher and Yates) that depends on seed and epoch alone. */
  static int[] of(int samples, long seed, int epoch) {
    int[] order = new int[samples];
    for (int i = 0; i < samples; i++) {
      order[i] = i;
    }
    Random random = new Random(epochSeed(seed, epoch));
    for (int i = samples - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int kept = order[i];
      order[i] = order[other];
      order[other] = kept;
    }
    return order;
  }

  /** A number of its own for each epoch, so that a resumed run draws what the whole one drew. */
  static long epochSeed(long seed, int epoch) {
    return seed * 1_000_003L + epoch;
  }
}
