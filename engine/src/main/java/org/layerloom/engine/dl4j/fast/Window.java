package org.layerloom.engine.dl4j.fast;

import java.util.Arrays;
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

  /** The first row of places whose window's row {@code ky} lies within the image. */
  private int firstRow(int ky) {
    int first = Math.floorDiv(top - ky * dilationY + strideY - 1, strideY);
    return Math.max(0, Math.min(outHeight, first));
  }

  /** The row behind the last such one. */
  private int endRow(int ky) {
    int end = Math.floorDiv(height - 1 + top - ky * dilationY, strideY) + 1;
    return Math.max(firstRow(ky), Math.min(outHeight, end));
  }

  /** Whether rows follow each other in the image as in the columns: all of them go in one call. */
  private boolean keepsRows() {
    return strideX == 1 && strideY == 1 && outWidth == width;
  }

  /** Where in an image a place's window has its row and column, seen from the image's channel. */
  private int pixel(int y, int x, int ky, int kx) {
    return (y * strideY - top + ky * dilationY) * width + x * strideX - left + kx * dilationX;
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
        int first = firstRow(ky);
        int last = endRow(ky);
        for (int kx = 0; kx < kernelWidth; kx++) {
          int to = row++ * places();
          int begin = Math.min(outWidth, firstColumn(kx));
          int end = Math.max(begin, endColumn(kx));
          Arrays.fill(columns, to, to + first * outWidth, 0);
          Arrays.fill(columns, to + last * outWidth, to + places(), 0);
          int from = at + c * height * width;
          if (keepsRows() && first < last && begin < end) {
            int length = (last - first) * width - begin - (width - end);
            int pixel = from + pixel(first, begin, ky, kx);
            System.arraycopy(image, pixel, columns, to + first * width + begin, length);
          } else {
            for (int y = first; y < last; y++) {
              int pixel = from + pixel(y, 0, ky, kx);
              int place = to + y * outWidth;
              if (strideX == 1) {
                System.arraycopy(image, pixel + begin, columns, place + begin, end - begin);
              } else {
                for (int x = begin; x < end; x++) {
                  columns[place + x] = image[pixel + x * strideX];
                }
              }
            }
          }
          clearEdges(columns, to, first, last, begin, end);
        }
      }
    }
  }

  /** Where the window's column lies beside the image there is nothing. */
  private void clearEdges(float[] columns, int at, int first, int last, int begin, int end) {
    for (int y = first; y < last; y++) {
      int place = at + y * outWidth;
      for (int x = 0; x < begin; x++) {
        columns[place + x] = 0;
      }
      for (int x = end; x < outWidth; x++) {
        columns[place + x] = 0;
      }
    }
  }

  /**
   * Adds each patch's numbers back to the image they came from.
   *
   * @param columns afterwards 0 where they lie beside the image
   */
  void rollBack(float[] columns, float[] image, int at) {
    int row = 0;
    for (int c = 0; c < channels; c++) {
      for (int ky = 0; ky < kernelHeight; ky++) {
        int first = firstRow(ky);
        int last = endRow(ky);
        for (int kx = 0; kx < kernelWidth; kx++) {
          int from = row++ * places();
          int begin = Math.min(outWidth, firstColumn(kx));
          int end = Math.max(begin, endColumn(kx));
          int to = at + c * height * width;
          if (keepsRows() && first < last && begin < end) {
            // The zeros beside one row fall on pixels of its neighbours.
            clearEdges(columns, from, first, last, begin, end);
            int length = (last - first) * width - begin - (width - end);
            int pixel = to + pixel(first, begin, ky, kx);
            Loop.add(image, pixel, columns, from + first * width + begin, length);
          } else {
            for (int y = first; y < last; y++) {
              int pixel = to + pixel(y, 0, ky, kx);
              int place = from + y * outWidth;
              if (strideX == 1) {
                Loop.add(image, pixel + begin, columns, place + begin, end - begin);
              } else {
                for (int x = begin; x < end; x++) {
                  image[pixel + x * strideX] += columns[place + x];
                }
              }
            }
          }
        }
      }
    }
  }
}
