package org.layerloom.app.training;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import org.layerloom.app.language.AppTexts;
import org.layerloom.app.training.PlanePlot.Place;

/** Where the network draws the line between classes of two inputs, and the samples themselves. */
public final class DecisionChart extends VBox {

  /** More classes than this make no legend, but a list. */
  private static final int MAX_LEGEND = 6;

  private final AppTexts texts;
  private final Label reading = new Label();
  private final Label answer = new Label();
  private final FlowPane legend = new FlowPane(10, 2);
  private final PlanePlot plot;
  private Optional<DecisionPlane> plane = Optional.empty();
  private Optional<Place> place = Optional.empty();

  public DecisionChart(AppTexts texts, ChartColors colors) {
    this.texts = texts;
    setId("decision-chart");
    getStyleClass().add("chart-panel");
    plot = new PlanePlot(colors, texts.locale(), this::read);
    plot.setAccessibleText(texts.get("chart.plane"));
    Label heading = new Label(texts.get("chart.plane"));
    heading.getStyleClass().add("panel-title");
    heading.setMinWidth(USE_PREF_SIZE);
    reading.getStyleClass().add("panel-note");
    reading.setId("decision-reading");
    answer.getStyleClass().add("panel-note");
    answer.setId("decision-answer");
    answer.setVisible(false);
    StackPane below = new StackPane(legend, answer);
    below.setAlignment(Pos.CENTER_LEFT);
    HBox top = new HBox(heading, reading);
    top.getStyleClass().add("panel-heading");
    legend.setAlignment(Pos.CENTER_LEFT);
    VBox.setVgrow(plot, Priority.ALWAYS);
    getChildren().addAll(top, plot, below);
  }

  /** Shows the plane as it is now; anything else that is learnt is no plane. */
  public void show(Optional<Learnt> learnt) {
    Optional<DecisionPlane> now =
        learnt.filter(DecisionPlane.class::isInstance).map(DecisionPlane.class::cast);
    if (now.isPresent() && legend.getChildren().isEmpty()) {
      name(now.get());
    }
    plane = now;
    plot.show(now);
    read(place);
  }

  private void name(DecisionPlane now) {
    for (int c = 0; c < Math.min(MAX_LEGEND, now.classes().size()); c++) {
      legend.getChildren().add(entry(now.classes().get(c), new Circle(4, ClassColors.of(c))));
    }
    if (now.classes().size() > MAX_LEGEND) {
      legend.getChildren().add(entry("…", new Circle(0)));
    }
    if (now.validation().size() > 0) {
      Circle hollow = new Circle(3.5);
      hollow.getStyleClass().add("hollow-dot");
      legend.getChildren().add(entry(texts.get("chart.validation"), hollow));
    }
  }

  private static Label entry(String name, Circle mark) {
    Label entry = new Label(name, mark);
    entry.getStyleClass().add("panel-note");
    return entry;
  }

  private void read(Optional<Place> now) {
    place = now;
    reading.setText(plane.map(this::accuracy).orElse(""));
    // The place takes the legend's room: beside the heading there is too little.
    answer.setText(plane.flatMap(p -> now.map(at -> answer(p, at))).orElse(""));
    answer.setVisible(!answer.getText().isEmpty());
    legend.setVisible(!answer.isVisible());
  }

  private String accuracy(DecisionPlane now) {
    String training = texts.percent(now.training().accuracy(), 1);
    return now.validation().size() == 0
        ? texts.get("chart.planeAccuracy", training)
        : texts.get("chart.planeBoth", training, texts.percent(now.validation().accuracy(), 1));
  }

  /** Such as: x 0.31, y −0.52: blue 97.2 %, orange 2.8 %; scores are no shares of anything. */
  private String answer(DecisionPlane now, Place at) {
    int column = Math.min(at.column(), now.side() - 1);
    int row = Math.min(at.row(), now.side() - 1);
    String classes =
        IntStream.range(0, now.classes().size())
            .boxed()
            .sorted((a, b) -> Float.compare(now.answer(column, row, b), now.answer(column, row, a)))
            .limit(3)
            .map(c -> now.classes().get(c) + " " + number(now, now.answer(column, row, c)))
            .collect(Collectors.joining(" · "));
    return texts.get(
        "chart.planeAt",
        now.axes().get(0),
        texts.decimal(now.area().x(column, now.side()), 2),
        now.axes().get(1),
        texts.decimal(now.area().y(row, now.side()), 2),
        classes);
  }

  private String number(DecisionPlane now, float answer) {
    return now.probabilities() ? texts.percent(answer, 1) : texts.decimal(answer, 2);
  }
}
