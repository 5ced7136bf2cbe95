package org.layerloom.graph.view;

import java.awt.geom.Line2D;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import org.layerloom.graph.model.Point;

/**
 * The line of a wire: cubic curves joined end to end.
 *
 * @param points x and y of the start, then of two control points and the end of each curve
 */
record WireShape(double[] points) {
  private static final int PER_CURVE = 6;
  private static final int SAMPLES = 14;

  static WireShape of(double... points) {
    return new WireShape(points);
  }

  int curves() {
    return (points.length - 2) / PER_CURVE;
  }

  /** Encloses all control points, hence the line. */
  Rectangle2D bounds() {
    double minX = points[0];
    double maxX = minX;
    double minY = points[1];
    double maxY = minY;
    for (int i = 2; i < points.length; i += 2) {
      minX = Math.min(minX, points[i]);
      maxX = Math.max(maxX, points[i]);
      minY = Math.min(minY, points[i + 1]);
      maxY = Math.max(maxY, points[i + 1]);
    }
    return new Rectangle2D(minX, minY, maxX - minX, maxY - minY);
  }

  /** A point of a curve; t from 0 to 1. */
  Point2D at(int curve, double t) {
    int i = curve * PER_CURVE;
    double u = 1 - t;
    double a = u * u * u;
    double b = 3 * u * u * t;
    double c = 3 * u * t * t;
    double d = t * t * t;
    return new Point2D(
        a * points[i] + b * points[i + 2] + c * points[i + 4] + d * points[i + 6],
        a * points[i + 1] + b * points[i + 3] + c * points[i + 5] + d * points[i + 7]);
  }

  /** The way along a curve's control points, which is no shorter than the curve. */
  double reach(int curve) {
    int i = curve * PER_CURVE;
    double way = 0;
    for (int j = i; j < i + PER_CURVE; j += 2) {
      way += Math.hypot(points[j + 2] - points[j], points[j + 3] - points[j + 1]);
    }
    return way;
  }

  /** The longest level stretch of a line past nodes; empty for a plain curve. */
  Optional<Lane> lane() {
    if (curves() == 1) {
      return Optional.empty();
    }
    int middle = middleCurve() * PER_CURVE;
    double first = points[middle];
    double second = points[middle + PER_CURVE];
    return Optional.of(
        new Lane(points[middle + 1], Math.min(first, second), Math.max(first, second)));
  }

  private int middleCurve() {
    int longest = 0;
    double length = -1;
    for (int i = 0; curves() > 1 && i < curves(); i++) {
      int at = i * PER_CURVE;
      boolean level = points[at + 1] == points[at + 1 + PER_CURVE];
      double way = Math.abs(points[at + PER_CURVE] - points[at]);
      if (level && way > length) {
        longest = i;
        length = way;
      }
    }
    return longest;
  }

  /** The middle of the longest level stretch, where a label sits. */
  Point2D middle() {
    return at(middleCurve(), 0.5);
  }

  /** The straight way between the ends of that stretch, which bounds what a label covers. */
  double middleLength() {
    int curve = middleCurve();
    return at(curve, 0).distance(at(curve, 1));
  }

  /** How far to the right the end is from the start; negative for a line that leads back. */
  double advance() {
    return points[points.length - 2] - points[0];
  }

  /** How far a place is from the line. */
  double distance(double x, double y) {
    double nearest = Double.POSITIVE_INFINITY;
    for (int curve = 0; curve < curves(); curve++) {
      Point2D from = at(curve, 0);
      for (int i = 1; i <= SAMPLES; i++) {
        Point2D to = at(curve, i / (double) SAMPLES);
        nearest = Math.min(nearest, distanceToSegment(x, y, from, to));
        from = to;
      }
    }
    return nearest;
  }

  private static double distanceToSegment(double x, double y, Point2D a, Point2D b) {
    double dx = b.getX() - a.getX();
    double dy = b.getY() - a.getY();
    double length = dx * dx + dy * dy;
    double t = length == 0 ? 0 : ((x - a.getX()) * dx + (y - a.getY()) * dy) / length;
    double bounded = Math.max(0, Math.min(1, t));
    return Math.hypot(x - a.getX() - bounded * dx, y - a.getY() - bounded * dy);
  }

  /** Whether a straight line crosses this one. */
  boolean crosses(Point from, Point to) {
    Rectangle2D bounds = bounds();
    if (Math.max(from.x(), to.x()) < bounds.getMinX()
        || Math.min(from.x(), to.x()) > bounds.getMaxX()
        || Math.max(from.y(), to.y()) < bounds.getMinY()
        || Math.min(from.y(), to.y()) > bounds.getMaxY()) {
      return false;
    }
    Line2D cut = new Line2D.Double(from.x(), from.y(), to.x(), to.y());
    for (int curve = 0; curve < curves(); curve++) {
      Point2D a = at(curve, 0);
      for (int i = 1; i <= SAMPLES; i++) {
        Point2D b = at(curve, i / (double) SAMPLES);
        if (cut.intersectsLine(a.getX(), a.getY(), b.getX(), b.getY())) {
          return true;
        }
        a = b;
      }
    }
    return false;
  }

  /** Whether the line passes through the inside of a box; ending at its edge is not. */
  boolean crosses(Rectangle2D box) {
    java.awt.geom.Rectangle2D inside =
        new java.awt.geom.Rectangle2D.Double(
            box.getMinX() + 1,
            box.getMinY() + 1,
            Math.max(0, box.getWidth() - 2),
            Math.max(0, box.getHeight() - 2));
    for (int curve = 0; curve < curves(); curve++) {
      if (!comesNear(curve, box)) {
        continue;
      }
      Point2D a = at(curve, 0);
      for (int i = 1; i <= SAMPLES; i++) {
        // Not points alone: those of a long line are farther apart than a box is wide.
        Point2D b = at(curve, i / (double) SAMPLES);
        if (inside.intersectsLine(a.getX(), a.getY(), b.getX(), b.getY())) {
          return true;
        }
        a = b;
      }
    }
    return false;
  }

  /** Whether a box meets the one around a curve's control points. */
  private boolean comesNear(int curve, Rectangle2D box) {
    double minX = Double.POSITIVE_INFINITY;
    double maxX = Double.NEGATIVE_INFINITY;
    double minY = Double.POSITIVE_INFINITY;
    double maxY = Double.NEGATIVE_INFINITY;
    int first = curve * PER_CURVE;
    for (int i = first; i <= first + PER_CURVE; i += 2) {
      minX = Math.min(minX, points[i]);
      maxX = Math.max(maxX, points[i]);
      minY = Math.min(minY, points[i + 1]);
      maxY = Math.max(maxY, points[i + 1]);
    }
    return maxX >= box.getMinX()
        && minX <= box.getMaxX()
        && maxY >= box.getMinY()
        && minY <= box.getMaxY();
  }
}
