package org.layerloom.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.layerloom.app.FxThread;
import org.layerloom.app.attention.choice.Cell;
import org.layerloom.app.attention.lines.AttentionLines.Side;
import org.layerloom.app.attention.lines.AttentionLines.Token;
import org.layerloom.engine.attention.Ablation.Worth;
import org.layerloom.engine.attention.Intervention.Head;

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

  private void export(String id) {
    untilShown("#attention-export");
    FxThread.run(
        () -> {
          MenuButton menu = find("#attention-export");
          menu.getItems().stream()
              .filter(Menu.class::isInstance)
              .flatMap(part -> ((Menu) part).getItems().stream())
              .filter(item -> id.equals(item.getId()))
              .findFirst()
              .orElseThrow()
              .fire();
        });
  }

  @Test
  void viewsAndNumbersAreWrittenIntoFiles() throws IOException {
    for (String each : List.of("map-png", "grid-svg", "lines-svg", "heads-csv", "head-json")) {
      Path file = folder.resolve(each);
      dialogs.file = Optional.of(file);
      export("export-" + each);
      FxThread.until("the note of " + each, () -> dialogs.notes.size() > 0);
      assertThat(dialogs.notes).containsExactly("Written: " + each);
      dialogs.notes.clear();
      assertThat(Files.size(file)).isGreaterThan(500);
    }
    assertThat(ImageIO.read(folder.resolve("map-png").toFile()).getWidth()).isGreaterThan(400);
    assertThat(Files.readString(folder.resolve("lines-svg"))).contains("<line ", "<text ");
    assertThat(Files.readString(folder.resolve("heads-csv"))).contains("head,2");
    assertThat(dialogs.suggested).contains("reverse-map.png", "reverse-heads.csv");
  }

  @Test
  void theInsideOfAHeadNeedsACellAndAFolderThatIsNotThereIsTold() {
    export("export-time-csv");
    FxThread.until("no moments", () -> dialogs.errors.size() == 1);
    assertThat(dialogs.errors.get(0)).contains("press Train first");
    dialogs.errors.clear();
    export("export-inside-png");
    FxThread.until("the refusal", () -> dialogs.errors.size() == 1);
    assertThat(dialogs.errors.get(0)).contains("Choose a query and a key");
    FxThread.run(
        () -> context.attention().choices().cellProperty().set(Optional.of(new Cell(1, 2))));
    dialogs.file = Optional.of(folder.resolve("nowhere").resolve("inside.png"));
    export("export-inside-png");
    FxThread.until("the reason", () -> dialogs.errors.size() == 2);
    assertThat(dialogs.errors.get(1)).contains("nowhere");
  }

  @Test
  void numbersAndPicturesAreCopied() {
    export("export-head-copy");
    FxThread.until(
        "the table",
        () -> String.valueOf(Clipboard.getSystemClipboard().getString()).contains("stage,softmax"));
    export("export-map-copy");
    FxThread.until("the picture", () -> Clipboard.getSystemClipboard().hasImage());
  }

  @Test
  void aTrainingIsLookedBackAtByKeysAndItsCurvesAreWritten() throws IOException {
    setEpochs(2);
    FxThread.run(() -> context.training().start());
    untilTrained();
    FxThread.until(
        "moments", () -> context.attentionStudy().history().framesProperty().get().size() > 1);
    untilShown("#attention-time-slider");
    FxThread.run(() -> this.<Node>find("#attention-time-slider").requestFocus());
    robot.push(KeyCode.HOME);
    FxThread.until("the first moment", () -> text("#attention-moment").contains("step 0"));
    FxThread.until(
        "its reading",
        () ->
            context
                .attentionStudy()
                .history()
                .framesProperty()
                .get()
                .get(0)
                .read()
                .filter(r -> r.snapshot() == context.attention().snapshotProperty().get().get())
                .isPresent());
    for (String each : List.of("time-png", "time-svg", "time-csv", "time-json")) {
      Path file = folder.resolve(each);
      dialogs.file = Optional.of(file);
      export("export-" + each);
      FxThread.until("the note of " + each, () -> dialogs.notes.contains("Written: " + each));
    }
    assertThat(ImageIO.read(folder.resolve("time-png").toFile()).getWidth()).isGreaterThan(500);
    assertThat(Files.readString(folder.resolve("time-svg"))).contains("<line ", ">head 1<");
    assertThat(Files.readAllLines(folder.resolve("time-csv")))
        .startsWith("epoch,step,layer,head,entropy,same,previous,first,mirrored,column")
        .anyMatch(line -> line.startsWith("0,0,"));
    assertThat(Files.readString(folder.resolve("time-json"))).contains("\"epochs\"", "\"entropy\"");
    robot.push(KeyCode.RIGHT);
    FxThread.until(
        "the second moment",
        () -> context.attentionStudy().history().shownProperty().get().equals(OptionalInt.of(1)));
    fire("#attention-newest");
    FxThread.until("now", () -> text("#attention-moment").contains("newest"));
  }

  @Test
  void theWorthOfHeadsIsMeasuredAndARowOpensItsHead() {
    FxThread.run(() -> context.attentionStudy().worth().mostSamplesProperty().set(40));
    fire("#attention-worth-measure");
    FxThread.until(
        "the table", () -> ((TableView<?>) find("#attention-worth-table")).getItems().size() == 2);
    TableView<?> table = find("#attention-worth-table");
    Worth first = (Worth) FxThread.ask(() -> table.getItems().get(0));
    Worth second = (Worth) FxThread.ask(() -> table.getItems().get(1));
    assertThat(first.lossChange()).isGreaterThanOrEqualTo(second.lossChange());
    for (int row = 0; row < 2; row++) {
      int at = row;
      FxThread.run(
          () -> {
            table.requestFocus();
            table.getSelectionModel().select(at);
          });
      robot.push(KeyCode.ENTER);
      Worth wanted = row == 0 ? first : second;
      FxThread.until(
          "its head",
          () ->
              context
                  .attention()
                  .choices()
                  .headProperty()
                  .get()
                  .equals(Optional.of(wanted.head())));
    }
  }

  @Test
  void theOtherHeadOfADifferenceIsChosen() {
    assertThat(isShown("#attention-against")).isFalse();
    fire("#attention-show-difference");
    untilShown("#attention-against");
    Head first = new Head("block", 0);
    FxThread.run(() -> this.<ChoiceBox<Head>>find("#attention-against").setValue(first));

    assertThat(FxThread.ask(() -> context.attention().choices().otherProperty().get()))
        .contains(first);
  }
}
