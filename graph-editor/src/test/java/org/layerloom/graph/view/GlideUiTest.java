package org.layerloom.graph.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.layerloom.graph.demo.DemoBoxes.box;
import static org.layerloom.graph.demo.DemoBoxes.wire;
import static org.layerloom.graph.view.CanvasRobot.ask;
import static org.layerloom.graph.view.CanvasRobot.await;
import static org.layerloom.graph.view.CanvasRobot.tell;

import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.layerloom.graph.model.GraphSnapshot;
import org.layerloom.graph.model.Point;

/** A layout lets the nodes glide to their places; the graph is there at once, in one undo. */
class GlideUiTest {
  private final CanvasRobot robot = new CanvasRobot();
  private GraphCanvas canvas;
  private GraphSnapshot before;

  @BeforeEach
  void layOut() {
    robot.graph.putNode(box("a", "source", "First", 48, 96));
    robot.graph.putNode(box("b", "step", "Second", 48, 500));
    robot.graph.connect(wire("a", "b"));
    canvas = robot.open();
    before = robot.graph.snapshot();
    tell(
        () -> {
          canvas.setAnimated(true);
          // On this thread: what comes of it is seen before the first frame of the motion.
          canvas.setLayoutExecutor(Runnable::run);
          canvas.layOut();
        });
    await(() -> !robot.graph.snapshot().equals(before));
  }

  @AfterEach
  void close() {
    robot.close();
  }

  private double shownY() {
    return canvas.viewport().toCanvas(0, canvas.nodeBoundsInView("b").getMinY()).y();
  }

  private double wantedY() {
    return robot.graph.node("b").orElseThrow().y();
  }

  @Test
  void nodesGlideAndArrive() {
    double last = 500;
    boolean between = false;
    // As long as it glides each look finds it nearer.
    while (!ask(() -> shownY() == wantedY())) {
      double now = ask(this::shownY);
      assertThat(now).isLessThanOrEqualTo(last);
      between |= now < 500 && now > wantedY();
      last = now;
    }
    assertThat(between).isTrue();
    assertThat(robot.editor.history().names()).containsExactly("Lay out");
  }

  @Test
  void undoMeanwhilePutsEverythingBack() {
    tell(robot.editor::undo);
    assertThat(robot.graph.snapshot()).isEqualTo(before);
    Rectangle2D shown = ask(() -> canvas.nodeBoundsInView("b"));
    Point corner = ask(() -> canvas.viewport().toCanvas(shown.getMinX(), shown.getMinY()));
    assertThat(corner).isEqualTo(new Point(48, 500));
  }

  @Test
  void closingMeanwhileLeavesNothingOnItsWay() {
    tell(canvas::dispose);
    assertThat(ask(this::shownY)).isEqualTo(wantedY());
  }
}
