package org.layerloom.graph.gesture;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import javafx.geometry.Rectangle2D;
import org.layerloom.graph.model.GraphNode;
import org.layerloom.graph.model.Point;

/**
 * Where a dragged box goes: level with the edges or centres of a box nearby when it is close to
 * that, else on the grid; each direction by itself.
 */
final class NeighbourSnap {
  /** How close counts, in view pixels. */
  private static final double REACH = 6;

  /** How far away a box may be, in canvas pixels; lines across the whole graph would confuse. */
  private static final double NEARBY = 480;

  private static final List<ToDoubleFunction<Rectangle2D>> UPRIGHT =
      List.of(
          Rectangle2D::getMinX, box -> (box.getMinX() + box.getMaxX()) / 2, Rectangle2D::getMaxX);
  private static final List<ToDoubleFunction<Rectangle2D>> LEVEL =
      List.of(
          Rectangle2D::getMinY, box -> (box.getMinY() + box.getMaxY()) / 2, Rectangle2D::getMaxY);

  /** Where it goes, and what shows that it is level with something. */
  record Snapped(Point place, List<Guide> guides) {}

  private NeighbourSnap() {}

  /** The boxes of the visible nodes that stay where they are. */
  static List<Rectangle2D> staying(CanvasSurface surface, Set<String> moving) {
    return surface.visibleNodes().stream()
        .map(GraphNode::id)
        .filter(id -> !moving.contains(id))
        .flatMap(id -> surface.boundsOf(id).stream())
        .toList();
  }

  static Snapped snap(Rectangle2D box, List<Rectangle2D> others, double scale) {
    List<Rectangle2D> near = others.stream().filter(other -> isNear(box, other)).toList();
    double dx = nearest(box, near, UPRIGHT);
    double dy = nearest(box, near, LEVEL);
    boolean snapsX = Math.abs(dx) * scale <= REACH;
    boolean snapsY = Math.abs(dy) * scale <= REACH;
    Rectangle2D placed =
        new Rectangle2D(
            snapsX ? box.getMinX() + dx : Grid.snap(box.getMinX()),
            snapsY ? box.getMinY() + dy : Grid.snap(box.getMinY()),
            box.getWidth(),
            box.getHeight());
    List<Guide> guides = new ArrayList<>();
    if (snapsX) {
      addGuides(placed, near, true, guides);
    }
    if (snapsY) {
      addGuides(placed, near, false, guides);
    }
    return new Snapped(new Point(placed.getMinX(), placed.getMinY()), guides);
  }

  private static boolean isNear(Rectangle2D a, Rectangle2D b) {
    return a.getMinX() - b.getMaxX() < NEARBY
        && b.getMinX() - a.getMaxX() < NEARBY
        && a.getMinY() - b.getMaxY() < NEARBY
        && b.getMinY() - a.getMaxY() < NEARBY;
  }

  /** The shortest way to be level with any of them; infinite when there are none. */
  private static double nearest(
      Rectangle2D box, List<Rectangle2D> others, List<ToDoubleFunction<Rectangle2D>> lines) {
    double best = Double.POSITIVE_INFINITY;
    for (Rectangle2D other : others) {
      for (ToDoubleFunction<Rectangle2D> line : lines) {
        double way = line.applyAsDouble(other) - line.applyAsDouble(box);
        if (Math.abs(way) < Math.abs(best)) {
          best = way;
        }
      }
    }
    return best;
  }

  /** One guide for each line that it shares, from the first to the last box on that line. */
  private static void addGuides(
      Rectangle2D box, List<Rectangle2D> near, boolean upright, List<Guide> guides) {
    for (ToDoubleFunction<Rectangle2D> line : upright ? UPRIGHT : LEVEL) {
      double at = line.applyAsDouble(box);
      List<Rectangle2D> level =
          near.stream().filter(o -> Math.abs(line.applyAsDouble(o) - at) < 0.01).toList();
      if (level.isEmpty()) {
        continue;
      }
      double from = upright ? box.getMinY() : box.getMinX();
      double to = upright ? box.getMaxY() : box.getMaxX();
      for (Rectangle2D other : level) {
        from = Math.min(from, upright ? other.getMinY() : other.getMinX());
        to = Math.max(to, upright ? other.getMaxY() : other.getMaxX());
      }
      guides.add(upright ? new Guide(at, from, at, to) : new Guide(from, at, to, at));
    }
  }
}
