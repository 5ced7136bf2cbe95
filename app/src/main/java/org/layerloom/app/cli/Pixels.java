package org.layerloom.app.cli;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.util.Arrays;

/**
 * Brightness of the pixels of an image, from 0 to 255.
 *
 * @param planes by channel, each {@code [height, width]}: one of grey, or red, green and blue
 */
record Pixels(float[][] planes, int width, int height) {

  static Pixels of(BufferedImage image, int channels) {
    int width = image.getWidth();
    int height = image.getHeight();
    float[][] planes = new float[channels][width * height];
    boolean grey = image.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int at = y * width + x;
        if (grey) {
          float value = stored(image, x, y);
          for (float[] plane : planes) {
            plane[at] = value;
          }
        } else {
          putColor(image.getRGB(x, y), planes, at);
        }
      }
    }
    return new Pixels(planes, width, height);
  }

  /**
   * The number in the file: {@code getRGB} takes grey images for linear light and would brighten
   * them.
   */
  private static float stored(BufferedImage image, int x, int y) {
    float most = (1 << image.getColorModel().getComponentSize(0)) - 1;
    float value = image.getRaster().getSample(x, y, 0) * 255 / most;
    if (image.getColorModel().hasAlpha()) {
      int alphaBand = image.getRaster().getNumBands() - 1;
      return overWhite(value, image.getRaster().getSample(x, y, alphaBand) / most);
    }
    return value;
  }

  private static void putColor(int argb, float[][] planes, int at) {
    float alpha = (argb >>> 24) / 255f;
    float red = overWhite(argb >> 16 & 0xff, alpha);
    float green = overWhite(argb >> 8 & 0xff, alpha);
    float blue = overWhite(argb & 0xff, alpha);
    if (planes.length == 1) {
      // Luma after ITU-R BT.601, the weights of most programs that make an image grey.
      planes[0][at] = (299 * red + 587 * green + 114 * blue) / 1000;
    } else {
      planes[0][at] = red;
      planes[1][at] = green;
      planes[2][at] = blue;
    }
  }

  /** What is transparent lies on white paper. */
  private static float overWhite(float value, float alpha) {
    return alpha == 1 ? value : value * alpha + 255 * (1 - alpha);
  }

  int channels() {
    return planes.length;
  }

  /** The mean brightness along the edge, where the background is. */
  float edgeMean(int channel) {
    double sum = 0;
    int count = 0;
    for (int y = 0; y < height; y++) {
      boolean wholeRow = y == 0 || y == height - 1;
      for (int x = 0; x < width; x += wholeRow || width == 1 ? 1 : width - 1) {
        sum += planes[channel][y * width + x];
        count++;
      }
    }
    return (float) (sum / count);
  }

  Pixels inverted() {
    float[][] swapped = new float[planes.length][width * height];
    for (int c = 0; c < planes.length; c++) {
      for (int i = 0; i < swapped[c].length; i++) {
        swapped[c][i] = 255 - planes[c][i];
      }
    }
    return new Pixels(swapped, width, height);
  }

  /**
   * The image in another size, in the middle, its proportions kept, the room around it filled with
   * the background.
   *
   * @return {@code [channel, height, width]}
   */
  float[] fitInto(int newWidth, int newHeight) {
    double scale = Math.min((double) newWidth / width, (double) newHeight / height);
    int innerWidth = Math.max(1, (int) Math.round(width * scale));
    int innerHeight = Math.max(1, (int) Math.round(height * scale));
    int left = (newWidth - innerWidth) / 2;
    int top = (newHeight - innerHeight) / 2;
    float[] result = new float[planes.length * newWidth * newHeight];
    for (int c = 0; c < planes.length; c++) {
      int base = c * newWidth * newHeight;
      Arrays.fill(result, base, base + newWidth * newHeight, edgeMean(c));
      for (int y = 0; y < innerHeight; y++) {
        for (int x = 0; x < innerWidth; x++) {
          result[base + (top + y) * newWidth + left + x] =
              (float) mean(planes[c], x, y, innerWidth, innerHeight);
        }
      }
    }
    return result;
  }

  /** The mean over the part of a plane that one new pixel covers, edges in proportion. */
  private double mean(float[] plane, int x, int y, int newWidth, int newHeight) {
    double x0 = (double) x * width / newWidth;
    double x1 = (double) (x + 1) * width / newWidth;
    double y0 = (double) y * height / newHeight;
    double y1 = (double) (y + 1) * height / newHeight;
    double sum = 0;
    double area = 0;
    for (int row = (int) y0; row < Math.min(height, Math.ceil(y1)); row++) {
      double rowShare = Math.min(row + 1, y1) - Math.max(row, y0);
      for (int column = (int) x0; column < Math.min(width, Math.ceil(x1)); column++) {
        double share = rowShare * (Math.min(column + 1, x1) - Math.max(column, x0));
        sum += share * plane[row * width + column];
        area += share;
      }
    }
    return sum / area;
  }
}
