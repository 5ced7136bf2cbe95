package org.layerloom.app.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.layerloom.app.FxThread;
import org.layerloom.app.training.DecisionPlane;
import org.layerloom.engine.train.TrainingOutcome;

/** Watching a network divide the plane. */
class PlaneTest extends Journey {

  private DecisionPlane plane() {
    return (DecisionPlane)
        FxThread.ask(() -> context.training().learntProperty().get().orElseThrow());
  }

  @Test
  void thePlaneIsSeenWhileItIsLearntAndReadAfterwards() {
    start("xor-2d");
    setEpochs(20_000);
    robot.clickOn("#train");
    FxThread.until("a plane", () -> context.training().learntProperty().get().isPresent());
    DecisionPlane early = plane();
    FxThread.until(
        "another plane",
        () -> context.training().learntProperty().get().filter(l -> l != early).isPresent());
    untilBeyond(40);
    robot.clickOn("#stop");
    TrainingOutcome end = untilTrained();

    DecisionPlane last = plane();
    assertThat(last.answer(3, 3, 0) + last.answer(3, 3, 1)).isCloseTo(1f, within(1e-4f));
    float[] corner = {(float) last.area().x(3, last.side()), (float) last.area().y(3, last.side())};
    float[] answer = FxThread.ask(() -> end.network().orElseThrow().predict(corner, 1));
    assertThat(last.answer(3, 3, 0)).as("of the kept weights").isEqualTo(answer[0]);
    assertThat(text("#decision-reading")).contains(" % · validation ".replace(" %", "\u00a0%"));

    robot.moveTo(this.<Node>find(".plane-plot"));
    FxThread.until("the place is read", () -> text("#decision-answer").startsWith("x "));
    assertThat(text("#decision-answer")).contains("blue ").contains("orange ").contains("y ");
    assertThat(text("#decision-answer")).as("probabilities").contains("%");
    robot.clickOn(this.<Node>find(".plane-plot"));
    String before = text("#decision-answer");
    robot.push(KeyCode.LEFT).push(KeyCode.UP);
    FxThread.until("the cross moves", () -> !text("#decision-answer").equals(before));
  }

  @Test
  void scoresOfAHingeLossAreNotShownAsShares() {
    start("xor-2d");
    FxThread.run(
        () -> {
          String last = context.document().network().layers().get(1).id();
          for (var layer : context.document().network().layers()) {
            last = layer.parameters().containsKey("activation") ? layer.id() : last;
          }
          context.document().editor().setProperty(last, "activation", "identity");
          context.document().editor().setProperty("output", "loss", "hinge");
        });
    untilReady();
    setEpochs(3);
    robot.clickOn("#train");
    untilTrained();
    FxThread.until("a plane", () -> context.training().learntProperty().get().isPresent());

    assertThat(plane().probabilities()).isFalse();
    robot.moveTo(this.<Node>find(".plane-plot"));
    FxThread.until("the place is read", () -> text("#decision-answer").startsWith("x "));
    assertThat(text("#decision-answer")).contains("blue ").doesNotContain("%");
  }
}
