package org.layerloom.engine.dl4j.fast;

import java.util.Arrays;

/**
 * A transposed convolution (Zeiler et al. 2010): what a convolution's way back does to a gradient,
 * this does to images. Each number lays its kernels down, so that one matrix product gives patches
 * that are added up where they overlap. W is {@code [channels, patch]}.
 */
final class TransposedConvolutionUnit extends Unit {

  private final Window window;
  private final int channels;
  private final WeightArray weights;
  private final ChannelBiases biases;
  private final Activated function;
  private final float[] columns;
  private final NativeFloats patches = new NativeFloats();
  private final NativeFloats products = new NativeFloats();

  /**
   * A layer.
   *
   * @param window of the convolution that leads from its images to those it takes
   * @param weights {@code [channels, filters, height, width]} of the kernel
   * @param biases null where it has none
   */
  TransposedConvolutionUnit(
      Window window, WeightArray weights, WeightArray biases, Pointwise function, Unit source) {
    super(new int[] {window.channels(), window.height(), window.width()}, true, source);
    this.window = window;
    this.channels = source.shape()[0];
    this.weights = weights;
    this.biases = new ChannelBiases(biases, window.channels(), window.height() * window.width());
    this.function = new Activated(function);
    this.columns = new float[Math.multiplyExact(window.patch(), window.places())];
  }

  @Override
  void forward(int batch, boolean training) {
    patches.atLeast(columns.length);
    Arrays.fill(outputs(), 0, batch * width(), 0);
    for (int n = 0; n < batch; n++) {
      Gemm.turnedBy(
          weights.pointer(),
          source().pointer(batch).getPointer((long) n * source().width()),
          patches.pointer(),
          window.patch(),
          window.places(),
          channels,
          0);
      patches.read(0, columns, 0, columns.length);
      window.rollBack(columns, outputs(), n * width());
    }
    biases.add(outputs(), 0, batch);
    function.apply(outputs(), 0, batch * width(), batch * width());
  }

  @Override
  void backward(int batch) {
    float[] gradient = gradient(batch);
    function.derive(gradient, outputs(), batch * width());
    biases.learn(gradient, batch);
    float[] share = source().learns() ? source().shareOf(batch) : null;
    products.atLeast(source().width());
    for (int n = 0; n < batch; n++) {
      window.unroll(gradient, n * width(), columns);
      patches.write(0, columns, 0, columns.length);
      // Adds up over the batch in the gradient itself.
      Gemm.byTurned(
          source().pointer(batch).getPointer((long) n * source().width()),
          patches.pointer(),
          weights.gradientPointer(),
          channels,
          window.patch(),
          window.places(),
          n == 0 ? 0 : 1);
      if (share != null) {
        Gemm.product(
            weights.pointer(),
            patches.pointer(),
            products.pointer(),
            channels,
            window.places(),
            window.patch(),
            0);
        products.read(0, share, n * source().width(), source().width());
      }
    }
    if (share != null) {
      source().share(batch);
    }
  }
}
