package org.layerloom.graph.view;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;

/** Dots that show where things snap and that the view moves. */
final class GridLayer extends Canvas {
  private static final double PITCH = 24;
  private static final double DOT = 1.6;

  GridLayer() {
    setManaged(false);
    setMouseTransparent(true);
  }

  void draw(Viewport viewport, ThemeColors colors) {
    setWidth(viewport.width());
    setHeight(viewport.height());
    GraphicsContext g = getGraphicsContext2D();
    g.clearRect(0, 0, getWidth(), getHeight());
    double pitch = PITCH * viewport.scale();
    // Zoomed out, every fourth dot is enough.
    while (pitch < 14) {
      pitch *= 4;
    }
    ViewState state = viewport.state();
    double startX = -positiveRemainder(state.x() * viewport.scale(), pitch);
    double startY = -positiveRemainder(state.y() * viewport.scale(), pitch);
    g.setFill(colors.role("dot"));
    for (double x = startX; x < getWidth(); x += pitch) {
      for (double y = startY; y < getHeight(); y += pitch) {
        g.fillRect(Math.round(x), Math.round(y), DOT, DOT);
      }
    }
  }

  private static double positiveRemainder(double value, double divisor) {
    return value - Math.floor(value / divisor) * divisor;
  }
}
