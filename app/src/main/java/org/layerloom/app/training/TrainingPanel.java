package org.layerloom.app.training;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.layerloom.app.document.Analyzer;
import org.layerloom.app.icon.Icons;
import org.layerloom.app.language.AppTexts;
import org.layerloom.engine.data.Dataset;

/** The curves below the canvas: loss, and accuracy, the fitted line or the plane of classes. */
public final class TrainingPanel extends StackPane {

  /**
   * Nobody reads curves faster than ten times a second. Two charts in one frame would hold it up
   * for longer than a person notices, so they take turns.
   */
  private static final Duration REST = Duration.millis(50);

  private final TrainingViewModel model;
  private final Analyzer analyzer;
  private final AppTexts texts;
  private final MeasureChart loss;
  private final MeasureChart accuracy;
  private final LineFitChart fit;
  private final DecisionChart plane;
  private final HBox charts = new HBox();
  private final VBox empty;
  private final List<Runnable> disposals = new ArrayList<>();

  /** Runs while a redraw is so recent that the next has to wait. */
  private final PauseTransition rest = new PauseTransition(REST);

  /** The charts that are behind what is known, the one that was drawn longest ago first. */
  private final Set<Region> due = new LinkedHashSet<>();

  public TrainingPanel(TrainingViewModel model, Analyzer analyzer, AppTexts texts, boolean dark) {
    this.model = model;
    this.analyzer = analyzer;
    this.texts = texts;
    ChartColors colors = ChartColors.of(dark);
    setId("training-panel");
    getStyleClass().add("training-panel");
    Curves curves = model.curves();
    loss = new MeasureChart(texts.get("chart.loss"), curves, curves.loss, false, texts, colors);
    accuracy =
        new MeasureChart(texts.get("chart.accuracy"), curves, curves.accuracy, true, texts, colors);
    fit = new LineFitChart(texts, colors);
    plane = new DecisionChart(texts, colors);
    charts.getStyleClass().add("charts");
    for (Region chart : List.of(loss, accuracy, fit, plane)) {
      HBox.setHgrow(chart, Priority.ALWAYS);
      // Equal halves, whatever the charts would like.
      chart.setPrefWidth(100);
    }
    empty = emptyNote();
    getChildren().addAll(charts, empty);
    listen(model.updatesProperty(), (o, before, now) -> refresh());
    listen(model.learntProperty(), (o, before, now) -> drawLearnt());
    listen(analyzer.datasetProperty(), (o, before, now) -> chooseCharts());
    rest.setOnFinished(
        event -> {
          if (!due.isEmpty()) {
            drawNext();
          }
        });
    disposals.add(rest::stop);
    chooseCharts();
    refresh();
    fit.show(model.learntProperty().get());
    plane.show(model.learntProperty().get());
  }

  private <T> void listen(
      javafx.beans.value.ObservableValue<T> value, ChangeListener<? super T> listener) {
    value.addListener(listener);
    disposals.add(() -> value.removeListener(listener));
  }

  /** Stops listening; the panel is about to be replaced. */
  public void dispose() {
    disposals.forEach(Runnable::run);
  }

  private void chooseCharts() {
    boolean classes = analyzer.dataset().map(Dataset::info).map(i -> i.classes()).orElse(true);
    if (DecisionProbe.applies(analyzer.dataset())) {
      charts.getChildren().setAll(loss, accuracy, plane);
    } else if (classes) {
      charts.getChildren().setAll(loss, accuracy);
    } else if (LineFitProbe.applies(analyzer.dataset())) {
      charts.getChildren().setAll(loss, fit);
    } else {
      charts.getChildren().setAll(loss);
    }
  }

  private void drawLearnt() {
    for (Region chart : List.of(fit, plane)) {
      if (charts.getChildren().contains(chart)) {
        draw(chart);
      }
    }
  }

  /** At once, or when it is this chart's turn. */
  private void draw(Region chart) {
    due.add(chart);
    if (rest.getStatus() != Animation.Status.RUNNING) {
      drawNext();
    }
  }

  private void drawNext() {
    Region next = due.iterator().next();
    due.remove(next);
    int epochs = model.planProperty().get().map(plan -> plan.epochs()).orElse(1);
    if (next == fit) {
      fit.show(model.learntProperty().get());
    } else if (next == plane) {
      plane.show(model.learntProperty().get());
    } else if (charts.getChildren().contains(next)) {
      ((MeasureChart) next).refresh(epochs);
    }
    rest.playFromStart();
  }

  private void refresh() {
    boolean started = model.curves().position() > 0;
    empty.setVisible(!started);
    charts.setVisible(started);
    if (started) {
      draw(loss);
      draw(accuracy);
    }
  }

  private VBox emptyNote() {
    Label title = new Label(texts.get("training.emptyTitle"));
    title.getStyleClass().add("panel-title");
    Label note = new Label(texts.get("training.empty"));
    note.getStyleClass().add("empty-note");
    VBox box = new VBox(Icons.material("chart-line"), title, note);
    box.getStyleClass().add("empty-place");
    box.setAlignment(Pos.CENTER);
    return box;
  }
}
