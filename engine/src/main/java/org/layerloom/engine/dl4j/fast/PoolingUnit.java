package org.layerloom.engine.dl4j.fast;

import java.util.Arrays;

/** Max or average pooling over images. Of equal numbers the first one is the largest. */
final class PoolingUnit extends Unit {

  private final Window window;
  private final boolean max;
  private int[] chosen = new int[0];

  PoolingUnit(Window window, boolean max, Unit source) {
    super(new int[] {window.channels(), window.outHeight(), window.outWidth()}, source);
    this.window = window;
    this.max = max;
  }

  @Override
  void forward(int batch, boolean training) {
    if (max && chosen.length < batch * width()) {
      chosen = new int[batch * width()];
    }
    boolean four = window.kernelHeight() == 2 && window.kernelWidth() == 2 && window.stays();
    int out = 0;
    for (int plane = 0; plane < batch * window.channels(); plane++) {
      int at = plane * window.height() * window.width();
      for (int y = 0; y < window.outHeight(); y++) {
        int top = y * window.strideY() - window.top();
        int firstY = Math.max(0, top);
        if (!max) {
          meanRow(at, firstY, out);
        } else if (four) {
          maxOfFour(at + top * window.width() - window.left(), out);
        } else {
          maxRow(at, firstY, Math.min(window.height(), top + window.kernelHeight()), out);
        }
        out += window.outWidth();
      }
    }
  }

  /** The commonest window, a row of places at a time. */
  private void maxOfFour(int from, int out) {
    float[] in = source().outputs();
    float[] to = outputs();
    int width = window.width();
    for (int x = 0; x < window.outWidth(); x++) {
      int a = from + x * window.strideX();
      int above = a + oneIfLess(in[a], in[a + 1]);
      int below = a + width + oneIfLess(in[a + width], in[a + width + 1]);
      int best = above + (below - above) * oneIfLess(in[above], in[below]);
      chosen[out + x] = best;
      to[out + x] = in[best];
    }
  }

  /**
   * Whether a is less than b, without a branch: which of the two it is, no processor can guess. NaN
   * counts as the largest, so that it does not get lost.
   */
  static int oneIfLess(float a, float b) {
    return (int) ((long) ordered(a) - ordered(b) >>> 63);
  }

  /** A whole number that grows with a float. */
  private static int ordered(float value) {
    int bits = Float.floatToRawIntBits(value);
    return bits ^ bits >> 31 & 0x7fffffff;
  }

  private void maxRow(int at, int firstY, int endY, int out) {
    float[] in = source().outputs();
    for (int x = 0; x < window.outWidth(); x++) {
      int left = x * window.strideX() - window.left();
      int firstX = Math.max(0, left);
      int endX = Math.min(window.width(), left + window.kernelWidth());
      int best = at + firstY * window.width() + firstX;
      for (int y = firstY; y < endY; y++) {
        int row = at + y * window.width();
        for (int i = firstX; i < endX; i++) {
          best += (row + i - best) * oneIfLess(in[best], in[row + i]);
        }
      }
      chosen[out + x] = best;
      outputs()[out + x] = in[best];
    }
  }

  /** Average windows never reach over an edge. */
  private void meanRow(int at, int firstY, int out) {
    float[] in = source().outputs();
    float[] to = outputs();
    float part = 1f / (window.kernelHeight() * window.kernelWidth());
    for (int x = 0; x < window.outWidth(); x++) {
      int from = at + firstY * window.width() + x * window.strideX() - window.left();
      float sum = 0;
      for (int y = 0; y < window.kernelHeight(); y++) {
        for (int i = 0; i < window.kernelWidth(); i++) {
          sum += in[from + y * window.width() + i];
        }
      }
      to[out + x] = sum * part;
    }
  }

  @Override
  void backward(int batch) {
    if (!source().learns()) {
      return;
    }
    float[] gradient = gradient(batch);
    float[] share = source().shareOf(batch);
    Arrays.fill(share, 0, batch * source().width(), 0);
    if (max) {
      for (int i = 0; i < batch * width(); i++) {
        share[chosen[i]] += gradient[i];
      }
    } else {
      spread(gradient, share, batch);
    }
    source().share(batch);
  }

  private void spread(float[] gradient, float[] share, int batch) {
    float part = 1f / (window.kernelHeight() * window.kernelWidth());
    int out = 0;
    for (int plane = 0; plane < batch * window.channels(); plane++) {
      int at = plane * window.height() * window.width();
      for (int y = 0; y < window.outHeight(); y++) {
        for (int x = 0; x < window.outWidth(); x++) {
          float each = gradient[out++] * part;
          for (int ky = 0; ky < window.kernelHeight(); ky++) {
            int from =
                at
                    + (y * window.strideY() - window.top() + ky) * window.width()
                    + x * window.strideX()
                    - window.left();
            for (int kx = 0; kx < window.kernelWidth(); kx++) {
              share[from + kx] += each;
            }
          }
        }
      }
    }
  }
}
