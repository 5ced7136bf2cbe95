package org.layerloom.graph.view;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.layerloom.graph.demo.DemoApp;

/** Moves and scales the view. */
class ViewMovesUiTest extends FourBoxes {
  @Test
  void theWheelZoomsAtThePointer() {
    Point2D pointer = middleOf("d");
    robot.moveTo(pointer).scroll(3, VerticalDirection.DOWN);
    await(() -> canvas.getState().scale() != 1);
    assertThat(middleOf("d").distance(pointer)).isLessThan(1.5);
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT0);
    await(() -> canvas.getState().scale() == 1);
  }

  @Test
  void belowAReadableScaleNothingIsASceneNode() {
    ask(
        () -> {
          canvas.setState(new ViewState(0, 0, 0.3));
          return null;
        });
    await(() -> robot.lookup(".graph-node").queryAll().stream().noneMatch(n -> n.isVisible()));
    robot.clickOn(middleOf("c"));
    assertThat(editor.selection().nodes()).containsExactly("c");
  }

  @Test
  void middleDragAndSpaceDragPan() {
    robot.drag(at(700, 500), MouseButton.MIDDLE).moveBy(100, 50).drop();
    await(() -> canvas.getState().equals(new ViewState(-100, -50, 1)));
    robot.press(KeyCode.SPACE);
    drag(middleOf("b"), middleOf("b").add(-100, -50));
    robot.drop().release(KeyCode.SPACE);
    await(() -> canvas.getState().equals(new ViewState(0, 0, 1)));
    assertThat(editor.history().canUndo()).isFalse();
  }

  @Test
  void homeShowsEverythingAndThePeriodTheSelection() {
    ask(
        () -> {
          canvas.setState(new ViewState(5000, 5000, 2));
          return null;
        });
    robot.type(KeyCode.HOME);
    await(() -> canvas.viewport().area().contains(48, 96));
    ask(
        () -> {
          editor.selection().select("d");
          return null;
        });
    robot.type(KeyCode.PERIOD);
    await(() -> middleOfView().distance(368, 276) < 2);
  }

  private Point2D middleOfView() {
    Rectangle2D area = canvas.viewport().area();
    return new Point2D(area.getMinX() + area.getWidth() / 2, area.getMinY() + area.getHeight() / 2);
  }

  @Test
  void theMinimapMovesTheView() {
    ask(
        () -> {
          canvas.setState(new ViewState(3000, 3000, 1));
          return null;
        });
    await(() -> robot.lookup(".graph-minimap").query().isVisible());
    robot.clickOn(".graph-minimap");
    await(() -> canvas.getState().x() < 1000);
  }

  @Test
  void fittingBeforeThereIsASizeHappensWhenThereIs() {
    GraphCanvas fresh =
        ask(
            () -> {
              GraphCanvas unsized = DemoApp.canvas(editor);
              unsized.fitAll();
              return unsized;
            });
    UiStage.show(() -> fresh);
    Rectangle2D area = ask(() -> fresh.viewport().area());
    assertThat(area.getMinX() + area.getWidth() / 2).isEqualTo((48 + 688) / 2.0);
    ask(
        () -> {
          fresh.dispose();
          return null;
        });
  }

  @Test
  void smallNodesAreBlocksWithNamesAndSmallerOnesColouredBlocks() {
    show(0.3);
    await(() -> names().getWidth() > 0);
    assertThat(ask(() -> inkAboveTheMiddleOf("b", 0.5))).isEqualTo(white());
    show(0.12);
    await(() -> names().getWidth() == 0);
    assertThat(ask(() -> inkAboveTheMiddleOf("b", 0.1)))
        .as("the colour of its family")
        .isNotIn(white(), 0);
  }

  private void show(double scale) {
    ask(
        () -> {
          canvas.setState(new ViewState(0, 0, scale));
          canvas.layout();
          return null;
        });
    await(() -> robot.lookup(".graph-node").queryAll().stream().noneMatch(n -> n.isVisible()));
  }

  private static int white() {
    return PixelPainter.opaque(Color.WHITE);
  }

  private Canvas names() {
    return robot.lookup(".graph-names").query();
  }

  /** What is painted at a share of the height of a node. */
  private int inkAboveTheMiddleOf(String id, double share) {
    Rectangle2D box = canvas.nodeBoundsInView(id);
    PixelPainter painter =
        robot.lookup(".graph-pixels").queryAllAs(PixelPainter.class).stream()
            .filter(one -> one.getImage() != null)
            .findFirst()
            .orElseThrow();
    return painter.at(box.getMinX() + box.getWidth() / 2, box.getMinY() + box.getHeight() * share);
  }
}
