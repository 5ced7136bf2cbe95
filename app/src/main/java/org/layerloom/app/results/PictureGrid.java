package org.layerloom.app.results;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.layerloom.engine.network.Axis;
import org.layerloom.engine.network.TensorShape;

/**
 * Grey pictures side by side in one image, all on one scale: black is {@code low} and white is
 * {@code high}.
 *
 * @param shape of one picture; of several channels the first is shown
 * @param factor each number becomes a square of so many pixels
 * @param gap pixels between two pictures, see-through
 */
record PictureGrid(TensorShape shape, float low, float high, int columns, int factor, int gap) {

  /** One picture. */
  static PictureGrid single(TensorShape shape, float low, float high, int factor) {
    return new PictureGrid(shape, low, high, 1, factor, 0);
  }

  /** The factor that makes a picture about so wide. */
  static int factor(TensorShape shape, double wide) {
    return (int) Math.max(1, Math.round(wide / shape.size(Axis.WIDTH)));
  }

  /** Safe from any thread: the image belongs to nobody yet. */
  Image draw(float[] values) {
    int wide = (int) shape.size(Axis.WIDTH) * factor;
    int high = (int) shape.size(Axis.HEIGHT) * factor;
    int length = (int) shape.elements();
    int count = values.length / length;
    int rows = (count + columns - 1) / columns;
    int across = columns * (wide + gap) - gap;
    int down = rows * (high + gap) - gap;
    int[] pixels = new int[across * down];
    for (int i = 0; i < count; i++) {
      int left = i % columns * (wide + gap);
      int top = i / columns * (high + gap);
      for (int y = 0; y < high; y++) {
        for (int x = 0; x < wide; x++) {
          float value = values[i * length + y / factor * (wide / factor) + x / factor];
          pixels[(top + y) * across + left + x] = grey(value);
        }
      }
    }
    WritableImage image = new WritableImage(across, down);
    image
        .getPixelWriter()
        .setPixels(0, 0, across, down, PixelFormat.getIntArgbInstance(), pixels, 0, across);
    return image;
  }

  private int grey(float value) {
    float span = high > low ? high - low : 1;
    int grey = Math.max(0, Math.min(255, Math.round(255 * (value - low) / span)));
    return 0xff000000 | grey << 16 | grey << 8 | grey;
  }
}
