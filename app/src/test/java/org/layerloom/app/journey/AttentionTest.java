package org.layerloom.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.layerloom.app.FxThread;
import org.layerloom.app.attention.AttentionSnapshot;
import org.layerloom.engine.attention.Intervention.Head;

/** Looking at what the heads of a network attend to. */
class AttentionTest extends Journey {

  private void untilRead() {
    untilShown("#attention-map");
    FxThread.until("a reading", () -> snapshot().isPresent());
  }

  private Optional<AttentionSnapshot> snapshot() {
    return context.attention().snapshotProperty().get();
  }

  @Test
  void theKeyOpensThePageAndAnEmptyNetworkSaysWhatToDo() {
    choose("iris");
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT5);
    untilShown("#attention-vacancy");

    FxThread.until("the reason", () -> text("#attention-vacancy").contains("no attention"));
    assertThat(isShown("#attention-map")).isFalse();
  }

  @Test
  void enterOnALayerWithHeadsOpensItThere() {
    start("reverse");
    FxThread.run(() -> context.document().editor().selection().select("block"));
    FxThread.run(() -> canvas().requestFocus());
    robot.push(KeyCode.ENTER);
    untilRead();

    assertThat(FxThread.ask(() -> context.attention().choices().headProperty().get()))
        .contains(new Head("block", 0));
  }

  @Test
  void enterOnAnotherLayerStaysOnTheCanvas() {
    start("reverse");
    FxThread.run(() -> context.document().editor().selection().select("symbols"));
    FxThread.run(() -> canvas().requestFocus());
    robot.push(KeyCode.ENTER);

    assertThat(isShown("#attention")).isFalse();
  }

  @Test
  void aClickOnASmallMapOpensItsHead() {
    start("reverse");
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT5);
    untilRead();
    untilShown("#head-block-2");
    robot.clickOn("#head-block-2");

    FxThread.until(
        "the second head",
        () ->
            context
                .attention()
                .choices()
                .headProperty()
                .get()
                .equals(Optional.of(new Head("block", 1))));
  }
}
