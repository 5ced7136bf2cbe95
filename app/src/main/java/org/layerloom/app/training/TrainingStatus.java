package org.layerloom.app.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import org.layerloom.app.language.AppTexts;
import org.layerloom.engine.train.BatchProgress;
import org.layerloom.engine.train.TrainingOutcome;
import org.layerloom.engine.train.TrainingState;

/** One line on the training: epoch, batch, progress, speed, time left; its end. */
public final class TrainingStatus extends HBox {

  private final TrainingViewModel model;
  private final AppTexts texts;
  private final Label where = new Label();
  private final ProgressBar bar = new ProgressBar(0);
  private final Label speed = new Label();
  private final Hyperlink results = new Hyperlink();
  private final Label threads = new Label();
  private final List<Runnable> disposals = new ArrayList<>();

  /**
   * Makes the line.
   *
   * @param onResults shows what the trained network reaches
   */
  public TrainingStatus(TrainingViewModel model, AppTexts texts, Runnable onResults) {
    this.model = model;
    this.texts = texts;
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("training-status");
    where.setId("status-where");
    bar.setId("status-progress");
    bar.setAccessibleText(texts.get("status.progress"));
    speed.setId("status-speed");
    threads.setId("status-threads");
    results.setId("status-results");
    results.setText(texts.get("status.results"));
    results.setOnAction(
        event -> {
          results.setVisited(false);
          onResults.run();
        });
    getChildren().addAll(where, bar, speed, results);
    listen(model.stateProperty());
    listen(model.progressProperty());
    listen(model.planProperty());
    listen(model.outcomeProperty());
    refresh();
  }

  private <T> void listen(ObservableValue<T> value) {
    ChangeListener<T> listener = (o, before, now) -> refresh();
    value.addListener(listener);
    disposals.add(() -> value.removeListener(listener));
  }

  /** Stops listening; the line is about to be replaced. */
  public void dispose() {
    disposals.forEach(Runnable::run);
  }

  /** How many threads the native libraries use, for the right end of the status bar. */
  public Label threads() {
    return threads;
  }

  private void refresh() {
    Optional<TrainingState> state = model.stateProperty().get();
    boolean training = model.isTraining();
    bar.setVisible(training);
    bar.setManaged(training);
    boolean tested = model.outcomeProperty().get().flatMap(TrainingOutcome::test).isPresent();
    results.setVisible(tested);
    results.setManaged(tested);
    threads.setText(
        model
            .planProperty()
            .get()
            .map(
                plan ->
                    texts.get("status.threads", plan.threads(), model.threadsMeasured() ? 1 : 0))
            .orElse(""));
    speed.setText("");
    if (state.isEmpty()) {
      where.setText(texts.get("status.ready"));
    } else if (state.get() == TrainingState.PREPARING) {
      where.setText(texts.get("status.preparing"));
      bar.setProgress(ProgressBar.INDETERMINATE_PROGRESS);
    } else if (state.get() == TrainingState.TESTING) {
      where.setText(texts.get("status.testing"));
      bar.setProgress(ProgressBar.INDETERMINATE_PROGRESS);
    } else if (state.get().isOver()) {
      model.outcomeProperty().get().ifPresent(this::ended);
    } else {
      model.progressProperty().get().ifPresent(p -> running(p, state.get()));
    }
  }

  private void running(BatchProgress progress, TrainingState state) {
    String key = state == TrainingState.PAUSED ? "status.paused" : "status.running";
    where.setText(
        texts.get(
            key,
            progress.epoch(),
            progress.epochs(),
            progress.batch(),
            progress.batchesPerEpoch()));
    bar.setProgress(progress.position() / progress.epochs());
    // A speed and a time left would be untrue for as long as it is paused.
    speed.setText(
        state == TrainingState.PAUSED
            ? ""
            : texts.get(
                "status.speed",
                texts.count(Math.round(progress.samplesPerSecond())),
                texts.duration(progress.secondsLeft())));
  }

  private void ended(TrainingOutcome outcome) {
    where.setText(
        switch (outcome.state()) {
          case FINISHED -> texts.get("status.finished", texts.duration(outcome.seconds()));
          case STOPPED -> texts.get("status.stopped", texts.duration(outcome.seconds()));
          default -> outcome.message().map(texts::say).orElse("");
        });
    outcome
        .test()
        .ifPresent(
            test ->
                speed.setText(
                    test.accuracy().isPresent()
                        ? texts.get(
                            "status.testAccuracy", texts.percent(test.accuracy().getAsDouble(), 2))
                        : texts.get("status.testLoss", texts.decimal(test.loss(), 4))));
  }
}
