package org.layerloom.engine.dl4j.fast;

/**
 * A fully connected layer, {@code y = f(x W + b)}. DL4J keeps W column after column, which is W
 * turned row after row: {@code [out, in]}.
 */
final class DenseUnit extends Unit {

  private final WeightArray weights;
  private final WeightArray biases;
  private final Activated function;
  private final float[] biasGradient;
  private final NativeFloats products = new NativeFloats();
  private final NativeFloats back = new NativeFloats();

  /**
   * A layer.
   *
   * @param biases null where it has none
   */
  DenseUnit(int units, WeightArray weights, WeightArray biases, Pointwise function, Unit source) {
    super(new int[] {units}, true, source);
    this.weights = weights;
    this.biases = biases;
    this.function = new Activated(function);
    this.biasGradient = new float[units];
  }

  @Override
  void forward(int batch, boolean training) {
    int in = source().width();
    int length = batch * width();
    products.atLeast(length);
    Gemm.byTurned(
        source().pointer(batch), weights.pointer(), products.pointer(), batch, width(), in, 0);
    float[] y = outputs();
    products.read(0, y, 0, length);
    if (biases != null) {
      float[] b = biases.values();
      for (int row = 0; row < length; row += width()) {
        Loop.add(y, row, b, 0, width());
      }
    }
    function.apply(y, 0, length, length);
  }

  @Override
  void backward(int batch) {
    int in = source().width();
    int length = batch * width();
    float[] gradient = gradient(batch);
    function.derive(gradient, outputs(), length);
    if (biases != null) {
      java.util.Arrays.fill(biasGradient, 0);
      for (int row = 0; row < length; row += width()) {
        Loop.add(biasGradient, 0, gradient, row, width());
      }
      biases.setGradient(biasGradient);
    }
    products.write(0, gradient, 0, length);
    Gemm.turnedBy(
        products.pointer(),
        source().pointer(batch),
        weights.gradientPointer(),
        width(),
        in,
        batch,
        0);
    if (source().learns()) {
      back.atLeast(batch * in);
      Gemm.product(products.pointer(), weights.pointer(), back.pointer(), batch, in, width(), 0);
      back.read(0, source().shareOf(batch), 0, batch * in);
      source().share(batch);
    }
  }
}
