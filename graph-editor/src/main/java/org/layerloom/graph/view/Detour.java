package org.layerloom.graph.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Rectangle2D;
import org.layerloom.graph.model.Point;

/**
 * The lines of a wire that turns at right angles with round corners, each upright stretch where no
 * box stands in its way: for where a rounder line would run behind the nodes of rows between.
 */
final class Detour {
  /** From a port to its upright line, at least. */
  private static final double OUT = 22;

  /** The farthest that an upright line beside a port goes; beyond is the next column. */
  private static final double FARTHEST = 132;

  /** No box farther than this beyond the ports makes a difference. */
  static final double REACH = OUT + FARTHEST + 16;

  /** As far as a port reaches, and as much again. */
  private static final double BESIDE = 15;

  private static final double CORNER = 24;

  private final Point from;
  private final Point to;
  private final Collection<Rectangle2D> boxes;
  private final Collection<Lane> taken;

  Detour(Point from, Point to, Collection<Rectangle2D> boxes, Collection<Lane> taken) {
    this.from = from;
    this.to = to;
    this.boxes = boxes;
    this.taken = taken;
  }

  /** The ways to be tried, those that look better first. */
  List<Supplier<WireShape>> ways(double lane) {
    double down = Math.signum(to.y() - from.y());
    double besideSource = from.y() + down * WireRouter.ROW;
    double besideTarget = to.y() - down * WireRouter.ROW;
    return List.of(
        () -> by(lane),
        () -> by(besideSource),
        () -> by(besideTarget),
        () -> throughRows(besideSource, besideTarget));
  }

  /** By one lane near this height, and an upright line on each side of it. */
  private WireShape by(double wanted) {
    double lane = clearLane(wanted, from.x() + OUT, to.x() - OUT);
    double first = besideSource(lane);
    double last = besideTarget(lane);
    double wider = clearLane(lane, first, last);
    if (wider != lane) {
      lane = wider;
      first = besideSource(lane);
      last = besideTarget(lane);
    }
    return rounded(
        from,
        new Point(first, from.y()),
        new Point(first, lane),
        new Point(last, lane),
        new Point(last, to.y()),
        to);
  }

  /** By a lane beside the row of each end, and between them through a gap of the rows between. */
  private WireShape throughRows(double besideSource, double besideTarget) {
    double first = from.x() + OUT;
    double last = to.x() - OUT;
    double middle = (first + last) / 2;
    double right = upright(middle, besideSource, besideTarget, 1);
    double left = upright(middle, besideSource, besideTarget, -1);
    double gap = right - middle < middle - left ? right : left;
    double out = clearLane(besideSource, first, gap);
    double in = clearLane(besideTarget, gap, last);
    return rounded(
        from,
        new Point(first, from.y()),
        new Point(first, out),
        new Point(gap, out),
        new Point(gap, in),
        new Point(last, in),
        new Point(last, to.y()),
        to);
  }

  private double clearLane(double wanted, double oneEnd, double otherEnd) {
    return WireRouter.clearLane(
        wanted, Math.min(oneEnd, otherEnd), Math.max(oneEnd, otherEnd), boxes, taken);
  }

  private double besideSource(double lane) {
    double wanted = from.x() + OUT;
    double clear = upright(wanted, from.y(), lane, 1);
    return clear - wanted <= FARTHEST ? clear : wanted;
  }

  private double besideTarget(double lane) {
    double wanted = to.x() - OUT;
    double clear = upright(wanted, to.y(), lane, -1);
    return wanted - clear <= FARTHEST ? clear : wanted;
  }

  /** The nearest place in a direction where no box stands between two heights. */
  private double upright(double wanted, double oneY, double otherY, int direction) {
    double top = Math.min(oneY, otherY);
    double bottom = Math.max(oneY, otherY);
    double at = wanted;
    boolean moved = true;
    while (moved) {
      moved = false;
      for (Rectangle2D box : boxes) {
        boolean between = box.getMaxY() > top && box.getMinY() < bottom;
        if (between && at > box.getMinX() - BESIDE && at < box.getMaxX() + BESIDE) {
          at = direction > 0 ? box.getMaxX() + BESIDE : box.getMinX() - BESIDE;
          moved = true;
        }
      }
    }
    return at;
  }

  /** Straight from corner to corner, and round at each. */
  private static WireShape rounded(Point... corners) {
    List<Double> points = new ArrayList<>(List.of(corners[0].x(), corners[0].y()));
    Point at = corners[0];
    for (int i = 1; i < corners.length - 1; i++) {
      Point corner = corners[i];
      Point begin = towards(corner, corners[i - 1]);
      Point end = towards(corner, corners[i + 1]);
      addCurve(points, between(at, begin, 1 / 3.0), between(at, begin, 2 / 3.0), begin);
      addCurve(points, between(begin, corner, 0.6), between(end, corner, 0.6), end);
      at = end;
    }
    Point last = corners[corners.length - 1];
    addCurve(points, between(at, last, 1 / 3.0), between(at, last, 2 / 3.0), last);
    return new WireShape(points.stream().mapToDouble(Double::doubleValue).toArray());
  }

  /** Where the rounding of a corner ends on the way to the next one. */
  private static Point towards(Point corner, Point next) {
    double way = Math.hypot(next.x() - corner.x(), next.y() - corner.y());
    return way == 0 ? corner : between(corner, next, Math.min(CORNER, way / 2) / way);
  }

  private static Point between(Point a, Point b, double share) {
    return new Point(a.x() + (b.x() - a.x()) * share, a.y() + (b.y() - a.y()) * share);
  }

  private static void addCurve(List<Double> points, Point first, Point second, Point end) {
    points.addAll(List.of(first.x(), first.y(), second.x(), second.y(), end.x(), end.y()));
  }
}
