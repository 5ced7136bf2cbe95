package org.layerloom.engine.dl4j.own;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;

/**
 * {@code e^x} in single precision for many numbers between −87 and 88, with a relative error below
 * 2e-7 in all of them. Java's own is exact to the last digit, but comes one number at a time, and
 * ten times slower.
 *
 * <p>{@code e^x = 2^n e^r}, n whole and {@code |r| ≤ ln 2 / 2}; e^r by its Taylor polynomial of
 * degree 7. Each loop is one that Java's compiler turns into vector instructions; for that, 2^n,
 * which is written as bits, passes through memory that floats and whole numbers share.
 */
public final class FastExp {

  /** The least number it takes. */
  public static final float LEAST = -87;

  static final int TILE = 4096;

  /** Adding it rounds to a whole number, which then stands in the lowest bits. */
  private static final float ROUND = 0x1.8p23f;

  private static final float SHIFT = ROUND + 127;
  private static final float BY_LN2 = (float) (1 / Math.log(2));

  /** ln 2 in two parts, the first with so few digits that its products with n are exact. */
  private static final float LN2_FIRST = 355 / 512f;

  private static final float LN2_REST = (float) (Math.log(2) - 355 / 512.0);

  private final float[] values = new float[TILE];
  private final float[] powers = new float[TILE];
  private final int[] bits = new int[TILE];
  private final FloatBuffer shared;
  private final IntBuffer sharedBits;

  public FastExp() {
    ByteBuffer bytes = ByteBuffer.allocateDirect(TILE * Float.BYTES).order(ByteOrder.nativeOrder());
    shared = bytes.asFloatBuffer();
    sharedBits = bytes.asIntBuffer();
  }

  /** In place, on the first numbers. */
  public void apply(float[] x, int count) {
    for (int at = 0; at < count; at += TILE) {
      int n = Math.min(TILE, count - at);
      // Loops over two arrays become vector instructions only where both begin at 0.
      System.arraycopy(x, at, values, 0, n);
      round(values, powers, n);
      shared.put(0, powers, 0, n);
      sharedBits.get(0, bits, 0, n);
      exponents(bits, n);
      sharedBits.put(0, bits, 0, n);
      polynomial(values, powers, n);
      shared.get(0, powers, 0, n);
      scale(values, powers, n);
      System.arraycopy(values, 0, x, at, n);
    }
  }

  private static void round(float[] x, float[] into, int n) {
    for (int i = 0; i < n; i++) {
      into[i] = x[i] * BY_LN2 + SHIFT;
    }
  }

  private static void exponents(int[] bits, int n) {
    for (int i = 0; i < n; i++) {
      bits[i] = bits[i] << 23;
    }
  }

  private static void polynomial(float[] x, float[] rounded, int n) {
    for (int i = 0; i < n; i++) {
      float whole = rounded[i] - SHIFT;
      float r = (x[i] - whole * LN2_FIRST) - whole * LN2_REST;
      float p = 1 / 5040f;
      p = p * r + 1 / 720f;
      p = p * r + 1 / 120f;
      p = p * r + 1 / 24f;
      p = p * r + 1 / 6f;
      p = p * r + 0.5f;
      p = p * r + 1;
      x[i] = p * r + 1;
    }
  }

  private static void scale(float[] x, float[] powers, int n) {
    for (int i = 0; i < n; i++) {
      x[i] *= powers[i];
    }
  }
}
