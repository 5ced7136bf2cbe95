package org.layerloom.engine.dl4j.fast;

import java.util.Arrays;

/** Images with rows and columns of zeros around them. */
final class PadUnit extends Unit {

  private final int top;
  private final int left;
  private final int height;
  private final int rowWidth;
  private final int sourceHeight;
  private final int sourceWidth;

  PadUnit(int top, int bottom, int left, int right, Unit source) {
    super(
        new int[] {
          source.shape()[0], source.shape()[1] + top + bottom, source.shape()[2] + left + right
        },
        source);
    this.top = top;
    this.left = left;
    this.height = shape()[1];
    this.rowWidth = shape()[2];
    this.sourceHeight = source.shape()[1];
    this.sourceWidth = source.shape()[2];
  }

  @Override
  void forward(int batch, boolean training) {
    Arrays.fill(outputs(), 0, batch * width(), 0);
    for (int row = 0; row < rows(); row++) {
      for (int n = 0; n < batch; n++) {
        System.arraycopy(source().outputs(), from(n, row), outputs(), to(n, row), sourceWidth);
      }
    }
  }

  /** Rows of a sample of the source. */
  private int rows() {
    return source().width() / sourceWidth;
  }

  private int from(int sample, int row) {
    return sample * source().width() + row * sourceWidth;
  }

  private int to(int sample, int row) {
    int plane = row / sourceHeight;
    return sample * width() + (plane * height + top + row % sourceHeight) * rowWidth + left;
  }

  @Override
  void backward(int batch) {
    if (source().learns()) {
      float[] share = source().shareOf(batch);
      for (int row = 0; row < rows(); row++) {
        for (int n = 0; n < batch; n++) {
          System.arraycopy(gradient(batch), to(n, row), share, from(n, row), sourceWidth);
        }
      }
      source().share(batch);
    }
  }
}
