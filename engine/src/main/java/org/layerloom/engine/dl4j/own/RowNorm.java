package org.layerloom.engine.dl4j.own;

/**
 * Brings each row to the mean 0 and the variance 1, and then each column to its own gain and bias
 * (Ba, Kiros, Hinton: Layer normalization, 2016). Keeps what its backward pass needs.
 */
final class RowNorm {

  private final int columns;
  private final double epsilon;

  /** The rows, normalised. */
  private double[] normal = {};

  /** One by the deviation of each row. */
  private double[] scale = {};

  RowNorm(int columns, double epsilon) {
    this.columns = columns;
    this.epsilon = epsilon;
  }

  /** {@code [rows, columns]}, row by row. */
  double[] forward(double[] x, double[] gain, double[] bias) {
    normal = new double[x.length];
    scale = new double[x.length / columns];
    double[] out = new double[x.length];
    for (int row = 0; row < scale.length; row++) {
      int at = row * columns;
      double mean = 0;
      for (int i = 0; i < columns; i++) {
        mean += x[at + i];
      }
      mean /= columns;
      double variance = 0;
      for (int i = 0; i < columns; i++) {
        double distance = x[at + i] - mean;
        variance += distance * distance;
      }
      scale[row] = 1 / Math.sqrt(variance / columns + epsilon);
      for (int i = 0; i < columns; i++) {
        normal[at + i] = (x[at + i] - mean) * scale[row];
        out[at + i] = gain[i] * normal[at + i] + bias[i];
      }
    }
    return out;
  }

  /**
   * The derivative by the rows; those by gain and bias are added up in their arrays.
   *
   * @param slope the derivative by the result
   */
  double[] backward(double[] slope, double[] gain, double[] byGain, double[] byBias) {
    double[] back = new double[slope.length];
    for (int row = 0; row < scale.length; row++) {
      int at = row * columns;
      double mean = 0;
      double along = 0;
      for (int i = 0; i < columns; i++) {
        byGain[i] += slope[at + i] * normal[at + i];
        byBias[i] += slope[at + i];
        double g = slope[at + i] * gain[i];
        mean += g;
        along += g * normal[at + i];
      }
      mean /= columns;
      along /= columns;
      for (int i = 0; i < columns; i++) {
        back[at + i] = (slope[at + i] * gain[i] - mean - normal[at + i] * along) * scale[row];
      }
    }
    return back;
  }
}
