package org.layerloom.engine.dl4j.own;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.util.Arrays;

/**
 * Random numbers by counting: each is a hash of the seed, the step, who asks, and the place of the
 * number in its batch. So a step can be repeated, no state has to be kept, and the same numbers
 * come whoever computes which part of a batch.
 */
public final class Draws {

  private static final int TILE = FastExp.TILE;
  private static final int[] PLACES = new int[TILE];

  static {
    Arrays.setAll(PLACES, i -> i);
  }

  private final int[] bits = new int[TILE];
  private final ByteBuffer room =
      ByteBuffer.allocateDirect(TILE * Float.BYTES).order(ByteOrder.nativeOrder());
  private final IntBuffer asBits = room.asIntBuffer();
  private final FloatBuffer asNumbers = room.asFloatBuffer();
  private long seed;
  private int step;
  private int firstSample;

  /**
   * The next step.
   *
   * @param sample where in the batch those begin that are computed here
   */
  public void begin(long seed, int step, int sample) {
    this.seed = seed;
    this.step = step;
    this.firstSample = sample;
  }

  /** Where in the batch those begin that are computed here. */
  public int firstSample() {
    return firstSample;
  }

  /** A seed for this step. */
  public long seedOf(int salt) {
    long x = mixed(seed) ^ mixed((long) step << 32 | salt);
    return mixed(x);
  }

  /** Numbers far apart from numbers side by side: the finalizer of MurmurHash3. */
  static long mixed(long x) {
    x ^= x >>> 33;
    x *= 0xff51afd7ed558ccdL;
    x ^= x >>> 33;
    x *= 0xc4ceb9fe1a85ec53L;
    return x ^ x >>> 33;
  }

  /**
   * Writes factors of dropout: 0 by the rate, else {@code 1 / (1 − rate)}.
   *
   * @param width numbers of one sample
   */
  public void keep(int salt, double rate, float[] factors, int width, int samples) {
    long from = seedOf(salt);
    int length = samples * width;
    for (int at = 0; at < length; at += TILE) {
      int n = Math.min(TILE, length - at);
      factors(bits, from, firstSample * width + at, rate, n);
      asBits.put(0, bits, 0, n);
      asNumbers.get(0, factors, at, n);
    }
  }

  /**
   * The same for places of one's own, as a float's bits.
   *
   * @param place of the first one
   * @param n at most {@link #TILE}
   */
  static void factors(int[] into, long seed, int place, double rate, int n) {
    int grown = Float.floatToRawIntBits((float) (1 / (1 - rate)));
    factors(into, PLACES, place, (int) seed, (int) (seed >>> 32), threshold(rate), grown, n);
  }

  /** Without a branch, and on whole numbers alone, or Java makes no vector instructions of it. */
  private static void factors(
      int[] into, int[] places, int at, int low, int high, int threshold, int grown, int n) {
    for (int i = 0; i < n; i++) {
      into[i] = grown & ~(even(places[i] + at, low, high) - threshold >> 31);
    }
  }

  /**
   * An even number between 0 and 2³¹ for a place, from a seed: Chris Wellons' lowbias32, the seed's
   * other half mixed in halfway.
   */
  static int even(int place, int low, int high) {
    int h = place * 0x9E3779B9 + low;
    h = (h ^ h >>> 16) * 0x7feb352d ^ high;
    h = (h ^ h >>> 15) * 0x846ca68b;
    return (h ^ h >>> 16) >>> 1;
  }

  /** Whoever draws less than this is dropped. */
  static int threshold(double rate) {
    return (int) (rate * 0x1p31);
  }
}
