package org.layerloom.app.training;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
import org.layerloom.app.pace.Pace;
import org.layerloom.app.pace.Piecewise;
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
  private final ChartColors colors;
  private final Piecewise parts;

  /** Each is made when it is first called for. */
  private final Map<Kind, Region> made = new EnumMap<>(Kind.class);

  private List<Kind> wanted = List.of();
  private final HBox charts = new HBox();
  private final VBox empty;
  private final List<Runnable> disposals = new ArrayList<>();

  /** Runs while a redraw is so recent that the next has to wait. */
  private final PauseTransition rest = new PauseTransition(REST);

  /** The charts that are behind what is known, the one that was drawn longest ago first. */
  private final Set<Kind> due = new LinkedHashSet<>();

  private boolean shown = true;

  private enum Kind {
    LOSS,
    ACCURACY,
    FIT,
    PLANE
  }

  /**
   * Makes the panel.
   *
   * @param pace how fast the charts follow each other
   */
  public TrainingPanel(
      TrainingViewModel model, Analyzer analyzer, Pace pace, AppTexts texts, boolean dark) {
    this.model = model;
    this.analyzer = analyzer;
    this.texts = texts;
    this.colors = ChartColors.of(dark);
    this.parts = new Piecewise(pace, this);
    setId("training-panel");
    getStyleClass().add("training-panel");
    charts.getStyleClass().add("charts");
    empty = emptyNote();
    getChildren().addAll(charts, empty);
    listen(model.updatesProperty(), (o, before, now) -> refresh());
    listen(model.learntProperty(), (o, before, now) -> drawLearnt());
    listen(analyzer.datasetProperty(), (o, before, now) -> chooseCharts());
    rest.setOnFinished(
        event -> {
          if (shown && !due.isEmpty()) {
            drawNext();
          }
        });
    disposals.add(rest::stop);
    disposals.add(parts::stop);
    chooseCharts();
    refresh();
  }

  private <T> void listen(
      javafx.beans.value.ObservableValue<T> value, ChangeListener<? super T> listener) {
    value.addListener(listener);
    disposals.add(() -> value.removeListener(listener));
  }

  /** Nothing is drawn while another page is shown; what came meanwhile is drawn afterwards. */
  public void setShown(boolean shown) {
    this.shown = shown;
    if (shown && !due.isEmpty()) {
      rest.playFromStart(); // The page first.
    }
  }

  /** Stops listening; the panel is about to be replaced. */
  public void dispose() {
    disposals.forEach(Runnable::run);
  }

  private void chooseCharts() {
    boolean classes = analyzer.dataset().map(Dataset::info).map(i -> i.classes()).orElse(true);
    if (DecisionProbe.applies(analyzer.dataset())) {
      wanted = List.of(Kind.LOSS, Kind.ACCURACY, Kind.PLANE);
    } else if (classes) {
      wanted = List.of(Kind.LOSS, Kind.ACCURACY);
    } else if (LineFitProbe.applies(analyzer.dataset())) {
      wanted = List.of(Kind.LOSS, Kind.FIT);
    } else {
      wanted = List.of(Kind.LOSS);
    }
    charts.getChildren().retainAll(wanted.stream().map(made::get).toList());
    parts.run(
        wanted.stream()
            .filter(kind -> !charts.getChildren().contains(made.get(kind)))
            .map(kind -> (Runnable) () -> add(kind))
            .toList());
  }

  private void add(Kind kind) {
    Region chart = made.computeIfAbsent(kind, this::make);
    long before =
        wanted.subList(0, wanted.indexOf(kind)).stream()
            .map(made::get)
            .filter(charts.getChildren()::contains)
            .count();
    charts.getChildren().add((int) before, chart);
    draw(kind);
  }

  private Region make(Kind kind) {
    Curves curves = model.curves();
    Region chart =
        switch (kind) {
          case LOSS ->
              new MeasureChart(texts.get("chart.loss"), curves, curves.loss, false, texts, colors);
          case ACCURACY ->
              new MeasureChart(
                  texts.get("chart.accuracy"), curves, curves.accuracy, true, texts, colors);
          case FIT -> new LineFitChart(texts, colors);
          case PLANE -> new DecisionChart(texts, colors);
        };
    HBox.setHgrow(chart, Priority.ALWAYS);
    // Equal halves, whatever the charts would like.
    chart.setPrefWidth(100);
    return chart;
  }

  private void drawLearnt() {
    draw(Kind.FIT);
    draw(Kind.PLANE);
  }

  /** At once, or when it is this chart's turn. */
  private void draw(Kind chart) {
    if (!charts.getChildren().contains(made.get(chart))) {
      return; // It draws what there is when it comes.
    }
    due.add(chart);
    if (shown && rest.getStatus() != Animation.Status.RUNNING) {
      drawNext();
    }
  }

  private void drawNext() {
    Kind next = due.iterator().next();
    due.remove(next);
    Region chart = made.get(next);
    if (chart instanceof LineFitChart fit) {
      fit.show(model.learntProperty().get());
    } else if (chart instanceof DecisionChart plane) {
      plane.show(model.learntProperty().get());
    } else if (chart instanceof MeasureChart measure) {
      measure.refresh(model.planProperty().get().map(plan -> plan.epochs()).orElse(1));
    }
    rest.playFromStart();
  }

  private void refresh() {
    boolean started = model.curves().position() > 0;
    empty.setVisible(!started);
    charts.setVisible(started);
    if (started) {
      draw(Kind.LOSS);
      draw(Kind.ACCURACY);
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
