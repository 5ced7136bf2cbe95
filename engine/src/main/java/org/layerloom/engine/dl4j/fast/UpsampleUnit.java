package org.layerloom.engine.dl4j.fast;

import java.util.Arrays;

/** Images with each number repeated in a rectangle. */
final class UpsampleUnit extends Unit {

  private final int down;
  private final int across;
  private final int sourceWidth;

  /**
   * A layer.
   *
   * @param down how often rows are repeated
   * @param across how often columns are
   */
  UpsampleUnit(int down, int across, Unit source) {
    super(
        new int[] {source.shape()[0], source.shape()[1] * down, source.shape()[2] * across},
        source);
    this.down = down;
    this.across = across;
    this.sourceWidth = source.shape()[2];
  }

  @Override
  void forward(int batch, boolean training) {
    float[] x = source().outputs();
    float[] y = outputs();
    int wide = sourceWidth * across;
    for (int row = 0; row < batch * source().width() / sourceWidth; row++) {
      int to = row * down * wide;
      for (int i = 0; i < wide; i++) {
        y[to + i] = x[row * sourceWidth + i / across];
      }
      for (int again = 1; again < down; again++) {
        System.arraycopy(y, to, y, to + again * wide, wide);
      }
    }
  }

  @Override
  void backward(int batch) {
    if (!source().learns()) {
      return;
    }
    float[] share = source().shareOf(batch);
    float[] gradient = gradient(batch);
    Arrays.fill(share, 0, batch * source().width(), 0);
    int wide = sourceWidth * across;
    for (int row = 0; row < batch * source().width() / sourceWidth * down; row++) {
      for (int i = 0; i < wide; i++) {
        share[row / down * sourceWidth + i / across] += gradient[row * wide + i];
      }
    }
    source().share(batch);
  }
}
