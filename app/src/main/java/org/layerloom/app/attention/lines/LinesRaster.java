package org.layerloom.app.attention.lines;

import java.nio.IntBuffer;
import java.util.Arrays;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/**
 * Smooth see-through lines in pixels of an image: twelve hundred of them take some milliseconds,
 * where a canvas without a graphics card takes a hundred.
 */
final class LinesRaster extends ImageView {

  private PixelBuffer<IntBuffer> buffer;
  private int[] pixels = {};
  private int wide;
  private int high;
  private double scale = 1;

  LinesRaster() {
    setMouseTransparent(true);
  }

  /**
   * Begins with nothing.
   *
   * @param output pixels of the screen in one of the page
   */
  void begin(double width, double height, double output) {
    scale = output;
    int w = (int) Math.max(1, Math.ceil(Math.ceil(width) * scale));
    int h = (int) Math.max(1, Math.ceil(Math.ceil(height) * scale));
    if (buffer == null || w != wide || h != high) {
      wide = w;
      high = h;
      buffer =
          new PixelBuffer<>(w, h, IntBuffer.allocate(w * h), PixelFormat.getIntArgbPreInstance());
      pixels = buffer.getBuffer().array();
      setImage(new WritableImage(buffer));
    }
    setFitWidth(w / scale);
    setFitHeight(h / scale);
    Arrays.fill(pixels, 0);
  }

  /** Shows what has been drawn. */
  void end() {
    buffer.updateBuffer(all -> null);
  }

  /**
   * Draws a line from the left to the right; all lengths in pixels of the page.
   *
   * @param dashes lengths of strokes and gaps; empty for none
   */
  void line(
      double x1,
      double y1,
      double x2,
      double y2,
      double width,
      int rgb,
      double opacity,
      double[] dashes) {
    stroke(x1 * scale, y1 * scale, x2 * scale, y2 * scale, width * scale, rgb, opacity, dashes);
  }

  private void stroke(
      double x1,
      double y1,
      double x2,
      double y2,
      double width,
      int rgb,
      double opacity,
      double[] dashes) {
    double length = Math.hypot(x2 - x1, y2 - y1);
    boolean steep = Math.abs(y2 - y1) > Math.abs(x2 - x1);
    double from = steep ? Math.min(y1, y2) : x1;
    double to = steep ? Math.max(y1, y2) : x2;
    double slope = steep ? (x2 - x1) / (y2 - y1) : (y2 - y1) / (x2 - x1);
    double start = steep ? x1 + (from - y1) * slope : y1;
    double alongEach = length / Math.max(1e-9, to - from);
    // Half of how far the line reaches across, measured along the other axis.
    double half = width / 2 * alongEach;
    int limit = steep ? high : wide;
    int end = (int) Math.min(limit - 1, Math.ceil(to));
    for (int i = (int) Math.max(0, Math.floor(from)); i <= end; i++) {
      double at = i + 0.5 - from;
      if (at >= 0 && at <= to - from && isDrawn(at * alongEach / scale, dashes)) {
        across(i, start + at * slope, half, steep, rgb, opacity);
      }
    }
  }

  private void across(int i, double middle, double half, boolean steep, int rgb, double opacity) {
    int most = (steep ? wide : high) - 1;
    int first = (int) Math.max(0, Math.floor(middle - half - 0.5));
    int last = (int) Math.min(most, Math.ceil(middle + half - 0.5));
    for (int j = first; j <= last; j++) {
      double covered = Math.min(1, half + 0.5 - Math.abs(j + 0.5 - middle));
      if (covered > 0) {
        blend(steep ? i * wide + j : j * wide + i, rgb, (int) (255 * opacity * covered + 0.5));
      }
    }
  }

  private static boolean isDrawn(double along, double[] dashes) {
    if (dashes.length == 0) {
      return true;
    }
    double whole = 0;
    for (double length : dashes) {
      whole += length;
    }
    double at = along % whole;
    for (int i = 0; i < dashes.length; i++) {
      if (at < dashes[i]) {
        return i % 2 == 0;
      }
      at -= dashes[i];
    }
    return false;
  }

  private void blend(int at, int rgb, int alpha) {
    int below = pixels[at];
    int rest = 255 - alpha;
    pixels[at] =
        mixed(255, below >>> 24, alpha, rest) << 24
            | mixed(rgb >> 16 & 0xff, below >> 16 & 0xff, alpha, rest) << 16
            | mixed(rgb >> 8 & 0xff, below >> 8 & 0xff, alpha, rest) << 8
            | mixed(rgb & 0xff, below & 0xff, alpha, rest);
  }

  /** Of premultiplied parts. */
  private static int mixed(int over, int below, int alpha, int rest) {
    return (over * alpha + below * rest + 127) / 255;
  }

  /** The colour of a pixel of the screen, {@code 0xaarrggbb}, for tests. */
  int pixel(int x, int y) {
    return pixels[y * wide + x];
  }
}
