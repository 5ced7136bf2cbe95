package org.layerloom.engine.dl4j.fast;

/**
 * Several outputs side by side: features behind features, at each step where there are steps, or
 * channels behind channels.
 */
final class MergeUnit extends Unit {

  private final int steps;

  MergeUnit(int[] shape, Unit... sources) {
    super(shape, sources);
    this.steps = shape.length == 2 ? shape[0] : 1;
  }

  @Override
  void forward(int batch, boolean training) {
    int at = 0;
    int row = width() / steps;
    for (Unit source : sources()) {
      int part = source.width() / steps;
      for (int n = 0; n < batch * steps; n++) {
        System.arraycopy(source.outputs(), n * part, outputs(), n * row + at, part);
      }
      at += part;
    }
  }

  @Override
  void backward(int batch) {
    int at = 0;
    int row = width() / steps;
    for (Unit source : sources()) {
      int part = source.width() / steps;
      if (source.learns()) {
        float[] share = source.shareOf(batch);
        for (int n = 0; n < batch * steps; n++) {
          System.arraycopy(gradient(batch), n * row + at, share, n * part, part);
        }
        source.share(batch);
      }
      at += part;
    }
  }
}
