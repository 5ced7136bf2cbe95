package org.layerloom.engine.dl4j.fast;

import java.util.Arrays;

/** One bias for each channel of images, or none. */
final class ChannelBiases {

  private final WeightArray biases;
  private final int channels;
  private final int places;
  private final float[] sums;
  private final float[] gradient;

  /**
   * Biases.
   *
   * @param biases null where there are none
   * @param places of an image
   */
  ChannelBiases(WeightArray biases, int channels, int places) {
    this.biases = biases;
    this.channels = channels;
    this.places = places;
    this.sums = new float[channels * places];
    this.gradient = new float[channels];
  }

  /** Adds them to some of many images. */
  void add(float[] images, int first, int count) {
    if (biases == null) {
      return;
    }
    float[] b = biases.values();
    for (int i = first * channels; i < (first + count) * channels; i++) {
      Loop.addConstant(images, i * places, b[i % channels], places);
    }
  }

  /** Writes their gradient, from that by the images. */
  void learn(float[] byImages, int batch) {
    if (biases == null) {
      return;
    }
    Arrays.fill(sums, 0);
    for (int n = 0; n < batch; n++) {
      Loop.add(sums, 0, byImages, n * sums.length, sums.length);
    }
    for (int c = 0; c < channels; c++) {
      gradient[c] = (float) Loop.sum(sums, c * places, places);
    }
    biases.setGradient(gradient);
  }
}
