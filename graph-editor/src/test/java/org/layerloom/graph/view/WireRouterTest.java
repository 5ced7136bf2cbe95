package org.layerloom.graph.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.layerloom.graph.model.Point;

class WireRouterTest {
  private static Rectangle2D box(double x, double y) {
    return new Rectangle2D(x, y, 160, 72);
  }

  @Test
  void drawsALevelLineBetweenNeighbours() {
    WireShape shape = WireRouter.route(new Point(160, 40), new Point(216, 40), List.of());
    assertThat(shape.curves()).isEqualTo(1);
    assertThat(shape.bounds().getHeight()).isZero();
  }

  @Test
  void leadsASkipPastTheNodesBetween() {
    List<Rectangle2D> boxes = List.of(box(0, 0), box(216, 0), box(432, 0));
    WireShape shape = WireRouter.route(new Point(160, 40), new Point(432, 40), boxes);
    assertThat(shape.crosses(box(216, 0))).isFalse();
  }

  @Test
  void leadsBackBetweenTheRows() {
    List<Rectangle2D> boxes = List.of(box(0, 0), box(216, 0), box(0, 160), box(216, 160));
    WireShape shape = WireRouter.route(new Point(376, 40), new Point(0, 200), boxes);
    boxes.forEach(box -> assertThat(shape.crosses(box)).as("%s", box).isFalse());
    assertThat(shape.middle().getY()).isBetween(72.0, 160.0);
  }

  @Test
  void leadsBackAroundItsOwnNodes() {
    List<Rectangle2D> boxes = List.of(box(300, 0), box(0, 0));
    WireShape shape = WireRouter.route(new Point(460, 40), new Point(0, 40), boxes);
    boxes.forEach(box -> assertThat(shape.crosses(box)).isFalse());
  }

  @Test
  void findsTheNearestFreeLane() {
    List<Rectangle2D> boxes = List.of(box(0, 0), box(0, 60), box(0, 400));
    assertThat(WireRouter.clearLane(100, 0, 100, boxes)).isEqualTo(60 + 72 + 14);
    assertThat(WireRouter.clearLane(300, 0, 100, boxes)).isEqualTo(300);
    assertThat(WireRouter.clearLane(100, 500, 600, boxes)).isEqualTo(100);
  }

  @Test
  void measuresHowFarAPlaceIsFromTheLine() {
    WireShape shape = WireRouter.direct(new Point(0, 0), new Point(100, 0));
    assertThat(shape.distance(50, 5)).isEqualTo(5);
    assertThat(shape.distance(-3, 4)).isEqualTo(5);
  }

  @Test
  void knowsWhatAStraightLineCrosses() {
    WireShape level = WireRouter.direct(new Point(0, 40), new Point(100, 40));
    assertThat(level.crosses(new Point(50, 0), new Point(50, 80))).isTrue();
    assertThat(level.crosses(new Point(50, 0), new Point(50, 30))).isFalse();
    assertThat(level.crosses(new Point(120, 0), new Point(120, 80))).isFalse();
  }

  @Test
  void givesParallelSkipsLanesOfTheirOwn() {
    List<Rectangle2D> boxes = List.of(box(0, 0), box(216, 0), box(432, 0), box(648, 0));
    WireShape first = WireRouter.route(new Point(160, 40), new Point(648, 40), boxes);
    Lane taken = first.lane().orElseThrow();
    WireShape second =
        WireRouter.route(new Point(160, 40), new Point(648, 40), boxes, List.of(taken));
    assertThat(Math.abs(second.lane().orElseThrow().y() - taken.y())).isGreaterThanOrEqualTo(10);
    assertThat(second.crosses(box(216, 0)) || second.crosses(box(432, 0))).isFalse();
  }

  @Test
  void sharesALaneWithWiresElsewhere() {
    List<Rectangle2D> boxes = List.of(box(0, 0), box(216, 0), box(432, 0));
    WireShape alone = WireRouter.route(new Point(160, 40), new Point(432, 40), boxes);
    Lane far = new Lane(alone.lane().orElseThrow().y(), 900, 1200);
    WireShape beside =
        WireRouter.route(new Point(160, 40), new Point(432, 40), boxes, List.of(far));
    assertThat(beside.lane()).isEqualTo(alone.lane());
  }

  @Test
  void leadsPastTheWiderNodesOfRowsBetween() {
    Rectangle2D own = box(600, 0);
    Rectangle2D wider = new Rectangle2D(600, 110, 190, 72);
    Rectangle2D besideTheTarget = new Rectangle2D(180, 110, 160, 72);
    Rectangle2D target = box(210, 220);
    List<Rectangle2D> boxes = List.of(own, wider, besideTheTarget, target);
    // Into a node two rows below, by the lane under the second row.
    List<Lane> taken = List.of(new Lane(91, -1000, 2000), new Lane(146, -1000, 2000));
    WireShape shape = WireRouter.route(new Point(760, 40), new Point(210, 260), boxes, taken);
    boxes.forEach(box -> assertThat(shape.crosses(box)).as("%s", box).isFalse());
    assertThat(shape.lane().orElseThrow().y()).isBetween(182.0, 220.0);
  }

  @Test
  void seesANarrowBoxOnALongWay() {
    Rectangle2D narrow = box(3300, 0);
    WireShape shape =
        WireRouter.route(
            new Point(0, 40), new Point(9000, 40), List.of(box(-160, 0), narrow, box(9000, 0)));
    assertThat(shape.crosses(narrow)).isFalse();
    assertThat(shape.lane()).isPresent();
  }

  @Test
  void aPlainCurveThatLeadsBackBendsNoFartherThanItMust() {
    WireShape shape = WireRouter.direct(new Point(900, 40), new Point(0, 60));
    assertThat(shape.bounds().getMaxX()).isLessThanOrEqualTo(1000);
    assertThat(shape.bounds().getMinX()).isGreaterThanOrEqualTo(-100);
  }
}
