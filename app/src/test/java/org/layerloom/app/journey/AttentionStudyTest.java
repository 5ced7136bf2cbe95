package org.layerloom.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.layerloom.app.FxThread;
import org.layerloom.app.attention.AttentionLines.Side;
import org.layerloom.app.attention.AttentionLines.Token;

/** Following heads beyond one reading. */
class AttentionStudyTest extends Journey {

  @BeforeEach
  void openThePage() {
    start("reverse");
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT5);
    untilShown("#attention-map");
    FxThread.until("a reading", () -> context.attention().snapshotProperty().get().isPresent());
  }

  private void fire(String selector) {
    untilShown(selector);
    FxThread.run(() -> ((javafx.scene.control.ButtonBase) find(selector)).fire());
  }

  @Test
  void linesOfSeveralHeadsCanBeChosen() {
    untilShown("#attention-swatch-2");
    fire("#attention-swatch-2");
    FxThread.until(
        "both heads", () -> context.attentionStudy().lines().headsProperty().get().size() == 2);

    FxThread.until("the note", () -> text("#attention-lines-note").contains("2 heads"));
  }

  @Test
  void aTokenIsIsolatedAndSetOffByKeys() {
    untilShown("#attention-lines");
    FxThread.run(() -> this.<Node>find("#attention-lines").requestFocus());
    robot.push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.RIGHT);
    FxThread.until(
        "the second token as key",
        () ->
            context
                .attentionStudy()
                .lines()
                .tokenProperty()
                .get()
                .equals(Optional.of(new Token(Side.KEY, 1))));
    assertThat(FxThread.ask(() -> this.<Node>find("#attention-lines").getAccessibleText()))
        .contains("step 2")
        .contains("head 1");
    robot.push(KeyCode.ENTER);
    FxThread.until(
        "its column",
        () -> context.attention().choices().selectionProperty().get().keys().contains(1));
    robot.push(KeyCode.ESCAPE);
    FxThread.until(
        "all tokens", () -> context.attentionStudy().lines().tokenProperty().get().isEmpty());
  }
}
