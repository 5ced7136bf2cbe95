package org.layerloom.app.attention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.layerloom.app.attention.Answers.Answer;
import org.layerloom.app.language.AppTexts;

/** What the network answers, as it learnt and with its heads changed, side by side. */
final class AnswersPane extends VBox {

  /** The likeliest classes tell most. */
  private static final int MOST_CLASSES = 6;

  private static final int MOST_STEPS = 64;

  private final AttentionViewModel model;
  private final AppTexts texts;

  AnswersPane(AttentionViewModel model, AppTexts texts) {
    this.model = model;
    this.texts = texts;
    setId("attention-answers");
    getStyleClass().add("attention-section");
  }

  void show(AttentionSnapshot snapshot) {
    Label title = new Label(texts.get("attention.answers"));
    title.getStyleClass().add("panel-title");
    getChildren().setAll(title);
    AttentionMaterial material = model.materialProperty().get().orElse(null);
    if (material == null || material.targets().isEmpty()) {
      return;
    }
    if (material.perStep() && material.classes()) {
      getChildren().add(steps(snapshot, material));
    } else {
      getChildren().add(classes(snapshot, material));
    }
  }

  private GridPane classes(AttentionSnapshot snapshot, AttentionMaterial material) {
    float[] before = snapshot.unchanged().answer();
    float[] after = snapshot.reading().answer();
    boolean changed = !snapshot.change().isNone();
    GridPane grid = new GridPane();
    grid.getStyleClass().add("number-table");
    ColumnConstraints number = new ColumnConstraints();
    number.setHalignment(HPos.RIGHT);
    grid.getColumnConstraints().addAll(new ColumnConstraints(), number, number);
    if (changed) {
      grid.addRow(0, new Label(), heading("attention.before"), heading("attention.after"));
    }
    List<Integer> order =
        new ArrayList<>(IntStream.range(0, material.targets().size()).boxed().toList());
    if (material.classes()) {
      order.sort(Comparator.comparingDouble(i -> -before[i]));
    }
    int row = 1;
    for (int i : order.subList(0, Math.min(MOST_CLASSES, order.size()))) {
      String name = material.targets().get(i);
      boolean right = snapshot.sentence().expected().filter(e -> e.get(0).equals(name)).isPresent();
      Label label = new Label(right ? texts.get("attention.right", name) : name);
      grid.addRow(row, label, new Label(texts.decimal(before[i], 3)));
      if (changed) {
        grid.add(new Label(texts.decimal(after[i], 3)), 2, row);
      }
      row++;
    }
    return grid;
  }

  private Label heading(String key) {
    Label label = new Label(texts.get(key));
    label.getStyleClass().add("table-heading");
    return label;
  }

  /** A column for each step: the token, the answer, with changed heads, and what is right. */
  private FlowPane steps(AttentionSnapshot snapshot, AttentionMaterial material) {
    int count = Math.min(MOST_STEPS, snapshot.sentence().steps());
    List<Answer> before = Answers.of(snapshot.unchanged().answer(), material.targets(), count);
    List<Answer> after = Answers.of(snapshot.reading().answer(), material.targets(), count);
    boolean changed = !snapshot.change().isNone();
    List<String> right = snapshot.sentence().expected().orElse(List.of());
    FlowPane columns = new FlowPane();
    columns.getStyleClass().add("attention-steps");
    columns.getChildren().add(legend(changed, !right.isEmpty()));
    for (int i = 0; i < before.size(); i++) {
      VBox column = new VBox(cell(snapshot.sentence().tokens().get(i), "panel-note"));
      column.getChildren().add(answer(before.get(i), i, right));
      if (changed) {
        column.getChildren().add(answer(after.get(i), i, right));
      }
      if (i < right.size()) {
        column.getChildren().add(cell(right.get(i), "panel-note"));
      }
      column.getStyleClass().add("attention-step");
      columns.getChildren().add(column);
    }
    return columns;
  }

  private VBox legend(boolean changed, boolean judged) {
    VBox legend = new VBox(cell(texts.get("attention.token"), "panel-note"));
    legend
        .getChildren()
        .add(cell(texts.get(changed ? "attention.before" : "attention.answer"), "panel-note"));
    if (changed) {
      legend.getChildren().add(cell(texts.get("attention.after"), "panel-note"));
    }
    if (judged) {
      legend.getChildren().add(cell(texts.get("attention.expected"), "panel-note"));
    }
    return legend;
  }

  private Label answer(Answer answer, int step, List<String> right) {
    boolean wrong = step < right.size() && !right.get(step).equals(answer.name());
    // Underlined besides: red alone would tell some people nothing.
    Label label = cell(answer.name(), wrong ? "attention-wrong" : "attention-answer");
    label.setAccessibleText(
        texts.get(
            "attention.answerSaid", step + 1, answer.name(), texts.decimal(answer.share(), 3)));
    label.setTooltip(new javafx.scene.control.Tooltip(label.getAccessibleText()));
    return label;
  }

  private static Label cell(String text, String style) {
    Label label = new Label(text.isBlank() ? "␣" : text);
    label.getStyleClass().add(style);
    return label;
  }
}
