package org.layerloom.engine.dl4j.fast;

import org.deeplearning4j.nn.conf.ConvolutionMode;

/**
 * A window that slides over images {@code [channels, height, width]}, as DL4J counts it: "same"
 * padding puts the odd row or column behind.
 */
record Window(
    int channels,
    int height,
    int width,
    int kernelHeight,
    int kernelWidth,
    int strideY,
    int strideX,
    int dilationY,
    int dilationX,
    int top,
    int left,
    int outHeight,
    int outWidth) {

  static Window of(
      int[] image,
      int[] kernel,
      int[] stride,
      int[] dilation,
      int[] padding,
      ConvolutionMode mode) {
    int reachY = (kernel[0] - 1) * dilation[0] + 1;
    int reachX = (kernel[1] - 1) * dilation[1] + 1;
    boolean same = mode == ConvolutionMode.Same;
    int outHeight =
        same
            ? (image[1] + stride[0] - 1) / stride[0]
            : (image[1] + 2 * padding[0] - reachY) / stride[0] + 1;
    int outWidth =
        same
            ? (image[2] + stride[1] - 1) / stride[1]
            : (image[2] + 2 * padding[1] - reachX) / stride[1] + 1;
    int top = same ? ((outHeight - 1) * stride[0] + reachY - image[1]) / 2 : padding[0];
    int left = same ? ((outWidth - 1) * stride[1] + reachX - image[2]) / 2 : padding[1];
    return new Window(
        image[0],
        image[1],
        image[2],
        kernel[0],
        kernel[1],
        stride[0],
        stride[1],
        dilation[0],
        dilation[1],
        top,
        left,
        outHeight,
        outWidth);
  }

  /**
   * The window of the convolution that a transposed one turns around: its places are the numbers of
   * the images given, and it slides over those that come of them.
   */
  static Window transposed(
      int[] given, int filters, int[] kernel, int[] stride, int[] padding, ConvolutionMode mode) {
    boolean same = mode == ConvolutionMode.Same;
    int[] sides = new int[2];
    int[] before = new int[2];
    for (int i = 0; i < 2; i++) {
      int reach = (given[i + 1] - 1) * stride[i] + kernel[i];
      sides[i] = same ? given[i + 1] * stride[i] : reach - 2 * padding[i];
      before[i] = same ? (reach - sides[i]) / 2 : padding[i];
    }
    return new Window(
        filters, sides[0], sides[1], kernel[0], kernel[1], stride[0], stride[1], 1, 1, before[0],
        before[1], given[1], given[2]);
  }

  /** Whether it never reaches over an edge. */
  boolean stays() {
    return top <= 0
        && left <= 0
        && (outHeight - 1) * strideY - top + (kernelHeight - 1) * dilationY < height
        && (outWidth - 1) * strideX - left + (kernelWidth - 1) * dilationX < width;
  }

  int places() {
    return outHeight * outWidth;
  }

  /** Numbers under the window at one place. */
  int patch() {
    return channels * kernelHeight * kernelWidth;
  }

  /** The first column of places whose window's column {@code kx} lies within the image. */
  int firstColumn(int kx) {
    return Math.max(0, Math.floorDiv(left - kx * dilationX + strideX - 1, strideX));
  }

  /** The column behind the last such one. */
  int endColumn(int kx) {
    return Math.min(outWidth, Math.floorDiv(width - 1 + left - kx * dilationX, strideX) + 1);
  }

  /**
   * Writes each place's patch as a column, {@code [patch, places]}.
   *
   * @param at where the image begins
   */
  void unroll(float[] image, int at, float[] columns) {
    int row = 0;
    for (int c = 0; c < channels; c++) {
      for (int ky = 0; ky < kernelHeight; ky++) {
        for (int kx = 0; kx < kernelWidth; kx++) {
          int begin = firstColumn(kx);
          int end = Math.max(begin, endColumn(kx));
          for (int y = 0; y < outHeight; y++) {
            int to = row * places() + y * outWidth;
            int imageY = y * strideY - top + ky * dilationY;
            if (imageY < 0 || imageY >= height) {
              java.util.Arrays.fill(columns, to, to + outWidth, 0);
              continue;
            }
            java.util.Arrays.fill(columns, to, to + begin, 0);
            java.util.Arrays.fill(columns, to + end, to + outWidth, 0);
            int from = at + (c * height + imageY) * width - left + kx * dilationX;
            if (strideX == 1) {
              System.arraycopy(image, from + begin, columns, to + begin, end - begin);
            } else {
              for (int x = begin; x < end; x++) {
                columns[to + x] = image[from + x * strideX];
              }
            }
          }
          row++;
        }
      }
    }
  }

  /** Adds each patch's numbers back to the image they came from. */
  void rollBack(float[] columns, float[] image, int at) {
    int row = 0;
    for (int c = 0; c < channels; c++) {
      for (int ky = 0; ky < kernelHeight; ky++) {
        for (int kx = 0; kx < kernelWidth; kx++) {
          int begin = firstColumn(kx);
          int end = Math.max(begin, endColumn(kx));
          for (int y = 0; y < outHeight; y++) {
            int imageY = y * strideY - top + ky * dilationY;
            if (imageY < 0 || imageY >= height) {
              continue;
            }
            int from = row * places() + y * outWidth;
            int to = at + (c * height + imageY) * width - left + kx * dilationX;
            if (strideX == 1) {
              Loop.add(image, to + begin, columns, from + begin, end - begin);
            } else {
              for (int x = begin; x < end; x++) {
                image[to + x * strideX] += columns[from + x];
              }
            }
          }
          row++;
        }
      }
    }
  }
}
