package org.layerloom.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.layerloom.app.FxThread;
import org.layerloom.app.settings.Settings;
import org.layerloom.graph.gesture.MouseBinding;
import org.layerloom.graph.gesture.MouseGesture;
import org.layerloom.graph.view.ViewState;

/** Gestures of the mouse bound anew in a table. */
class MouseSettingsTest extends Journey {

  private void open(MouseGesture gesture) {
    choose("iris");
    robot.clickOn("#menu");
    robot.clickOn("#menu-keys");
    untilShown("#keys-table");
    FxThread.run(() -> this.<TabPane>find("#keys .tab-pane").getSelectionModel().select(1));
    untilShown("#mouse-table");
    FxThread.run(
        () -> {
          TableView<MouseGesture> table = robot.lookup("#mouse-table").queryTableView();
          table.getSelectionModel().select(gesture);
          table.requestFocus();
        });
  }

  private String message() {
    return FxThread.ask(() -> this.<Label>find("#mouse-message").getText());
  }

  private List<MouseBinding> bound(MouseGesture gesture) {
    return window.canvas().mouse().bindings().of(gesture);
  }

  private static MouseBinding of(String text) {
    return MouseBinding.parse(text).orElseThrow();
  }

  @Test
  void whatIsDoneOverTheFieldHoldsAtOnceAndAtTheNextStart() {
    open(MouseGesture.PAN);
    robot.clickOn("#mouse-field", MouseButton.SECONDARY);
    robot.clickOn("#mouse-set");
    FxThread.until("it is bound", () -> message().contains("“Move the view” is Right drag now"));
    assertThat(new Settings(folder.resolve("home")).mouse()).containsEntry("pan", "SecondaryDrag");
    FxThread.run(() -> find("#keys").getScene().getWindow().hide());
    ViewState before = FxThread.ask(() -> window.canvas().node().getState());
    clickOnEmptyCanvas();
    robot.press(MouseButton.SECONDARY).moveBy(60, 30).release(MouseButton.SECONDARY);
    FxThread.until(
        "the view moved", () -> Math.abs(window.canvas().node().getState().x() - before.x()) > 1);
  }

  @Test
  void aClashIsToldAndCannotBeSet() {
    open(MouseGesture.CUT_CLICK);
    robot.clickOn("#mouse-alt");
    FxThread.until("it is told", () -> message().contains("Left click is taken by “Select”"));
    assertThat(FxThread.ask(() -> find("#mouse-set").isDisabled())).isTrue();
    assertThat(context.settings().mouse()).isEmpty();
    assertThat(bound(MouseGesture.CUT_CLICK)).isEqualTo(MouseGesture.CUT_CLICK.usual());
  }

  @Test
  void byKeysAloneAGestureIsBoundAndResetAgain() {
    open(MouseGesture.CUT_LINE);
    robot.type(KeyCode.TAB);
    FxThread.until("the choices are reached", () -> find("#mouse-space").isFocused());
    robot.type(KeyCode.TAB).type(KeyCode.TAB).type(KeyCode.SPACE);
    FxThread.until("Shift is chosen", () -> this.<CheckBox>find("#mouse-shift").isSelected());
    robot.type(KeyCode.TAB).type(KeyCode.TAB).type(KeyCode.SPACE).type(KeyCode.UP);
    robot.type(KeyCode.ENTER);
    FxThread.until(
        "the middle button is chosen",
        () -> this.<ChoiceBox<MouseButton>>find("#mouse-button").getValue() == MouseButton.MIDDLE);
    robot.type(KeyCode.TAB);
    FxThread.until("the button is reached", () -> find("#mouse-set").isFocused());
    robot.type(KeyCode.SPACE);
    FxThread.until(
        "it is bound",
        () -> bound(MouseGesture.CUT_LINE).equals(List.of(of("Shortcut+Shift+MiddleDrag"))));
    robot.clickOn("#mouse-reset");
    FxThread.until(
        "it is as usual", () -> bound(MouseGesture.CUT_LINE).equals(MouseGesture.CUT_LINE.usual()));
    assertThat(context.settings().mouse()).isEmpty();
  }
}
