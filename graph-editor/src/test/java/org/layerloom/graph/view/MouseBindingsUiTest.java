package org.layerloom.graph.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.layerloom.graph.demo.DemoBoxes.box;
import static org.layerloom.graph.demo.DemoBoxes.wire;
import static org.layerloom.graph.view.CanvasRobot.ask;
import static org.layerloom.graph.view.CanvasRobot.await;
import static org.layerloom.graph.view.CanvasRobot.tell;

import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.layerloom.graph.gesture.Keyboard;
import org.layerloom.graph.gesture.MouseBinding;
import org.layerloom.graph.gesture.MouseGesture;

/** The mouse bound anew. */
class MouseBindingsUiTest {
  private final CanvasRobot robot = new CanvasRobot();
  private GraphCanvas canvas;

  @BeforeEach
  void open() {
    robot.graph.putNode(box("a", "source", "First", 48, 96));
    robot.graph.putNode(box("b", "step", "Second", 288, 96));
    robot.graph.connect(wire("a", "b"));
    canvas = robot.open();
  }

  @AfterEach
  void close() {
    robot.close();
  }

  private void bind(MouseGesture gesture, String text) {
    MouseBinding binding = MouseBinding.parse(text).orElseThrow();
    tell(() -> canvas.setMouseBindings(canvas.mouseBindings().with(gesture, binding)));
  }

  private void drag(Point2D from, MouseButton button, double dx, double dy) {
    robot.drag(from, button).moveBy(dx, dy).drop();
  }

  private boolean isMenuOpen() {
    return robot.lookup("Select all").tryQuery().isPresent();
  }

  @Test
  void theRightButtonPansAndStillOpensTheMenu() {
    bind(MouseGesture.PAN, "SecondaryDrag");
    drag(robot.at(700, 500), MouseButton.SECONDARY, 100, 50);
    await(() -> canvas.getState().equals(new ViewState(-100, -50, 1)));
    assertThat(ask(this::isMenuOpen)).isFalse();
    drag(robot.at(700, 500), MouseButton.MIDDLE, 100, 50);
    assertThat(ask(canvas::getState)).isEqualTo(new ViewState(-100, -50, 1));
    robot.clickOn(robot.at(600, 500), MouseButton.SECONDARY);
    await(this::isMenuOpen);
    robot.type(KeyCode.ESCAPE);
    await(() -> !isMenuOpen());
  }

  @Test
  void theMenuOpensByAnotherClickAndNoLongerByTheRightButton() {
    bind(MouseGesture.MENU, "Alt+PrimaryDoubleClick");
    robot.press(KeyCode.ALT).doubleClickOn(robot.at(700, 500)).release(KeyCode.ALT);
    await(this::isMenuOpen);
    robot.type(KeyCode.ESCAPE);
    await(() -> !isMenuOpen());
    robot.clickOn(robot.at(700, 500), MouseButton.SECONDARY);
    assertThat(ask(this::isMenuOpen)).isFalse();
  }

  @Test
  void theWheelMovesTheViewAndScalesWithControl() {
    bind(MouseGesture.ZOOM, "Shortcut+Wheel");
    bind(MouseGesture.SCROLL, "Wheel");
    robot.moveTo(robot.at(700, 400)).scroll(2, VerticalDirection.DOWN);
    await(() -> canvas.getState().y() != 0);
    assertThat(ask(canvas::getState).scale()).isEqualTo(1);
    robot.press(KeyCode.CONTROL).scroll(2, VerticalDirection.DOWN).release(KeyCode.CONTROL);
    await(() -> canvas.getState().scale() != 1);
  }

  @Test
  void boxesMoveWithAnotherButtonAndTheOldOneLeavesThem() {
    bind(MouseGesture.MOVE, "Shift+MiddleDrag");
    drag(robot.middleOf("b"), MouseButton.PRIMARY, 60, 60);
    assertThat(robot.graph.node("b").orElseThrow().y()).isEqualTo(96);
    robot.clickOn(robot.middleOf("a")).press(KeyCode.SHIFT);
    drag(robot.middleOf("b"), MouseButton.MIDDLE, 0, 60);
    robot.release(KeyCode.SHIFT);
    await(() -> robot.graph.node("b").orElseThrow().y() == 156);
    assertThat(ask(canvas::getState)).isEqualTo(new ViewState(0, 0, 1));
  }

  @Test
  void spaceIsAKeyLikeOthersOnceNoGestureNeedsIt() {
    bind(MouseGesture.PAN, "MiddleDrag");
    robot.press(KeyCode.SPACE).clickOn(robot.middleOf("b")).release(KeyCode.SPACE);
    await(() -> robot.editor.selection().contains("b"));
  }

  @Test
  void onAMacCommandTogglesAndControlDoesNot() {
    tell(() -> canvas.setKeyboard(Keyboard.MAC));
    robot.clickOn(robot.middleOf("a"));
    robot.press(KeyCode.CONTROL).clickOn(robot.middleOf("b")).release(KeyCode.CONTROL);
    await(() -> robot.editor.selection().nodes().size() == 1);
    assertThat(robot.editor.selection().contains("b")).isTrue();
    robot.press(KeyCode.COMMAND).clickOn(robot.middleOf("a")).release(KeyCode.COMMAND);
    await(() -> robot.editor.selection().nodes().size() == 2);
    robot.push(KeyCode.CONTROL, KeyCode.D);
    robot.push(KeyCode.COMMAND, KeyCode.D);
    await(() -> robot.graph.nodes().size() == 4);
  }
}
