package org.layerloom.engine.dl4j;

/**
 * Convolution and pooling written out as loops, with TensorFlow's rule for "same" padding, or a
 * number of places.
 */
record Window(
    int height, int width, int kernelY, int kernelX, int strideY, int strideX, String padding) {

  /** What is on either side, if padding is a number. */
  private int explicit() {
    return padding.matches("[0-9]+") ? Integer.parseInt(padding) : 0;
  }

  /** What a layer that pads so calls it. */
  static String kind(String padding) {
    return padding.matches("[0-9]+") ? "explicit" : padding;
  }

  static String size(String padding) {
    return padding.matches("[0-9]+") ? padding : "1";
  }

  private int rows() {
    return places(height, kernelY, strideY);
  }

  private int columns() {
    return places(width, kernelX, strideX);
  }

  private int places(int length, int kernel, int stride) {
    return padding.equals("same")
        ? (int) Math.ceil((double) length / stride)
        : (length + 2 * explicit() - kernel) / stride + 1;
  }

  private int before(int length, int places, int kernel, int stride) {
    return padding.equals("same")
        ? Math.max(0, (places - 1) * stride + kernel - length) / 2
        : explicit();
  }

  /** What one place of the output sees of one row and column of the kernel. */
  private interface Visit {
    void of(int at, int kernelAt);
  }

  private void visit(int row, int column, Visit visit) {
    int top = row * strideY - before(height, rows(), kernelY, strideY);
    int left = column * strideX - before(width, columns(), kernelX, strideX);
    for (int u = 0; u < kernelY; u++) {
      for (int v = 0; v < kernelX; v++) {
        boolean inside = top + u >= 0 && top + u < height && left + v >= 0 && left + v < width;
        if (inside) {
          visit.of((top + u) * width + left + v, u * kernelX + v);
        }
      }
    }
  }

  /** x {@code [channels, height, width]}, w {@code [filters, channels, kernelY, kernelX]}. */
  double[] convolve(float[] x, int channels, float[] w, float[] b, int filters) {
    double[] y = new double[filters * rows() * columns()];
    int next = 0;
    for (int k = 0; k < filters; k++) {
      for (int row = 0; row < rows(); row++) {
        for (int column = 0; column < columns(); column++) {
          double[] sum = {b[k]};
          for (int c = 0; c < channels; c++) {
            int image = c * height * width;
            int kernel = (k * channels + c) * kernelY * kernelX;
            visit(row, column, (at, ofKernel) -> sum[0] += x[image + at] * w[kernel + ofKernel]);
          }
          y[next++] = sum[0];
        }
      }
    }
    return y;
  }

  /** The mean over what lies inside the image. */
  double[] average(float[] x, int channels) {
    double[] y = new double[channels * rows() * columns()];
    int next = 0;
    for (int c = 0; c < channels; c++) {
      for (int row = 0; row < rows(); row++) {
        for (int column = 0; column < columns(); column++) {
          double[] sum = {0};
          int[] seen = {0};
          int image = c * height * width;
          visit(
              row,
              column,
              (at, ofKernel) -> {
                sum[0] += x[image + at];
                seen[0]++;
              });
          y[next++] = sum[0] / seen[0];
        }
      }
    }
    return y;
  }

  double[] max(float[] x, int channels) {
    double[] y = new double[channels * rows() * columns()];
    int next = 0;
    for (int c = 0; c < channels; c++) {
      for (int row = 0; row < rows(); row++) {
        for (int column = 0; column < columns(); column++) {
          double[] max = {Double.NEGATIVE_INFINITY};
          int image = c * height * width;
          visit(row, column, (at, ofKernel) -> max[0] = Math.max(max[0], x[image + at]));
          y[next++] = max[0];
        }
      }
    }
    return y;
  }
}
