package org.layerloom.graph.view;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import org.layerloom.graph.model.Connection;
import org.layerloom.graph.model.Point;

/** Seeks the way of a wire past the boxes, and beside the lanes of wires, that are near. */
final class WireRoutes {
  /** How far above and below the ends a way past boxes is sought at first, in canvas pixels. */
  private static final double NEAR = 400;

  /** A box just outside of what was looked at keeps a line this far away. */
  private static final double MARGIN = 40;

  private static final double FAR = 1e8;
  private static final double FARTHEST = 3200;

  private final SpatialIndex<String> boxes;
  private final SpatialIndex<Connection> lanes;

  WireRoutes(SpatialIndex<String> boxes, SpatialIndex<Connection> lanes) {
    this.boxes = boxes;
    this.lanes = lanes;
  }

  /**
   * First only what is near is looked at; if the way leads out of that, more, until what was looked
   * at holds all that could decide.
   */
  WireShape between(Point from, Point to) {
    double left = Math.min(from.x(), to.x()) - Detour.REACH;
    double right = Math.max(from.x(), to.x()) + Detour.REACH;
    double middle = (from.y() + to.y()) / 2;
    double reach = NEAR + Math.abs(from.y() - to.y());
    while (true) {
      List<Rectangle2D> near = new ArrayList<>();
      List<Lane> taken = new ArrayList<>();
      double top = middle - reach;
      double bottom = middle + reach;
      boxes.touching(left, top, right, bottom, (id, box) -> near.add(box));
      lanes.touching(
          left,
          top,
          right,
          bottom,
          (wire, lane) -> taken.add(new Lane(lane.getMinY(), lane.getMinX(), lane.getMaxX())));
      WireShape shape = WireRouter.soft(from, to, near, taken);
      double within = reach - MARGIN;
      boolean decided =
          shape.lane().stream().allMatch(lane -> Math.abs(lane.y() - middle) < within);
      if (decided || reach > FAR) {
        // A lane so far away that others fill all between leads behind nodes in any case.
        return reach > FARTHEST ? shape : WireRouter.withoutCrossings(shape, from, to, near, taken);
      }
      reach *= 4;
    }
  }
}
