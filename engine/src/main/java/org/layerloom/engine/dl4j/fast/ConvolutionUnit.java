package org.layerloom.engine.dl4j.fast;

import java.util.Arrays;

/**
 * A convolution over images: each sample's patches become columns, so that one matrix product gives
 * all filters. W is {@code [filters, patch]}.
 */
final class ConvolutionUnit extends Unit {

  /** Columns of a batch are kept for the way back up to so many numbers, else made again. */
  private static final int KEPT = 1 << 22;

  private final Window window;
  private final int filters;
  private final WeightArray weights;
  private final ChannelBiases biases;
  private final Activated function;
  private final float[] columns;
  private final NativeFloats unrolled = new NativeFloats();
  private final NativeFloats products = new NativeFloats();
  private final NativeFloats back = new NativeFloats();
  private boolean kept;

  /**
   * A layer.
   *
   * @param biases null where it has none
   */
  ConvolutionUnit(
      int filters,
      Window window,
      WeightArray weights,
      WeightArray biases,
      Pointwise function,
      Unit source) {
    super(new int[] {filters, window.outHeight(), window.outWidth()}, true, source);
    this.filters = filters;
    this.window = window;
    this.weights = weights;
    this.biases = new ChannelBiases(biases, filters, window.places());
    this.function = new Activated(function);
    this.columns = new float[Math.multiplyExact(window.patch(), window.places())];
  }

  @Override
  void forward(int batch, boolean training) {
    kept = training && (long) batch * columns.length <= KEPT;
    unrolled.atLeast(kept ? batch * columns.length : columns.length);
    products.atLeast(width());
    for (int n = 0; n < batch; n++) {
      int at = unroll(n);
      Gemm.product(
          weights.pointer(),
          unrolled.at(at),
          products.pointer(),
          filters,
          window.places(),
          window.patch(),
          0);
      int first = n * width();
      products.read(0, outputs(), first, width());
      biases.add(outputs(), n, 1);
      function.apply(outputs(), first, first + width(), batch * width());
    }
  }

  /** Puts a sample's columns outside the heap and tells where. */
  private int unroll(int sample) {
    window.unroll(source().outputs(), sample * source().width(), columns);
    int at = kept ? sample * columns.length : 0;
    unrolled.write(at, columns, 0, columns.length);
    return at;
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
      back.atLeast(columns.length);
    }
    for (int n = 0; n < batch; n++) {
      int at = kept ? n * columns.length : unroll(n);
      products.write(0, gradient, n * width(), width());
      // Adds up over the batch in the gradient itself.
      Gemm.byTurned(
          products.pointer(),
          unrolled.at(at),
          weights.gradientPointer(),
          filters,
          window.patch(),
          window.places(),
          n == 0 ? 0 : 1);
      if (share != null) {
        Gemm.turnedBy(
            weights.pointer(),
            products.pointer(),
            back.pointer(),
            window.patch(),
            window.places(),
            filters,
            0);
        back.read(0, columns, 0, columns.length);
        window.rollBack(columns, share, n * source().width());
      }
    }
    if (share != null) {
      source().share(batch);
    }
  }
}
