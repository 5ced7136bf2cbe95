package org.layerloom.engine.dl4j.fast;

/** Loops over numbers in a row, in a form that Java compiles to vector instructions. */
final class Loop {

  private Loop() {}

  static void add(float[] to, float[] from, int length) {
    for (int i = 0; i < length; i++) {
      to[i] += from[i];
    }
  }

  static void add(float[] to, int at, float[] from, int fromAt, int length) {
    for (int i = 0; i < length; i++) {
      to[at + i] += from[fromAt + i];
    }
  }

  static void multiply(float[] to, float[] by, int length) {
    for (int i = 0; i < length; i++) {
      to[i] *= by[i];
    }
  }

  /** {@code to = a · b}, number by number. */
  static void multiply(float[] to, int at, float[] a, int atA, float[] b, int atB, int length) {
    for (int i = 0; i < length; i++) {
      to[at + i] = a[atA + i] * b[atB + i];
    }
  }

  /** {@code to += a · b}, number by number. */
  static void addProduct(float[] to, int at, float[] a, int atA, float[] b, int atB, int length) {
    for (int i = 0; i < length; i++) {
      to[at + i] += a[atA + i] * b[atB + i];
    }
  }

  /** {@code to += from · by}. */
  static void addScaled(float[] to, int at, float[] from, int fromAt, float by, int length) {
    for (int i = 0; i < length; i++) {
      to[at + i] += from[fromAt + i] * by;
    }
  }

  static void addConstant(float[] to, int at, float constant, int length) {
    for (int i = 0; i < length; i++) {
      to[at + i] += constant;
    }
  }

  /** {@code to[i] = from[i] by + plus}. */
  static void scale(
      float[] to, int at, float[] from, int fromAt, float by, float plus, int length) {
    for (int i = 0; i < length; i++) {
      to[at + i] = from[fromAt + i] * by + plus;
    }
  }

  /** The sum, in double precision. */
  static double sum(float[] values, int at, int length) {
    double even = 0;
    double odd = 0;
    int end = at + length;
    int i = at;
    for (; i + 1 < end; i += 2) {
      even += values[i];
      odd += values[i + 1];
    }
    return i < end ? even + odd + values[i] : even + odd;
  }
}
