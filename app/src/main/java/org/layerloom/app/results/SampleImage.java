package org.layerloom.app.results;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.layerloom.engine.network.Axis;
import org.layerloom.engine.network.TensorShape;

/** A grey image of a sample, its smallest number black and its largest white. */
final class SampleImage {

  private SampleImage() {}

  /**
   * Draws a sample.
   *
   * @param values the first channel in rows, {@code [height × width]} from the start
   * @param factor each pixel becomes a square of so many
   */
  static Image of(float[] values, TensorShape shape, int factor) {
    int height = (int) shape.size(Axis.HEIGHT);
    int width = (int) shape.size(Axis.WIDTH);
    float low = Float.MAX_VALUE;
    float high = -Float.MAX_VALUE;
    for (int i = 0; i < width * height; i++) {
      low = Math.min(low, values[i]);
      high = Math.max(high, values[i]);
    }
    float span = high > low ? high - low : 1;
    int[] pixels = new int[width * factor * height * factor];
    for (int y = 0; y < height * factor; y++) {
      for (int x = 0; x < width * factor; x++) {
        int grey = Math.round(255 * (values[y / factor * width + x / factor] - low) / span);
        pixels[y * width * factor + x] = 0xff000000 | grey << 16 | grey << 8 | grey;
      }
    }
    WritableImage image = new WritableImage(width * factor, height * factor);
    image
        .getPixelWriter()
        .setPixels(
            0,
            0,
            width * factor,
            height * factor,
            PixelFormat.getIntArgbInstance(),
            pixels,
            0,
            width * factor);
    return image;
  }
}
