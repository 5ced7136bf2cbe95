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
    int out = 0;
    for (int plane = 0; plane < batch * window.channels(); plane++) {
      int at = plane * window.height() * window.width();
      for (int y = 0; y < window.outHeight(); y++) {
        int top = y * window.strideY() - window.top();
        int firstY = Math.max(0, top);
        int endY = Math.min(window.height(), top + window.kernelHeight());
        if (max && window.kernelWidth() == 2 && window.stays() && window.kernelHeight() == 2) {
          maxOfFour(at + top * window.width() - window.left(), out);
        } else {
          row(at, firstY, endY, out);
        }
        out += window.outWidth();
      }
    }
  }

  /** The commonest window, without a branch that a processor would have to guess. */
  private void maxOfFour(int from, int out) {
    float[] in = source().outputs();
    float[] to = outputs();
    int width = window.width();
    for (int x = 0; x < window.outWidth(); x++) {
      int a = from + x * window.strideX();
      int above = in[a + 1] > in[a] ? a + 1 : a;
      int below = in[a + width + 1] > in[a + width] ? a + width + 1 : a + width;
      int best = in[below] > in[above] ? below : above;
      chosen[out + x] = best;
      to[out + x] = in[best];
    }
  }

  private void row(int at, int firstY, int endY, int out) {
    float[] in = source().outputs();
    float[] to = outputs();
    for (int x = 0; x < window.outWidth(); x++) {
      int left = x * window.strideX() - window.left();
      int firstX = Math.max(0, left);
      int endX = Math.min(window.width(), left + window.kernelWidth());
      float sum = 0;
      int best = at + firstY * window.width() + firstX;
      for (int y = firstY; y < endY; y++) {
        for (int i = firstX; i < endX; i++) {
          int place = at + y * window.width() + i;
          sum += in[place];
          // A number that is none is the largest: it must not get lost.
          best = in[place] > in[best] || Float.isNaN(in[place]) ? place : best;
        }
      }
      if (max) {
        chosen[out + x] = best;
        to[out + x] = in[best];
      } else {
        to[out + x] = sum / (window.kernelHeight() * window.kernelWidth());
      }
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
