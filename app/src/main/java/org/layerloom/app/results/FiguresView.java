package org.layerloom.app.results;

import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.layerloom.app.language.AppTexts;
import org.layerloom.engine.evaluate.Evaluation;
import org.layerloom.engine.train.TrainingOutcome;

/** What a training came to, in a row of figures. */
final class FiguresView extends FlowPane {

  private final AppTexts texts;

  FiguresView(TrainingOutcome end, Evaluation test, AppTexts texts) {
    this.texts = texts;
    getStyleClass().add("figures");
    test.accuracy().ifPresent(a -> show("results.accuracy", texts.percent(a, 2)));
    test.labelAccuracy().ifPresent(a -> show("results.labelAccuracy", texts.percent(a, 2)));
    show("results.loss", texts.decimal(test.loss(), 4));
    test.meanAbsoluteError().ifPresent(e -> show("results.mae", texts.decimal(e, 4)));
    test.r2().ifPresent(r -> show("results.r2", texts.decimal(r, 4)));
    show("results.samples", texts.count(test.samples()));
    show(
        "results.kept",
        end.keptEpoch() == 0
            ? texts.get("results.keptLast")
            : texts.get("results.keptEpoch", end.keptEpoch()));
    show("results.time", texts.duration(end.seconds()));
    show("results.speed", texts.count(Math.round(end.samplesPerSecond())));
  }

  private void show(String key, String value) {
    Label number = new Label(value);
    number.getStyleClass().add("figure-value");
    Label name = new Label(texts.get(key));
    name.getStyleClass().add("figure-name");
    VBox figure = new VBox(number, name);
    figure.getStyleClass().add("figure");
    figure.setId(key.replace('.', '-'));
    getChildren().add(figure);
  }
}
