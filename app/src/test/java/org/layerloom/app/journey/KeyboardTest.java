package org.layerloom.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.layerloom.app.FxThread;
import org.layerloom.engine.network.Connection;
import org.layerloom.engine.optimize.OptimizerSpec;
import org.layerloom.engine.optimize.OptimizerType;
import org.layerloom.engine.train.TrainingState;
import org.layerloom.graph.action.KeyBindings;
import org.layerloom.graph.gesture.MouseGesture;
import org.layerloom.graph.text.GraphTexts;
import org.testfx.util.WaitForAsyncUtils;

/** Everything by keys alone. */
class KeyboardTest extends Journey {

  /** More than there are layers in the palette. */
  private static final int MOST_STEPS = 120;

  private String focused() {
    return FxThread.ask(
        () -> {
          Node owner = window.scene().getFocusOwner();
          return owner == null ? "" : String.valueOf(owner.getId());
        });
  }

  private void walkTo(KeyCode key, String id) {
    for (int i = 0; i < MOST_STEPS && !focused().equals(id); i++) {
      robot.type(key);
    }
    assertThat(focused()).isEqualTo(id);
  }

  private void startWithIris() {
    walkTo(KeyCode.TAB, "template-linear-regression");
    walkTo(KeyCode.RIGHT, "template-iris");
    robot.type(KeyCode.ENTER);
    untilReady();
  }

  @Test
  void aTemplateIsReachedALayerAddedAndTheNetworkTrained() {
    startWithIris();
    assertThat(FxThread.ask(() -> context.document().title())).isEqualTo("iris");
    assertThat(focused()).isEqualTo("canvas");

    robot.push(KeyCode.CONTROL, KeyCode.RIGHT);
    robot.push(KeyCode.CONTROL, KeyCode.RIGHT);
    robot.type(KeyCode.SLASH);
    assertThat(focused()).isEqualTo("palette-search");
    robot.write("dropo");
    robot.type(KeyCode.ENTER);
    FxThread.until("it is added", () -> context.document().graph().node("dropout").isPresent());
    assertThat(project().network().into("dropout")).hasSize(1);
    assertThat(project().network().outOf("dropout"))
        .as("into the wire of the selected layer")
        .hasSize(1);
    assertThat(project().network().connections())
        .contains(new Connection("dense", "dropout", "in"));

    setEpochs(5);
    robot.type(KeyCode.F5);
    assertThat(untilTrained().state()).isEqualTo(TrainingState.FINISHED);
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
    untilShown("#results-accuracy");
    assertThat(focused()).as("of the page that was come to").isEqualTo("page-results");
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
    untilShown("#analyzer-table");
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
    untilShown("#canvas");
    assertThat(focused()).isEqualTo("canvas");
  }

  @Test
  void theProjectsSettingsStayWhereTheyAreScrolledToWhenTheOptimizerChanges() {
    startWithIris();
    FxThread.run(() -> context.document().editor().selection().clear());
    FxThread.until("filled", () -> context.pace().isIdle());
    ScrollPane inspector = find("#inspector");
    FxThread.run(() -> inspector.setVvalue(0.8));
    FxThread.run(
        () ->
            context
                .document()
                .changeTraining(
                    "optimizer",
                    context
                        .document()
                        .training()
                        .withOptimizer(OptimizerSpec.of(OptimizerType.SGD))));
    FxThread.until("drawn", () -> context.pace().isIdle());
    WaitForAsyncUtils.waitForFxEvents(10);

    assertThat(FxThread.ask(inspector::getVvalue)).isGreaterThan(0.5);
  }

  private String searched() {
    return FxThread.ask(() -> this.<TextField>find("#palette-search").getText());
  }

  @Test
  void aSlashThatIsTypedIsASlash() {
    startWithIris();
    robot.type(KeyCode.SLASH);
    robot.write("a/b");

    assertThat(searched()).isEqualTo("a/b");
    robot.type(KeyCode.ESCAPE);
    FxThread.until("Escape empties the field", () -> searched().isEmpty());
    assertThat(focused()).as("and goes back").isEqualTo("canvas");
  }

  @Test
  void theShortcutsAreShownAndClosedAgain() {
    startWithIris();
    robot.type(KeyCode.F1);
    FxThread.until("the sheet is open", () -> Window.getWindows().size() == 2);
    assertThat(textsIn("#shortcuts"))
        .contains("Train", "F5", "Draw a wire, or move its end", "Left drag", "Ctrl+Shift+G");
    GraphTexts texts = GraphTexts.forLocale(Locale.ENGLISH);
    assertThat(textsIn("#shortcuts"))
        .containsAll(
            KeyBindings.defaults().shortcuts().stream()
                .map(shortcut -> texts.get(shortcut.descriptionKey()))
                .toList());
    assertThat(textsIn("#shortcuts"))
        .containsAll(
            Stream.of(MouseGesture.values())
                .map(gesture -> texts.get(gesture.descriptionKey()))
                .toList());
    FxThread.until("the search has the keyboard", () -> find("#shortcuts-search").isFocused());
    FxThread.run(() -> this.<TextField>find("#shortcuts-search").setText("cross"));
    FxThread.until("only what was searched", () -> !textsIn("#shortcuts").contains("Train"));
    assertThat(textsIn("#shortcuts"))
        .contains("Cut all wires that a line crosses", "Ctrl+Right drag");
    robot.type(KeyCode.ESCAPE);
    FxThread.until("the sheet is closed", () -> Window.getWindows().size() == 1);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(FxThread.ask(() -> stage().isShowing())).isTrue();
  }

  @Test
  void everyPartOfTheWindowIsReachedByF6AndBack() {
    startWithIris();
    robot.push(KeyCode.CONTROL, KeyCode.RIGHT);
    assertThat(focused()).isEqualTo("canvas");
    robot.type(KeyCode.F6);
    assertThat(focused()).as("in the inspector").isEqualTo("layer-name");
    robot.push(KeyCode.SHIFT, KeyCode.F6);
    assertThat(focused()).isEqualTo("canvas");
    robot.push(KeyCode.SHIFT, KeyCode.F6);
    assertThat(focused()).isEqualTo("palette-search");
    robot.push(KeyCode.SHIFT, KeyCode.F6);
    assertThat(focused()).as("in the top bar").isEqualTo("home");
    // With nothing to mend there is nothing to enter below: round again.
    robot.push(KeyCode.SHIFT, KeyCode.F6);
    assertThat(focused()).isEqualTo("layer-name");
    robot.type(KeyCode.F6);
    assertThat(focused()).isEqualTo("home");
  }

  @Test
  void everyControlOfTheNetworkPageIsReachedByTab() {
    startWithIris();
    robot.type(KeyCode.SLASH);
    for (String id : new String[] {"palette-input", "palette-dense", "palette-flatten"}) {
      walkTo(KeyCode.TAB, id);
    }
    walkTo(KeyCode.TAB, "canvas");
  }
}
