package org.layerloom.engine.dl4j.fast;

import java.util.Arrays;

/** Images without some of their outer rows and columns. */
final class CropUnit extends Unit {

  private final int top;
  private final int left;
  private final int height;
  private final int rowWidth;
  private final int sourceHeight;
  private final int sourceWidth;

  CropUnit(int top, int bottom, int left, int right, Unit source) {
    super(
        new int[] {
          source.shape()[0], source.shape()[1] - top - bottom, source.shape()[2] - left - right
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
    float[] x = source().outputs();
    for (int row = 0; row < batch * width() / rowWidth; row++) {
      System.arraycopy(x, sourceRow(row), outputs(), row * rowWidth, rowWidth);
    }
  }

  /** Where a row of the output begins in the source. */
  private int sourceRow(int row) {
    int plane = row / height;
    int y = row % height + top;
    return (plane * sourceHeight + y) * sourceWidth + left;
  }

  @Override
  void backward(int batch) {
    if (source().learns()) {
      float[] gradient = gradient(batch);
      float[] share = source().shareOf(batch);
      Arrays.fill(share, 0, batch * source().width(), 0);
      for (int row = 0; row < batch * width() / rowWidth; row++) {
        System.arraycopy(gradient, row * rowWidth, share, sourceRow(row), rowWidth);
      }
      source().share(batch);
    }
  }
}
