package org.layerloom.app.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.layerloom.app.language.AppTexts;
import org.layerloom.app.pace.Pace;
import org.layerloom.engine.evaluate.ConfusionMatrix;
import org.layerloom.engine.evaluate.Evaluation;
import org.layerloom.engine.export.ModelDescription;
import org.layerloom.engine.token.TokenNames;
import org.layerloom.engine.train.TrainingOutcome;

/** For classes: which are taken for which, how well each is found, and the worst mistakes. */
final class ClassesView extends HBox {

  private final ConfusionMatrix matrix;
  private final TrainingOutcome end;
  private final Evaluation test;
  private final ModelDescription about;
  private final AppTexts texts;
  private final boolean dark;
  private final Pace pace;
  private final VBox left = new VBox();
  private Optional<MistakesView> mistakes = Optional.empty();

  ClassesView(
      TrainingOutcome end,
      Evaluation test,
      ModelDescription about,
      Pace pace,
      AppTexts texts,
      boolean dark) {
    this.matrix = test.confusion().orElseThrow();
    this.pace = pace;
    this.end = end;
    this.test = test;
    this.about = about;
    this.texts = texts;
    this.dark = dark;
    left.getStyleClass().add("results-column");
    getChildren().add(left);
    getStyleClass().add("results-columns");
  }

  /** What fills the view, each to be done by itself: all at once would hold up the window. */
  List<Runnable> parts() {
    List<Runnable> parts = new ArrayList<>();
    if (matrix.classes() <= ConfusionView.MAX_CLASSES) {
      ConfusionView confusion =
          new ConfusionView(
              matrix,
              about.targetNames(),
              texts,
              dark,
              (actual, predicted) -> mistakes.ifPresent(view -> view.showCell(actual, predicted)));
      parts.add(() -> left.getChildren().addAll(title("confusion.title"), confusion));
      parts.addAll(confusion.parts());
    }
    parts.add(this::showTable);
    parts.add(this::showMistakes);
    return parts;
  }

  private void showTable() {
    NumberTable table =
        new NumberTable(
            texts.get("classes.class"),
            texts.get("classes.precision"),
            texts.get("classes.recall"),
            texts.get("classes.f1"));
    for (int c = 0; c < matrix.classes(); c++) {
      table.line(
          TokenNames.visible(about.targetNames().get(c)),
          texts.percent(matrix.precision(c), 1),
          texts.percent(matrix.recall(c), 1),
          texts.percent(matrix.f1(c), 1));
    }
    left.getChildren().addAll(title("classes.title"), table);
  }

  private void showMistakes() {
    MistakesView view =
        new MistakesView(test.worst(), end.data().orElseThrow().test(), about, pace, texts);
    HBox.setHgrow(view, Priority.ALWAYS);
    getChildren().add(view);
    mistakes = Optional.of(view);
  }

  private Label title(String key) {
    Label title = new Label(texts.get(key));
    title.getStyleClass().add("panel-title");
    return title;
  }
}
