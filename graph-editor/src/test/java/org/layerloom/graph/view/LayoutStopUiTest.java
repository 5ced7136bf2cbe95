package org.layerloom.graph.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.layerloom.graph.demo.DemoBoxes.box;
import static org.layerloom.graph.view.CanvasRobot.await;
import static org.layerloom.graph.view.CanvasRobot.tell;

import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.layerloom.graph.model.GraphSnapshot;

@Timeout(60)
class LayoutStopUiTest {
  private final CanvasRobot robot = new CanvasRobot();
  private final CountDownLatch started = new CountDownLatch(1);
  private final CountDownLatch stopped = new CountDownLatch(1);
  private GraphSnapshot before;

  @BeforeEach
  void startOneThatDoesNotEnd() throws InterruptedException {
    robot.graph.putNode(box("a", "source", "First", 48, 96));
    before = robot.graph.snapshot();
    GraphCanvas canvas = robot.open();
    tell(
        () ->
            canvas.setGraphLayout(
                (graph, sizes) -> {
                  started.countDown();
                  try {
                    new CountDownLatch(1).await();
                  } catch (InterruptedException asked) {
                    stopped.countDown();
                    throw new CancellationException();
                  }
                  return Map.of();
                }));
    robot.type(KeyCode.L);
    started.await();
  }

  @AfterEach
  void close() {
    robot.close();
  }

  private boolean isTold() {
    return robot.isVisible(".graph-layout-notice");
  }

  @Test
  void afterTwoSecondsAButtonStopsIt() throws InterruptedException {
    assertThat(isTold()).isFalse();
    await(this::isTold);
    robot.clickOn(".graph-layout-stop");
    stopped.await();
    await(() -> !isTold());
    assertThat(robot.graph.snapshot()).isEqualTo(before);
  }

  @Test
  void escapeStopsItAtOnce() throws InterruptedException {
    tell(() -> robot.editor.selection().select("a"));
    robot.type(KeyCode.ESCAPE);
    stopped.await();
    assertThat(robot.editor.selection().nodes()).containsExactly("a");
    assertThat(isTold()).isFalse();
  }
}
