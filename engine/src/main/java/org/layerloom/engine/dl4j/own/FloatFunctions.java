package org.layerloom.engine.dl4j.own;

/** Functions number by number, with their derivatives, in single precision. */
final class FloatFunctions {

  private static final float TANH_INNER = (float) (2 * Math.sqrt(2 / Math.PI));
  private static final float CUBE = 0.044715f;

  /** Beyond it GELU is 0 or the number itself, to single precision. */
  private static final float GELU_END = 6;

  private static final int ONE = Float.floatToRawIntBits(1);

  private final Tiles tiles;

  FloatFunctions(Tiles tiles) {
    this.tiles = tiles;
  }

  void gelu(Rows z, Rows into, Rows slope) {
    for (int at = 0; at < z.length(); at += Tiles.SIZE) {
      int n = Math.min(Tiles.SIZE, z.length() - at);
      Tiles.load(z, at, tiles.a, 0, n);
      geluExponent(tiles.a, tiles.b, n);
      tiles.exp.apply(tiles.b, n);
      geluShare(tiles.b, n);
      if (slope != null) {
        geluSlope(tiles.a, tiles.b, tiles.c, n);
        Tiles.store(slope, at, tiles.c, 0, n);
      }
      Tiles.multiply(tiles.a, tiles.b, n);
      Tiles.store(into, at, tiles.a, 0, n);
    }
  }

  /** {@code 0.5 (1 + tanh u) = 1 / (1 + e^(−2u))}; here −2u of numbers cut to ± GELU_END. */
  private static void geluExponent(float[] z, float[] into, int n) {
    for (int i = 0; i < n; i++) {
      float cut = 0.5f * (Math.abs(z[i] + GELU_END) - Math.abs(z[i] - GELU_END));
      into[i] = -TANH_INNER * (cut + CUBE * cut * cut * cut);
    }
  }

  private static void geluShare(float[] powers, int n) {
    for (int i = 0; i < n; i++) {
      powers[i] = 1 / (1 + powers[i]);
    }
  }

  private static void geluSlope(float[] z, float[] share, float[] into, int n) {
    for (int i = 0; i < n; i++) {
      float s = share[i];
      float inner = TANH_INNER * (1 + 3 * CUBE * z[i] * z[i]);
      into[i] = s + z[i] * s * (1 - s) * inner;
    }
  }

  void relu(Rows z, Rows into, Rows slope) {
    for (int at = 0; at < z.length(); at += Tiles.SIZE) {
      int n = Math.min(Tiles.SIZE, z.length() - at);
      if (slope != null) {
        Tiles.load(z, at, tiles.bits, 0, n);
        oneWherePositive(tiles.bits, n);
        Tiles.store(slope, at, tiles.bits, 0, n);
      }
      Tiles.load(z, at, tiles.a, 0, n);
      positive(tiles.a, n);
      Tiles.store(into, at, tiles.a, 0, n);
    }
  }

  private static void positive(float[] z, int n) {
    for (int i = 0; i < n; i++) {
      z[i] = 0.5f * (z[i] + Math.abs(z[i]));
    }
  }

  /** Of floats as they lie in memory: those not below zero have no first bit, and 0 has none. */
  private static void oneWherePositive(int[] bits, int n) {
    for (int i = 0; i < n; i++) {
      bits[i] = ONE & ~((bits[i] | bits[i] - 1) >> 31);
    }
  }

  void dropout(Rows into, long seed, int place, double rate) {
    for (int at = 0; at < into.length(); at += Tiles.SIZE) {
      int n = Math.min(Tiles.SIZE, into.length() - at);
      Draws.factors(tiles.bits, seed, place + at, rate, n);
      Tiles.store(into, at, tiles.bits, 0, n);
    }
  }
}
