package org.layerloom.graph.view;

import java.nio.IntBuffer;
import java.util.Arrays;
import javafx.geometry.Rectangle2D;
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

  /** What may be painted, in pixels of the picture. */
  private int left;

  private int top;
  private int right;
  private int bottom;

  private int[] pixels = new int[0];
  private PixelBuffer<IntBuffer> buffer;

  PixelPainter() {
    getStyleClass().add("graph-pixels");
    setManaged(false);
    setMouseTransparent(true);
  }

  /** How many pixels of the picture are one of the view: as many as of the screen. */
  double density() {
    return getScene() == null || getScene().getWindow() == null
        ? 1
        : getScene().getWindow().getRenderScaleX();
  }

  /** Begins an empty picture of this size in pixels of the view. */
  void begin(double viewWidth, double viewHeight) {
    begin(viewWidth, viewHeight, density());
  }

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
    left = 0;
    top = 0;
    right = width;
    bottom = height;
    setFitWidth(width / density);
    setFitHeight(height / density);
  }

  /** Begins a part of the picture anew; what is painted reaches no further. */
  void beginWithin(Rectangle2D area) {
    left = bounded(area.getMinX() * density, width);
    top = bounded(area.getMinY() * density, height);
    right = bounded(Math.ceil(area.getMaxX() * density), width);
    bottom = bounded(Math.ceil(area.getMaxY() * density), height);
    for (int row = top; row < bottom; row++) {
      Arrays.fill(pixels, row * width + left, row * width + right, 0);
    }
  }

  private static int bounded(double place, int most) {
    return (int) Math.max(0, Math.min(most, place));
  }

  /** Shows what was painted. */
  void end() {
    if (left < right && top < bottom) {
      Rectangle2D changed = new Rectangle2D(left, top, right - left, bottom - top);
      buffer.updateBuffer(painted -> changed);
    }
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
    int fromX = (int) Math.round(x * density);
    int fromY = (int) Math.round(y * density);
    int toX = Math.min(right, Math.max((int) Math.round((x + w) * density), fromX + 1));
    int toY = Math.min(bottom, Math.max((int) Math.round((y + h) * density), fromY + 1));
    fromX = Math.max(left, fromX);
    for (int row = Math.max(top, fromY); row < toY && fromX < toX; row++) {
      Arrays.fill(pixels, row * width + fromX, row * width + toX, argb);
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

  /**
   * A smooth line.
   *
   * @param wide how wide it is measured across itself, in pixels of the view
   */
  void line(double x1, double y1, double x2, double y2, double wide, int argb) {
    double longer = Math.max(Math.abs(x2 - x1), Math.abs(y2 - y1));
    // What is covered is measured along an axis: a slanting line covers more of it.
    double thickness = density * wide * (longer == 0 ? 1 : Math.hypot(x2 - x1, y2 - y1) / longer);
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
    int first = (int) Math.max(level ? left : top, Math.round(from));
    int last = (int) Math.min((level ? right : bottom), Math.round(to));
    // Up to the last but not with it: there the next piece of a curve begins.
    for (int step = first; step < last; step++) {
      double middle = acrossFrom + slope * (step + 0.5 - from);
      double begin = middle - thickness / 2;
      double end = middle + thickness / 2;
      for (int across = (int) Math.floor(begin); across < end; across++) {
        double covered = Math.min(end, across + 1.0) - Math.max(begin, across);
        blend(step, across, level, (int) (covered * 256), argb);
      }
    }
  }

  /**
   * Paints a picture scaled to a rectangle of the view, each pixel mixed of the four nearest.
   *
   * @param source rows of premultiplied ARGB
   * @param sourceWidth pixels in a row of it
   */
  void picture(int[] source, int sourceWidth, double x, double y, double w, double h) {
    int sourceHeight = source.length / sourceWidth;
    double stepX = sourceWidth / (w * density);
    double stepY = sourceHeight / (h * density);
    int fromX = (int) Math.max(left, Math.round(x * density));
    int toX = (int) Math.min(right, Math.round((x + w) * density));
    int fromY = (int) Math.max(top, Math.round(y * density));
    int toY = (int) Math.min(bottom, Math.round((y + h) * density));
    // Places in the picture in 1/65536 of its pixels, each with a neighbour to the right.
    int lastX = (sourceWidth - 1 << 16) - 1;
    int begin = (int) (((fromX + 0.5 - x * density) * stepX - 0.5) * 65536);
    int step = (int) (stepX * 65536);
    for (int row = fromY; row < toY; row++) {
      double level = (row + 0.5 - y * density) * stepY - 0.5;
      int upper = (int) Math.max(0, Math.min(sourceHeight - 1, Math.floor(level)));
      int above = upper * sourceWidth;
      int below = Math.min(sourceHeight - 1, upper + 1) * sourceWidth;
      int down = (int) (Math.max(0, Math.min(1, level - upper)) * 256);
      int under = row * width + fromX;
      for (int along = begin; under < row * width + toX; under++, along += step) {
        int place = Math.max(0, Math.min(lastX, along));
        int a = source[above + (place >> 16)];
        int b = source[above + (place >> 16) + 1];
        int c = source[below + (place >> 16)];
        int d = source[below + (place >> 16) + 1];
        int ink = a;
        // Most of a card is of one colour.
        if (a != b || a != c || a != d) {
          int across = place >> 8 & 0xff;
          ink = mixed(mixed(a, b, across), mixed(c, d, across), down);
        }
        if (ink >>> 24 == 255) {
          pixels[under] = ink;
        } else if (ink != 0) {
          // Both are premultiplied: the ground shows through as far as the picture is free.
          pixels[under] = ink + mixed(0, pixels[under], 256 - (ink >>> 24));
        }
      }
    }
  }

  /** So many 256ths of the second colour, the rest of the first. */
  private static int mixed(int first, int second, int share) {
    int rest = 256 - share;
    int alphaAndGreen =
        ((second >>> 8 & 0xff00ff) * share + (first >>> 8 & 0xff00ff) * rest) & 0xff00ff00;
    int redAndBlue = ((second & 0xff00ff) * share + (first & 0xff00ff) * rest) >>> 8 & 0xff00ff;
    return alphaAndGreen | redAndBlue;
  }

  private void blend(int along, int across, boolean level, int share, int argb) {
    int x = level ? along : across;
    int y = level ? across : along;
    if (x < left || y < top || x >= right || y >= bottom || share == 0) {
      return;
    }
    int place = y * width + x;
    pixels[place] = mixed(pixels[place], argb, share);
  }
}
