package org.layerloom.engine.dl4j.fast;

/** Several outputs side by side: features behind features, channels behind channels. */
final class MergeUnit extends Unit {

  MergeUnit(int[] shape, Unit... sources) {
    super(shape, sources);
  }

  @Override
  void forward(int batch, boolean training) {
    int at = 0;
    for (Unit source : sources()) {
      for (int n = 0; n < batch; n++) {
        System.arraycopy(
            source.outputs(), n * source.width(), outputs(), n * width() + at, source.width());
      }
      at += source.width();
    }
  }

  @Override
  void backward(int batch) {
    int at = 0;
    for (Unit source : sources()) {
      if (source.learns()) {
        float[] share = source.shareOf(batch);
        for (int n = 0; n < batch; n++) {
          System.arraycopy(
              gradient(batch), n * width() + at, share, n * source.width(), source.width());
        }
        source.share(batch);
      }
      at += source.width();
    }
  }
}
