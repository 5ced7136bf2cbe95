package org.layerloom.app.training;

import java.nio.IntBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/** The plane as an image, one pixel for each place: the deeper the colour, the surer the answer. */
final class DecisionImage {

  /** The surest answer leaves this much of the background, so that dots stand out. */
  private static final double DEEPEST = 0.72;

  private DecisionImage() {}

  static Image of(DecisionPlane plane, Color background) {
    int side = plane.side();
    IntBuffer pixels = IntBuffer.allocate(side * side);
    for (int row = 0; row < side; row++) {
      for (int column = 0; column < side; column++) {
        pixels.put((side - 1 - row) * side + column, argb(color(plane, column, row, background)));
      }
    }
    return new WritableImage(
        new PixelBuffer<>(side, side, pixels, PixelFormat.getIntArgbPreInstance()));
  }

  /** The background where no class is likelier than by chance, the class's colour where sure. */
  static Color color(DecisionPlane plane, int column, int row, Color background) {
    Color of = ClassColors.of(plane.likeliest(column, row));
    return background.interpolate(of, DEEPEST * plane.sureness(column, row));
  }

  private static int argb(Color color) {
    return 0xff000000
        | (int) Math.round(color.getRed() * 255) << 16
        | (int) Math.round(color.getGreen() * 255) << 8
        | (int) Math.round(color.getBlue() * 255);
  }
}
