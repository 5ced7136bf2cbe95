package org.layerloom.engine.dl4j.fast;

/**
 * Random numbers by counting: each is a hash of the seed, the step, the layer and the place, so
 * that a step can be repeated and no state has to be kept. The hash is the finalizer of
 * MurmurHash3.
 */
final class Draws {

  private long seed;
  private int step;

  /** Begins anew. */
  void seed(long newSeed) {
    seed = newSeed;
    step = 0;
  }

  void nextStep() {
    step++;
  }

  /** Writes {@code 1 / probability} with that probability, else 0. */
  void keep(int salt, double probability, float[] factors, int length) {
    int begin =
        mixed(
            mixed((int) seed) ^ mixed((int) (seed >>> 32) + 0x51ed270b) ^ mixed(step * 31 + salt));
    // Of 24 bits, which a float holds exactly.
    float limit = (float) (probability * (1 << 24));
    float kept = (float) (1 / probability);
    for (int i = 0; i < length; i++) {
      int bits = mixed(begin + i * 0x9E3779B1) >>> 8;
      factors[i] = bits < limit ? kept : 0;
    }
  }

  private static int mixed(int x) {
    x ^= x >>> 16;
    x *= 0x85ebca6b;
    x ^= x >>> 13;
    x *= 0xc2b2ae35;
    return x ^ x >>> 16;
  }
}
