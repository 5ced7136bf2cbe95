package org.layerloom.engine.dl4j.own;

/** Layer normalisation of rows and its derivatives, in single precision. */
final class FloatNorm {

  private final Tiles tiles;
  private final FloatArithmetic arithmetic;
  private final FloatProducts products;
  private float[] gains = {};
  private float[] biases = {};

  FloatNorm(Tiles tiles, FloatArithmetic arithmetic, FloatProducts products) {
    this.tiles = tiles;
    this.arithmetic = arithmetic;
    this.products = products;
  }

  void normalise(Rows x, Rows gain, Rows bias, double epsilon, Rows normal, Rows scale, Rows into) {
    int columns = x.columns();
    int fit = tiles.rowsIn(columns);
    gains = Tiles.inEachRow(gain, gains, fit);
    biases = Tiles.inEachRow(bias, biases, fit);
    for (int row = 0; row < x.rows(); row += fit) {
      int count = Math.min(fit, x.rows() - row);
      int n = count * columns;
      Tiles.load(x, row * columns, tiles.a, 0, n);
      for (int i = 0; i < count; i++) {
        int at = i * columns;
        Tiles.shift(tiles.a, at, columns, Tiles.sum(tiles.a, at, columns) / columns);
        float variance = Tiles.dot(tiles.a, tiles.a, at, columns) / columns;
        tiles.c[i] = (float) (1 / Math.sqrt(variance + epsilon));
        Tiles.stretch(tiles.a, at, columns, tiles.c[i]);
      }
      Tiles.store(normal, row * columns, tiles.a, 0, n);
      Tiles.store(scale, row, tiles.c, 0, count);
      Tiles.multiply(tiles.a, gains, n);
      Tiles.add(tiles.a, biases, n);
      Tiles.store(into, row * columns, tiles.a, 0, n);
    }
  }

  void normaliseBack(
      Rows slope,
      Rows gain,
      Rows normal,
      Rows scale,
      Rows byGain,
      Rows byBias,
      Rows spare,
      Rows into) {
    int columns = slope.columns();
    int fit = tiles.rowsIn(columns);
    arithmetic.multiply(slope, normal, spare, 0, slope.rows());
    products.sum(spare, byGain);
    products.sum(slope, byBias);
    gains = Tiles.inEachRow(gain, gains, fit);
    for (int row = 0; row < slope.rows(); row += fit) {
      int count = Math.min(fit, slope.rows() - row);
      int n = count * columns;
      Tiles.load(slope, row * columns, tiles.a, 0, n);
      Tiles.load(normal, row * columns, tiles.b, 0, n);
      Tiles.load(scale, row, tiles.c, 0, count);
      Tiles.multiply(tiles.a, gains, n);
      for (int i = 0; i < count; i++) {
        int at = i * columns;
        float mean = Tiles.sum(tiles.a, at, columns) / columns;
        float along = Tiles.dot(tiles.a, tiles.b, at, columns) / columns;
        project(tiles.a, tiles.b, at, columns, mean, along, tiles.c[i]);
      }
      Tiles.store(into, row * columns, tiles.a, 0, n);
    }
  }

  private static void project(
      float[] slope, float[] normal, int at, int n, float mean, float along, float factor) {
    for (int i = at; i < at + n; i++) {
      slope[i] = (slope[i] - mean - normal[i] * along) * factor;
    }
  }
}
