package org.layerloom.graph.view;

import java.nio.IntBuffer;
import java.util.Arrays;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/**
 * Paints lines and rectangles into an image by itself. Thousands of thin lines take a canvas many
 * times as long, since it works out the outline of each; see the decision record on drawing.
 */
final class PixelPainter extends ImageView {
  private int width;
  private int height;
  private double density = 1;
  private int[] pixels = new int[0];
  private PixelBuffer<IntBuffer> buffer;

  PixelPainter() {
    setManaged(false);
    setMouseTransparent(true);
  }

  /** Begins an empty picture of this size; so many pixels of it are one of the view. */
  void begin(double viewWidth, double viewHeight, double pixelsPerViewPixel) {
    int newWidth = Math.max(1, (int) Math.ceil(viewWidth * pixelsPerViewPixel));
    int newHeight = Math.max(1, (int) Math.ceil(viewHeight * pixelsPerViewPixel));
    density = pixelsPerViewPixel;
    if (newWidth != width || newHeight != height || buffer == null) {
      width = newWidth;
      height = newHeight;
      IntBuffer store = IntBuffer.allocate(width * height);
      pixels = store.array();
      buffer = new PixelBuffer<>(width, height, store, PixelFormat.getIntArgbPreInstance());
      setImage(new WritableImage(buffer));
    } else {
      Arrays.fill(pixels, 0);
    }
    setFitWidth(width / density);
    setFitHeight(height / density);
  }

  /** Shows what was painted. */
  void end() {
    buffer.updateBuffer(painted -> null);
  }

  /** Lets go of the picture's memory. */
  void forget() {
    setImage(null);
    buffer = null;
    pixels = new int[0];
    width = 0;
    height = 0;
  }

  /** A colour as the methods below take it; they paint it opaque. */
  static int opaque(Color color) {
    return 0xff000000
        | (int) Math.round(color.getRed() * 255) << 16
        | (int) Math.round(color.getGreen() * 255) << 8
        | (int) Math.round(color.getBlue() * 255);
  }

  /** What lies under a place of the view; 0 where nothing was painted. */
  int at(double x, double y) {
    return pixels[(int) (y * density) * width + (int) (x * density)];
  }

  /** Fills a rectangle; at least one pixel of it shows. */
  void fill(double x, double y, double w, double h, int argb) {
    int left = Math.max(0, (int) Math.round(x * density));
    int top = Math.max(0, (int) Math.round(y * density));
    int right = Math.min(width, Math.max((int) Math.round((x + w) * density), left + 1));
    int bottom = Math.min(height, Math.max((int) Math.round((y + h) * density), top + 1));
    for (int row = top; row < bottom && left < right; row++) {
      Arrays.fill(pixels, row * width + left, row * width + right, argb);
    }
  }

  /** Draws the border of a rectangle inwards. */
  void border(double x, double y, double w, double h, double thickness, int argb) {
    fill(x, y, w, thickness, argb);
    fill(x, y + h - thickness, w, thickness, argb);
    fill(x, y, thickness, h, argb);
    fill(x + w - thickness, y, thickness, h, argb);
  }

  /** Fills a small triangle that points to the right, its tip at a place. */
  void arrow(double tipX, double tipY, double length, double half, int argb) {
    for (double back = 0; back < length; back += 1 / density) {
      double reach = half * back / length;
      fill(tipX - back, tipY - reach, 1 / density, 2 * reach, argb);
    }
  }

  /** A smooth line, one pixel of the view wide; or two, if it is strong. */
  void line(double x1, double y1, double x2, double y2, boolean strong, int argb) {
    double thickness = density * (strong ? 2 : 1);
    if (Math.abs(x2 - x1) >= Math.abs(y2 - y1)) {
      line(x1 * density, y1 * density, x2 * density, y2 * density, thickness, true, argb);
    } else {
      line(y1 * density, x1 * density, y2 * density, x2 * density, thickness, false, argb);
    }
  }

  /** Steps along the longer way and covers at each step what the line covers across. */
  private void line(
      double from,
      double acrossFrom,
      double to,
      double acrossTo,
      double thickness,
      boolean level,
      int argb) {
    if (from > to) {
      line(to, acrossTo, from, acrossFrom, thickness, level, argb);
      return;
    }
    double slope = to == from ? 0 : (acrossTo - acrossFrom) / (to - from);
    int first = (int) Math.max(0, Math.floor(from));
    int last = (int) Math.min((level ? width : height) - 1.0, Math.floor(to));
    for (int step = first; step <= last; step++) {
      double middle = acrossFrom + slope * (Math.max(from, step) - from);
      double begin = middle - thickness / 2;
      double end = middle + thickness / 2;
      for (int across = (int) Math.floor(begin); across < end; across++) {
        double covered = Math.min(end, across + 1.0) - Math.max(begin, across);
        blend(step, across, level, (int) (covered * 256), argb);
      }
    }
  }

  private void blend(int along, int across, boolean level, int share, int argb) {
    int x = level ? along : across;
    int y = level ? across : along;
    if (x < 0 || y < 0 || x >= width || y >= height || share == 0) {
      return;
    }
    int place = y * width + x;
    int under = pixels[place];
    int rest = 256 - share;
    int alphaAndGreen =
        ((argb >>> 8 & 0xff00ff) * share + (under >>> 8 & 0xff00ff) * rest) & 0xff00ff00;
    int redAndBlue = ((argb & 0xff00ff) * share + (under & 0xff00ff) * rest) >>> 8 & 0xff00ff;
    pixels[place] = alphaAndGreen | redAndBlue;
  }
}
