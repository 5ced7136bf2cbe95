package org.layerloom.engine.dl4j.fast;

import java.util.Arrays;

/**
 * A convolution that looks at each channel by itself and makes some of it: of channel c come the
 * channels {@code c · multiplier} and those behind it. A channel's patches become columns, of which
 * sums with the weights are long loops; for matrix products there is too little to multiply.
 */
final class DepthwiseUnit extends Unit {

  private final Window window;
  private final int channels;
  private final int multiplier;
  private final int taps;
  private final int places;
  private final WeightArray weights;
  private final ChannelBiases biases;
  private final Activated function;
  private final float[] byWeight;
  private final float[] columns;
  private final float[] byColumns;
  private final float[] products;

  /**
   * A layer.
   *
   * @param window over one channel
   * @param weights {@code [height, width, channels, multiplier]} of the kernel
   * @param biases null where it has none
   */
  DepthwiseUnit(
      int multiplier,
      Window window,
      WeightArray weights,
      WeightArray biases,
      Pointwise function,
      Unit source) {
    super(
        new int[] {source.shape()[0] * multiplier, window.outHeight(), window.outWidth()},
        true,
        source);
    this.window = window;
    this.channels = source.shape()[0];
    this.multiplier = multiplier;
    this.taps = window.patch();
    this.places = window.places();
    this.weights = weights;
    this.biases = new ChannelBiases(biases, channels * multiplier, places);
    this.function = new Activated(function);
    this.byWeight = new float[weights.length()];
    this.columns = new float[Math.multiplyExact(taps, places)];
    this.byColumns = new float[columns.length];
    this.products = new float[Math.multiplyExact(multiplier, columns.length)];
  }

  private void unroll(int sample, int channel) {
    window.unroll(source().outputs(), inSource(sample, channel), columns);
  }

  private int inSource(int sample, int channel) {
    return (sample * channels + channel) * window.height() * window.width();
  }

  /** Where what a sample's channel becomes begins. */
  private int here(int sample, int channel, int of) {
    return ((sample * channels + channel) * multiplier + of) * places;
  }

  private int weight(int tap, int channel, int of) {
    return (tap * channels + channel) * multiplier + of;
  }

  @Override
  void forward(int batch, boolean training) {
    Arrays.fill(outputs(), 0, batch * width(), 0);
    float[] w = weights.values();
    for (int n = 0; n < batch; n++) {
      for (int c = 0; c < channels; c++) {
        unroll(n, c);
        for (int m = 0; m < multiplier; m++) {
          for (int k = 0; k < taps; k++) {
            float by = w[weight(k, c, m)];
            Loop.addScaled(outputs(), here(n, c, m), columns, k * places, by, places);
          }
        }
      }
    }
    biases.add(outputs(), 0, batch);
    function.apply(outputs(), 0, batch * width(), batch * width());
  }

  @Override
  void backward(int batch) {
    float[] gradient = gradient(batch);
    function.derive(gradient, outputs(), batch * width());
    biases.learn(gradient, batch);
    float[] share = null;
    if (source().learns()) {
      share = source().shareOf(batch);
      Arrays.fill(share, 0, batch * source().width(), 0);
    }
    float[] w = weights.values();
    for (int c = 0; c < channels; c++) {
      Arrays.fill(products, 0);
      for (int n = 0; n < batch; n++) {
        unroll(n, c);
        multiply(gradient, n, c);
        if (share != null) {
          spread(gradient, w, n, c);
          window.rollBack(byColumns, share, inSource(n, c));
        }
      }
      for (int i = 0; i < multiplier * taps; i++) {
        byWeight[weight(i % taps, c, i / taps)] = (float) Loop.sum(products, i * places, places);
      }
    }
    weights.setGradient(byWeight);
    if (share != null) {
      source().share(batch);
    }
  }

  /** Adds, place by place, what the gradient by each weight is the sum of. */
  private void multiply(float[] gradient, int sample, int channel) {
    for (int m = 0; m < multiplier; m++) {
      int from = here(sample, channel, m);
      for (int k = 0; k < taps; k++) {
        int to = (m * taps + k) * places;
        Loop.addProduct(products, to, columns, k * places, gradient, from, places);
      }
    }
  }

  private void spread(float[] gradient, float[] w, int sample, int channel) {
    Arrays.fill(byColumns, 0);
    for (int m = 0; m < multiplier; m++) {
      int from = here(sample, channel, m);
      for (int k = 0; k < taps; k++) {
        Loop.addScaled(byColumns, k * places, gradient, from, w[weight(k, channel, m)], places);
      }
    }
  }
}
