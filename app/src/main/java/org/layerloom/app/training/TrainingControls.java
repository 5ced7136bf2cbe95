package org.layerloom.app.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.layerloom.app.document.Analyzer;
import org.layerloom.app.icon.Icons;
import org.layerloom.app.language.AppTexts;
import org.layerloom.engine.text.Message;
import org.layerloom.engine.train.TrainingState;

/** Train, Pause or Resume, Stop. A disabled Train button says why when pointed at. */
public final class TrainingControls extends HBox {

  private final TrainingViewModel model;
  private final AppTexts texts;
  private final Button train = new Button();
  private final Button pause = new Button();
  private final Button stop = new Button();
  private final StackPane trainHolder = new StackPane(train);
  private final Tooltip reason = new Tooltip();
  private final List<Runnable> disposals = new ArrayList<>();

  public TrainingControls(TrainingViewModel model, Analyzer analyzer, AppTexts texts) {
    this.model = model;
    this.texts = texts;
    setAlignment(Pos.CENTER);
    getStyleClass().add("training-controls");
    train.setId("train");
    train.getStyleClass().addAll("success", "train-button");
    train.setGraphic(Icons.material("play"));
    train.setOnAction(
        event -> {
          model.start();
          // Else the keys would go to whatever comes after a button that can no longer be pressed.
          pause.requestFocus();
        });
    pause.setId("pause");
    pause.setOnAction(event -> model.pauseOrResume());
    stop.setId("stop");
    stop.setText(texts.get("training.stop"));
    stop.setGraphic(Icons.material("stop"));
    stop.setOnAction(event -> model.stop());
    reason.setWrapText(true);
    reason.setMaxWidth(360);
    getChildren().addAll(pause, stop, trainHolder);
    listen(model.stateProperty(), (o, before, now) -> refresh());
    listen(analyzer.analysisProperty(), (o, before, now) -> refresh());
    listen(analyzer.datasetProperty(), (o, before, now) -> refresh());
    refresh();
  }

  private <T> void listen(ObservableValue<T> value, ChangeListener<? super T> listener) {
    value.addListener(listener);
    disposals.add(() -> value.removeListener(listener));
  }

  /** Stops listening; the controls are about to be replaced. */
  public void dispose() {
    disposals.forEach(Runnable::run);
  }

  private void refresh() {
    Optional<TrainingState> state = model.stateProperty().get();
    boolean training = model.isTraining();
    boolean paused = state.equals(Optional.of(TrainingState.PAUSED));
    Optional<Message> obstacle = model.obstacle();
    train.setText(texts.get(training ? "training.training" : "training.train"));
    train.setDisable(obstacle.isPresent());
    // A disabled button gets no mouse events, so its holder carries the reason.
    reason.setText(
        obstacle.map(message -> texts.say(message)).orElse(texts.get("training.trainHelp")));
    Tooltip.install(trainHolder, reason);
    train.setAccessibleHelp(reason.getText());
    pause.setDisable(!training || state.equals(Optional.of(TrainingState.TESTING)));
    pause.setText(texts.get(paused ? "training.resume" : "training.pause"));
    pause.setGraphic(Icons.material(paused ? "play" : "pause"));
    stop.setDisable(!training);
  }

  /** Why Train is disabled, or what it does. */
  public String reason() {
    return reason.getText();
  }
}
