package org.layerloom.engine.dl4j.fast;

import java.util.Arrays;

/** The mean or the largest number of each channel of an image. */
final class GlobalPoolingUnit extends Unit {

  private final boolean max;
  private final int places;
  private int[] chosen = new int[0];

  GlobalPoolingUnit(boolean max, Unit source) {
    super(new int[] {source.shape()[0]}, source);
    this.max = max;
    this.places = source.width() / width();
  }

  @Override
  void forward(int batch, boolean training) {
    float[] in = source().outputs();
    chosen = max && chosen.length < batch * width() ? new int[batch * width()] : chosen;
    for (int plane = 0; plane < batch * width(); plane++) {
      int from = plane * places;
      if (max) {
        int best = from;
        for (int i = from + 1; i < from + places; i++) {
          best = in[i] > in[best] ? i : best;
        }
        chosen[plane] = best;
        outputs()[plane] = in[best];
      } else {
        outputs()[plane] = (float) (Loop.sum(in, from, places) / places);
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
    for (int plane = 0; plane < batch * width(); plane++) {
      if (max) {
        share[chosen[plane]] = gradient[plane];
      } else {
        Arrays.fill(share, plane * places, (plane + 1) * places, gradient[plane] / places);
      }
    }
    source().share(batch);
  }
}
