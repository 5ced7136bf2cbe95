package org.layerloom.graph.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Rectangle2D;
import org.layerloom.graph.model.Point;

/**
 * Finds the line of a wire: a smooth curve to a target on the right; for one on the left, or for a
 * skip over other nodes, a lane between or beside them.
 */
final class WireRouter {
  private static final double SOFT = 28;

  /** How far beyond its ends a lane usually reaches. */
  private static final double TURN = 40;

  private static final double CLEARANCE = 14;
  private static final double SKIP = 220;
  private static final double FAR_BEND = 96;

  /** From a port to beside the row of its node, about. */
  static final double ROW = 56;

  /** Between wires side by side: they stay apart where everything is half as large. */
  private static final double LANE_GAP = 10;

  private WireRouter() {}

  /** Whether the line depends on nodes other than its own. */
  static boolean looksAround(Point from, Point to) {
    return isBackward(from, to) || to.x() - from.x() > SKIP || Math.abs(to.y() - from.y()) > ROW;
  }

  /** The area in which a box could change a line with these bounds. */
  static Rectangle2D surroundings(Rectangle2D bounds) {
    double reach = CLEARANCE + 2;
    return new Rectangle2D(
        bounds.getMinX() - reach,
        bounds.getMinY() - reach,
        bounds.getWidth() + 2 * reach,
        bounds.getHeight() + 2 * reach);
  }

  private static boolean isBackward(Point from, Point to) {
    return to.x() - from.x() < 16;
  }

  /** The line between two ports, past the boxes. */
  static WireShape route(Point from, Point to, Collection<Rectangle2D> boxes) {
    return route(from, to, boxes, List.of());
  }

  /** The line between two ports, past the boxes and beside the lanes that other wires have. */
  static WireShape route(
      Point from, Point to, Collection<Rectangle2D> boxes, Collection<Lane> taken) {
    return withoutCrossings(soft(from, to, boxes, taken), from, to, boxes, taken);
  }

  /** A round line, whose lane meets no box, while its bends may. */
  static WireShape soft(
      Point from, Point to, Collection<Rectangle2D> boxes, Collection<Lane> taken) {
    boolean backward = isBackward(from, to);
    if (!backward) {
      WireShape direct = direct(from, to);
      if (!looksAround(from, to) || crossings(direct, boxes) == 0) {
        return direct;
      }
    }
    double left = backward ? to.x() - TURN : from.x() + TURN / 2;
    double right = backward ? from.x() + TURN : to.x() - TURN / 2;
    double lane = clearLane((from.y() + to.y()) / 2, left, right, boxes, taken);
    return backward ? backward(from, to, lane) : forward(from, to, lane);
  }

  /** The same line if no box is in its way; else, of those that turn beside boxes, the best. */
  static WireShape withoutCrossings(
      WireShape soft, Point from, Point to, Collection<Rectangle2D> boxes, Collection<Lane> taken) {
    int behind = soft.lane().isEmpty() ? 0 : crossings(soft, boxes);
    if (behind == 0) {
      return soft;
    }
    Detour detour = new Detour(from, to, boxes, taken);
    WireShape best = soft;
    for (Supplier<WireShape> way : detour.ways(soft.lane().orElseThrow().y())) {
      WireShape other = way.get();
      int count = crossings(other, boxes);
      if (count == 0) {
        return other;
      } else if (count < behind) {
        best = other;
        behind = count;
      }
    }
    return best;
  }

  private static int crossings(WireShape shape, Collection<Rectangle2D> boxes) {
    Rectangle2D bounds = surroundings(shape.bounds());
    int count = 0;
    for (Rectangle2D box : boxes) {
      if (bounds.intersects(box) && shape.crosses(box)) {
        count++;
      }
    }
    return count;
  }

  private static WireShape forward(Point from, Point to, double lane) {
    double left = from.x() + TURN;
    double right = to.x() - TURN;
    return WireShape.of(
        from.x(),
        from.y(),
        from.x() + TURN * 0.8,
        from.y(),
        from.x() + TURN * 0.2,
        lane,
        left,
        lane,
        left + (right - left) / 3,
        lane,
        right - (right - left) / 3,
        lane,
        right,
        lane,
        to.x() - TURN * 0.2,
        lane,
        to.x() - TURN * 0.8,
        to.y(),
        to.x(),
        to.y());
  }

  /** A plain curve, whatever lies between; one that leads back bends no farther than it must. */
  static WireShape direct(Point from, Point to) {
    double half = (to.x() - from.x()) / 2;
    double reach = Math.max(SOFT, half >= 0 ? half : Math.min(FAR_BEND, -half));
    return WireShape.of(
        from.x(), from.y(), from.x() + reach, from.y(), to.x() - reach, to.y(), to.x(), to.y());
  }

  private static WireShape backward(Point from, Point to, double lane) {
    double out = Math.min(64, SOFT + Math.abs(lane - from.y()) * 0.4);
    double in = Math.min(64, SOFT + Math.abs(lane - to.y()) * 0.4);
    double right = from.x() - Math.min(24, (from.x() - to.x()) / 3);
    double left = to.x() + Math.min(24, (from.x() - to.x()) / 3);
    return WireShape.of(
        from.x(),
        from.y(),
        from.x() + out,
        from.y(),
        from.x() + out,
        lane,
        right,
        lane,
        right - (right - left) / 3,
        lane,
        left + (right - left) / 3,
        lane,
        left,
        lane,
        to.x() - in,
        lane,
        to.x() - in,
        to.y(),
        to.x(),
        to.y());
  }

  /** The height nearest to the wanted one at which a level line meets no box. */
  static double clearLane(double wanted, double left, double right, Collection<Rectangle2D> boxes) {
    return clearLane(wanted, left, right, boxes, List.of());
  }

  /** The same, also beside lanes that are taken. */
  static double clearLane(
      double wanted,
      double left,
      double right,
      Collection<Rectangle2D> boxes,
      Collection<Lane> taken) {
    List<double[]> blocked = new ArrayList<>();
    for (Rectangle2D box : boxes) {
      if (box.getMaxX() > left && box.getMinX() < right) {
        blocked.add(new double[] {box.getMinY() - CLEARANCE, box.getMaxY() + CLEARANCE});
      }
    }
    for (Lane lane : taken) {
      if (lane.right() > left && lane.left() < right) {
        blocked.add(new double[] {lane.y() - LANE_GAP, lane.y() + LANE_GAP});
      }
    }
    blocked.sort(Comparator.comparingDouble(span -> span[0]));
    double low = Double.NaN;
    double high = Double.NaN;
    for (double[] span : blocked) {
      if (Double.isNaN(low) || span[0] >= high) {
        if (wanted > low && wanted < high) {
          break;
        }
        low = span[0];
        high = span[1];
      } else {
        high = Math.max(high, span[1]);
      }
    }
    boolean inside = wanted > low && wanted < high;
    if (!inside) {
      return wanted;
    }
    return wanted - low <= high - wanted ? low : high;
  }
}
