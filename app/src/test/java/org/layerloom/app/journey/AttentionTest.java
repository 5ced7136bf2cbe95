package org.layerloom.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.layerloom.app.FxThread;
import org.layerloom.app.attention.choice.AttentionChoices;
import org.layerloom.app.attention.choice.Cell;
import org.layerloom.app.attention.choice.MapShow;
import org.layerloom.app.attention.sample.AttentionSnapshot;
import org.layerloom.engine.attention.Intervention;
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

  private void open() {
    start("reverse");
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT5);
    untilRead();
    untilShown("#attention-word-12");
  }

  private void focusMap() {
    FxThread.run(() -> this.<Node>find("#attention-map").requestFocus());
  }

  private AttentionChoices choices() {
    return context.attention().choices();
  }

  private Intervention change() {
    return context.attention().changes().interventionProperty().get();
  }

  private void untilAt(int query, int key) {
    FxThread.until(
        "the cell " + query + ", " + key,
        () -> choices().cellProperty().get().equals(Optional.of(new Cell(query, key))));
  }

  @Test
  void arrowsMoveOverTheCellsAndTellTheirNumbers() {
    open();
    focusMap();
    robot.push(KeyCode.RIGHT);
    untilAt(0, 0);
    robot.push(KeyCode.RIGHT).push(KeyCode.DOWN);
    untilAt(1, 1);
    robot.push(KeyCode.END);
    untilAt(1, 11);
    robot.push(KeyCode.RIGHT);
    untilAt(1, 11);
    robot.push(KeyCode.CONTROL, KeyCode.HOME);
    untilAt(0, 0);

    String weight =
        FxThread.ask(
            () ->
                context
                    .language()
                    .texts()
                    .decimal(
                        snapshot().orElseThrow().layer("block").orElseThrow().weight(0, 0, 0), 6));
    FxThread.until("the weight within the head", () -> text("#inside-weight").equals(weight));
    assertThat(FxThread.ask(() -> this.<Node>find("#attention-map").getAccessibleText()))
        .contains(weight);
  }

  @Test
  void theMouseOverACellTellsBothTokensAndTheWeight() {
    open();
    robot.moveTo(FxThread.ask(() -> this.<Node>find("#attention-map").localToScreen(60, 60)));
    FxThread.until(
        "the hint",
        () ->
            isShown("#attention-map .attention-tip")
                && text("#attention-map .attention-tip")
                    .matches("(?s). → .\\nweight 0\\.\\d{6} · score .*"));
  }

  @Test
  void aDragOverTokensSetsOffTheirRows() {
    open();
    var from = FxThread.ask(() -> this.<Node>find("#attention-map").localToScreen(14, 45));
    robot.drag(from, javafx.scene.input.MouseButton.PRIMARY).moveBy(0, 70).drop();
    FxThread.until(
        "rows are set off", () -> choices().selectionProperty().get().queries().size() >= 3);

    assertThat(FxThread.ask(() -> choices().selectionProperty().get().keys())).isEmpty();
    robot.push(KeyCode.ESCAPE);
    FxThread.until("none", () -> choices().selectionProperty().get().isNone());
  }

  @Test
  void aHeadIsSwitchedOffByKeyAndShownBesideWhatItLearnt() {
    open();
    assertThat(isShown("#attention-map-before")).isFalse();
    focusMap();
    robot.push(KeyCode.O);
    FxThread.until("it is off", () -> change().off().contains(new Head("block", 0)));
    untilShown("#attention-map-before");
    FxThread.until("the small map says so", () -> isShown(".attention-off"));
    robot.clickOn("#attention-reset");
    FxThread.until("all is as learnt", () -> change().isNone());
    FxThread.until("one map is left", () -> !isShown("#attention-map-before"));
  }

  @Test
  void pageKeysGoThroughTheHeads() {
    open();
    focusMap();
    robot.push(KeyCode.PAGE_DOWN);
    FxThread.until(
        "the second head",
        () -> choices().headProperty().get().equals(Optional.of(new Head("block", 1))));
    FxThread.until("its name", () -> text("#attention-map-title").endsWith("head 2"));
    robot.push(KeyCode.PAGE_DOWN);
    FxThread.until("the first again", () -> text("#attention-map-title").endsWith("head 1"));
  }

  @Test
  void aClickOnAWordHidesIt() {
    open();
    robot.clickOn("#attention-word-5");
    FxThread.until("it is hidden", () -> change().hidden().equals(Set.of(4)));
    FxThread.until(
        "nobody sees it",
        () -> snapshot().orElseThrow().layer("block").orElseThrow().weight(1, 3, 4) == 0);
  }

  @Test
  void arrowsOnTheSliderChangeTheTemperature() {
    open();
    FxThread.run(() -> this.<Node>find("#attention-temperature").requestFocus());
    robot.push(KeyCode.RIGHT).push(KeyCode.RIGHT);
    FxThread.until("it is warmer", () -> change().temperature("block", 0) > 1.2);

    FxThread.until("the number", () -> !text("#attention-temperature-value").equals("1.00"));
  }

  @Test
  void anotherSentenceIsReadAsItIsTyped() {
    open();
    type("attention-text", "ABBA");
    FxThread.until(
        "it is read",
        () -> snapshot().orElseThrow().sentence().tokens().equals(List.of("A", "B", "B", "A")));
    type("attention-text", "ABZ");
    untilShown("#attention-refusal");
    FxThread.until("the reason", () -> text("#attention-refusal").contains("does not know “Z”"));
  }

  @Test
  void aMillionTokensAreRefusedAndFreezeNothing() {
    open();
    long began = System.nanoTime();
    FxThread.run(
        () -> {
          TextField field = find("#attention-text");
          field.selectAll();
          field.replaceSelection("A".repeat(1_000_000));
        });
    long milliseconds = (System.nanoTime() - began) / 1_000_000;
    untilShown("#attention-refusal");

    assertThat(text("#attention-refusal")).contains("1,000,000 characters is too long");
    assertThat(FxThread.ask(() -> this.<TextField>find("#attention-text").getText())).hasSize(12);
    assertThat(milliseconds).isLessThan(2_000);
  }

  @Test
  void aControlClickComparesTwoHeads() {
    open();
    robot.press(KeyCode.CONTROL).clickOn("#head-block-2").release(KeyCode.CONTROL);
    FxThread.until("the difference", () -> choices().showProperty().get() == MapShow.DIFFERENCE);
    FxThread.until(
        "the title", () -> text("#attention-map-title").contains("head 1 less Encoder block"));

    assertThat(FxThread.ask(() -> choices().headProperty().get())).contains(new Head("block", 0));
  }
}
