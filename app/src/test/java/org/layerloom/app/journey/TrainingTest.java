package org.layerloom.app.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Labeled;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import org.jfree.chart.fx.ChartViewer;
import org.jfree.data.xy.XYDataset;
import org.junit.jupiter.api.Test;
import org.layerloom.app.FxThread;
import org.layerloom.engine.imports.ModelReader;
import org.layerloom.engine.layer.LayerCatalog;
import org.layerloom.engine.train.TrainingOutcome;
import org.layerloom.engine.train.TrainingState;

/** Train, watch, pause, resume, stop, judge, export. */
class TrainingTest extends Journey {

  /** Long enough to be paused, stopped and edited in the midst of. */
  private static final int LONG = 20_000;

  private int points(int chart, int series) {
    return FxThread.ask(
        () -> {
          List<ChartViewer> viewers = new ArrayList<>();
          for (var node : find("#training-panel").lookupAll("*")) {
            if (node instanceof ChartViewer viewer) {
              viewers.add(viewer);
            }
          }
          XYDataset data = viewers.get(chart).getChart().getXYPlot().getDataset();
          return series < data.getSeriesCount() ? data.getItemCount(series) : 0;
        });
  }

  private void trainByClick() {
    robot.clickOn("#train");
  }

  @Test
  void irisIsLearntWatchedAndJudged() {
    choose("iris");
    setEpochs(30);
    List<String> said = new ArrayList<>();
    List<Double> bars = new ArrayList<>();
    FxThread.run(
        () -> {
          this.<Labeled>find("#status-where").textProperty().addListener((o, a, b) -> said.add(b));
          this.<ProgressBar>find("#status-progress")
              .progressProperty()
              .addListener((o, a, b) -> bars.add(b.doubleValue()));
        });
    trainByClick();
    TrainingOutcome outcome = untilTrained();

    assertThat(outcome.state()).isEqualTo(TrainingState.FINISHED);
    assertThat(outcome.epochs()).hasSize(30);
    assertThat(points(0, 0)).as("loss of the batches").isGreaterThan(30);
    assertThat(points(0, 1)).as("loss on the validation samples").isEqualTo(30);
    assertThat(points(1, 0)).as("accuracy of the batches").isGreaterThan(30);
    assertThat(said).anyMatch(text -> text.contains("Preparing"));
    assertThat(said).last().asString().contains("Trained in");
    assertThat(bars).allMatch(progress -> progress <= 1);
    assertThat(text("#status-speed")).contains("Test accuracy");
    assertThat(text("#status-threads")).contains("thread");
    assertThat(isDisabled("#train")).isFalse();
    assertThat(isDisabled("#pause")).isTrue();
    assertThat(isDisabled("#stop")).isTrue();

    robot.clickOn("#status-results");
    untilShown("#results-accuracy");
    untilFilled();
    double accuracy = outcome.test().orElseThrow().accuracy().orElseThrow();
    assertThat(textsIn("#results-accuracy"))
        .contains(FxThread.ask(() -> context.language().texts().percent(accuracy, 2)));
    assertThat(robot.lookup(".confusion-cell").queryAll()).hasSize(9);
    assertThat(isShown("#mistakes")).isTrue();
    assertThat(textsIn("#results")).contains("setosa", "versicolor", "virginica");
  }

  @Test
  void aLineIsFittedAndItsWeightsAreShown() {
    choose("linear-regression");
    trainByClick();
    TrainingOutcome outcome = untilTrained();

    Map<String, float[]> weights = outcome.network().orElseThrow().namedWeights();
    List<Double> numbers =
        weights.values().stream().map(values -> (double) values[0]).sorted().toList();
    assertThat(numbers.get(0)).as("bias").isCloseTo(1, within(0.05));
    assertThat(numbers.get(1)).as("weight").isCloseTo(2, within(0.05));
    assertThat(points(1, 0)).as("the fitted line").isGreaterThan(10);
    assertThat(points(1, 1)).as("the training points").isGreaterThan(50);

    robot.clickOn("#page-results");
    untilShown("#results-mae");
    assertThat(isShown("#results-r2")).isTrue();
    assertThat(isShown(".confusion-cell")).isFalse();
    for (double number : numbers) {
      assertThat(textsIn("#results"))
          .contains(FxThread.ask(() -> context.language().texts().decimal((float) number, 4)));
    }
  }

  @Test
  void pauseHoldsAndResumeGoesOn() throws InterruptedException {
    choose("iris");
    setEpochs(LONG);
    trainByClick();
    untilBeyond(1);
    robot.clickOn("#pause");
    until(TrainingState.PAUSED);
    double held = position();
    assertThat(text("#pause")).isEqualTo("Resume");
    assertThat(text("#status-where")).contains("Paused");
    assertThat(text("#status-speed")).isEmpty();
    frames(30);
    assertThat(position()).isEqualTo(held);

    robot.clickOn("#pause");
    untilBeyond(held + 1);
    assertThat(state()).hasValue(TrainingState.RUNNING);
    assertThat(text("#pause")).isEqualTo("Pause");
    robot.type(KeyCode.F7);
    until(TrainingState.PAUSED);
    robot.push(KeyCode.SHIFT, KeyCode.F5);
    assertThat(untilTrained().state()).as("stopped though paused").isEqualTo(TrainingState.STOPPED);
  }

  @Test
  void stopKeepsTheWeightsAndTrainAgainStartsAfresh() {
    choose("iris");
    setEpochs(LONG);
    trainByClick();
    untilBeyond(40);
    robot.clickOn("#stop");
    TrainingOutcome stopped = untilTrained();
    assertThat(stopped.state()).isEqualTo(TrainingState.STOPPED);
    assertThat(stopped.network()).isPresent();
    assertThat(stopped.test()).isPresent();
    assertThat(isDisabled("#export")).isFalse();
    assertThat(text("#status-where")).contains("Stopped after");
    double reached = position();

    setEpochs(3);
    List<Double> positions = new ArrayList<>();
    FxThread.run(
        () ->
            context
                .training()
                .progressProperty()
                .addListener((o, before, now) -> now.ifPresent(p -> positions.add(p.position()))));
    trainByClick();
    FxThread.until("the old outcome is gone", () -> isDisabled("#export") || positions.size() > 0);
    TrainingOutcome again = untilTrained();
    assertThat(again.state()).isEqualTo(TrainingState.FINISHED);
    assertThat(positions).isSorted().allMatch(p -> p <= 3);
    assertThat(reached).isGreaterThan(40);
    assertThat(points(0, 1)).isEqualTo(3);
  }

  @Test
  void theCanvasCanBeEditedWhileTraining() {
    choose("iris");
    setEpochs(LONG);
    trainByClick();
    untilBeyond(1);
    assertThat(isDisabled("#train")).isTrue();
    double before = FxThread.ask(() -> context.document().graph().node("dense").orElseThrow().x());
    dragAndDrop(middleOf("dense"), middleOf("dense").add(48, 60));
    FxThread.until(
        "it has moved", () -> context.document().graph().node("dense").orElseThrow().x() > before);
    type("setting-units", "24");
    assertThat(shapeOf("dense")).isEqualTo("24");
    clickOnEmptyCanvas();
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    FxThread.until("undone", () -> shapeOf("dense").equals("16"));

    double position = position();
    untilBeyond(position + 1);
    assertThat(state()).hasValue(TrainingState.RUNNING);
    robot.clickOn("#stop");
    assertThat(untilTrained().state()).isEqualTo(TrainingState.STOPPED);
  }

  @Test
  void anotherProjectEndsTheTrainingOfTheOneBefore() throws InterruptedException {
    choose("iris");
    setEpochs(LONG);
    trainByClick();
    untilBeyond(1);
    robot.clickOn("#home");
    choose("linear-regression");
    frames(10);
    assertThat(state()).isEmpty();
    assertThat(progress()).isEmpty();
    trainByClick();
    assertThat(untilTrained().state()).isEqualTo(TrainingState.FINISHED);
  }

  @Test
  void aTrainedModelIsExportedAndReadAgain() {
    Path file = folder.resolve("line.zip");
    dialogs.file = Optional.of(file);
    choose("linear-regression");
    assertThat(isDisabled("#export")).isTrue();
    assertThat(isShown("#status-results")).isFalse();
    setEpochs(5);
    trainByClick();
    TrainingOutcome outcome = untilTrained();
    assertThat(isDisabled("#export")).isFalse();
    robot.clickOn("#export");
    FxThread.until("it is written", () -> !dialogs.notes.isEmpty());

    assertThat(dialogs.errors).isEmpty();
    assertThat(dialogs.suggested).containsExactly("linear-regression");
    ModelReader.Model model = new ModelReader(new LayerCatalog()).read(file);
    assertThat(model.description()).isEqualTo(outcome.description().orElseThrow());
    Map<String, float[]> written = outcome.network().orElseThrow().namedWeights();
    model
        .network()
        .namedWeights()
        .forEach((name, values) -> assertThat(values).as(name).isEqualTo(written.get(name)));
  }

  @Test
  void anExportThatFailsSaysSoInOneSentence() {
    dialogs.file = Optional.of(folder.resolve("no/such/folder/line.zip"));
    choose("linear-regression");
    setEpochs(2);
    trainByClick();
    untilTrained();
    robot.push(KeyCode.CONTROL, KeyCode.E);
    FxThread.until("it is refused", () -> !dialogs.errors.isEmpty());

    assertThat(dialogs.errors).hasSize(1);
    assertThat(dialogs.errors.get(0)).doesNotContain("Exception");
  }

  @Test
  void aRunOfASavedProjectIsRecordedBesideIt() {
    Path file = folder.resolve("line.loom");
    dialogs.file = Optional.of(file);
    choose("linear-regression");
    setEpochs(2);
    robot.push(KeyCode.CONTROL, KeyCode.S);
    FxThread.until("it is saved", () -> context.document().file().isPresent());
    trainByClick();
    untilTrained();

    assertThat(folder.resolve("line.runs"))
        .isDirectoryRecursivelyContaining("glob:**/run.json")
        .isDirectoryRecursivelyContaining("glob:**/metrics.jsonl");
  }

  @Test
  void aLossThatIsNoNumberStopsTheRunAndSaysWhatToTry() {
    choose("linear-regression");
    type("setting-learningRate", "50");
    trainByClick();
    TrainingOutcome outcome = untilTrained();

    assertThat(outcome.state()).isEqualTo(TrainingState.DIVERGED);
    assertThat(text("#status-where")).containsIgnoringCase("learning rate");
    assertThat(isDisabled("#train")).isFalse();
    assertThat(text("#status-where")).doesNotContain("Exception");
  }
}
