package org.layerloom.graph.view;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** Dots that show where things snap and that the view moves. */
final class GridLayer extends Canvas {
  private static final double PITCH = 24;
  private static final double DOT = 1.6;

  private double drawnPitch;
  private Color drawnColor;

  GridLayer() {
    setManaged(false);
    setMouseTransparent(true);
  }

  void draw(Viewport viewport, ThemeColors colors) {
    double pitch = PITCH * viewport.scale();
    // Zoomed out, every fourth dot is enough.
    while (pitch < 14) {
      pitch *= 4;
    }
    ViewState state = viewport.state();
    drawAt(pitch, viewport, colors.role("dot"));
    // The dots are drawn once and moved along, which leaves what did not change undrawn.
    setTranslateX(-Math.round(positiveRemainder(state.x() * viewport.scale(), pitch)));
    setTranslateY(-Math.round(positiveRemainder(state.y() * viewport.scale(), pitch)));
  }

  private void drawAt(double pitch, Viewport viewport, Color color) {
    double width = Math.ceil(viewport.width() + pitch);
    double height = Math.ceil(viewport.height() + pitch);
    if (pitch == drawnPitch
        && color.equals(drawnColor)
        && width == getWidth()
        && height == getHeight()) {
      return;
    }
    drawnPitch = pitch;
    drawnColor = color;
    setWidth(width);
    setHeight(height);
    GraphicsContext g = getGraphicsContext2D();
    g.clearRect(0, 0, width, height);
    g.setFill(color);
    for (double x = 0; x < width; x += pitch) {
      for (double y = 0; y < height; y += pitch) {
        g.fillRect(Math.round(x), Math.round(y), DOT, DOT);
      }
    }
  }

  private static double positiveRemainder(double value, double divisor) {
    return value - Math.floor(value / divisor) * divisor;
  }
}
