package org.layerloom.graph.view;

import javafx.geometry.Point2D;

/** Paints wires as lines of pixels. */
final class WirePainter {
  private static final int FEWEST = 8;
  private static final int MOST = 48;

  /** About so many pixels of the view to a piece look like a curve. */
  private static final double PIECE = 5;

  private final PixelPainter painter;

  WirePainter(PixelPainter painter) {
    this.painter = painter;
  }

  /**
   * How a wire looks.
   *
   * @param wide in pixels of the view
   * @param ink opaque
   * @param arrow whether an arrowhead tells the direction
   * @param straight whether one line stands for each curve
   */
  record Look(double wide, int ink, boolean arrow, boolean straight) {}

  void draw(WireShape shape, Viewport viewport, Look look) {
    double[] p = shape.points();
    double scale = viewport.scale();
    double left = viewport.origin().x();
    double top = viewport.origin().y();
    double startX = p[0] * scale + left;
    double startY = p[1] * scale + top;
    double x = startX;
    double y = startY;
    for (int curve = 0; curve < shape.curves(); curve++) {
      int pieces = look.straight() ? 1 : pieces(shape, curve, scale);
      for (int piece = 1; piece <= pieces; piece++) {
        Point2D at = shape.at(curve, piece / (double) pieces);
        double nextX = at.getX() * scale + left;
        double nextY = at.getY() * scale + top;
        painter.line(x, y, nextX, nextY, look.wide(), look.ink());
        x = nextX;
        y = nextY;
      }
    }
    // Only where the wire is long enough that the arrowhead does not hide it.
    if (look.arrow() && Math.abs(x - startX) + Math.abs(y - startY) >= 2 * WireView.ARROW) {
      double tip = x - NodeMetrics.PORT_RADIUS * scale;
      painter.arrow(tip, y, 0.7 * WireView.ARROW, 0.35 * WireView.ARROW, look.ink());
    }
  }

  private static int pieces(WireShape shape, int curve, double scale) {
    return (int) Math.max(FEWEST, Math.min(MOST, shape.reach(curve) * scale / PIECE));
  }
}
