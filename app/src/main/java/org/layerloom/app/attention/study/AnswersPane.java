package org.layerloom.app.attention.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.layerloom.app.attention.model.AttentionViewModel;
import org.layerloom.app.attention.sample.Answers;
import org.layerloom.app.attention.sample.Answers.Answer;
import org.layerloom.app.attention.sample.AttentionMaterial;
import org.layerloom.app.attention.sample.AttentionSnapshot;
import org.layerloom.app.attention.sample.TokenLabel;
import org.layerloom.app.language.AppTexts;

/** What the network answers, as it learnt and with its heads changed, side by side. */
public final class AnswersPane extends VBox {

  /** The likeliest classes tell most. */
  private static final int MOST_CLASSES = 6;

  private static final int MOST_STEPS = 64;

  private final AttentionViewModel model;
  private final AppTexts texts;

  /** What stands where; the labels stay while only their words change, four times a second. */
  private List<Label> cells = List.of();

  private List<Object> built = List.of();

  public AnswersPane(AttentionViewModel model, AppTexts texts) {
    this.model = model;
    this.texts = texts;
    setId("attention-answers");
    getStyleClass().add("attention-section");
  }

  public void show(AttentionSnapshot snapshot) {
    AttentionMaterial material = model.sample().materialProperty().get().orElse(null);
    if (material == null || material.targets().isEmpty()) {
      getChildren().clear();
      built = List.of();
    } else if (material.perStep() && material.classes()) {
      showSteps(snapshot, material);
    } else {
      showValues(snapshot, material);
    }
  }

  /** Builds the part that holds the cells, if another one is there. */
  private void build(List<Object> kind, java.util.function.Supplier<Node> maker) {
    if (!kind.equals(built)) {
      built = kind;
      cells = new ArrayList<>();
      Label title = new Label(texts.get("attention.answers"));
      title.getStyleClass().add("panel-title");
      getChildren().setAll(title, maker.get());
    }
  }

  private Label cell(String style) {
    Label label = new Label();
    label.getStyleClass().add(style);
    cells.add(label);
    return label;
  }

  private Label heading(String key) {
    Label label = new Label(texts.get(key));
    label.getStyleClass().add("table-heading");
    return label;
  }

  // One answer: its likeliest classes, or its values

  private void showValues(AttentionSnapshot snapshot, AttentionMaterial material) {
    boolean changed = !snapshot.change().isNone();
    int rows = Math.min(MOST_CLASSES, material.targets().size());
    build(List.of("values", rows, changed), () -> table(rows, changed));
    float[] before = snapshot.unchanged().answer();
    float[] after = snapshot.reading().answer();
    List<Integer> order =
        new ArrayList<>(IntStream.range(0, material.targets().size()).boxed().toList());
    if (material.classes()) {
      order.sort(Comparator.comparingDouble(i -> -before[i]));
    }
    for (int row = 0; row < rows; row++) {
      int i = order.get(row);
      String name = material.targets().get(i);
      boolean right = snapshot.sentence().expected().filter(e -> e.get(0).equals(name)).isPresent();
      cells.get(3 * row).setText(right ? texts.get("attention.right", name) : name);
      cells.get(3 * row + 1).setText(texts.decimal(before[i], 3));
      cells.get(3 * row + 2).setText(texts.decimal(after[i], 3));
    }
  }

  private GridPane table(int rows, boolean changed) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("number-table");
    ColumnConstraints number = new ColumnConstraints();
    number.setHalignment(HPos.RIGHT);
    grid.getColumnConstraints().addAll(new ColumnConstraints(), number, number);
    if (changed) {
      grid.addRow(0, new Label(), heading("attention.before"), heading("attention.after"));
    }
    for (int row = 0; row < rows; row++) {
      grid.addRow(row + 1, cell("attention-name"), cell("attention-number"));
      Label after = cell("attention-result");
      if (changed) {
        grid.add(after, 2, row + 1);
      }
    }
    return grid;
  }

  // An answer at each step

  /** A column for each step: the token, the answer, that with changed heads, and what is right. */
  private void showSteps(AttentionSnapshot snapshot, AttentionMaterial material) {
    int count = Math.min(MOST_STEPS, snapshot.sentence().steps());
    boolean changed = !snapshot.change().isNone();
    List<String> right = snapshot.sentence().expected().orElse(List.of());
    build(
        List.of("steps", count, changed, right.isEmpty()),
        () -> columns(count, changed, !right.isEmpty()));
    List<Answer> before = Answers.of(snapshot.unchanged().answer(), material.targets(), count);
    List<Answer> after = Answers.of(snapshot.reading().answer(), material.targets(), count);
    for (int i = 0; i < count; i++) {
      cells.get(4 * i).setText(TokenLabel.of(snapshot.sentence().tokens().get(i)));
      if (i < before.size()) {
        answer(cells.get(4 * i + 1), before.get(i), i, right);
        answer(cells.get(4 * i + 2), after.get(i), i, right);
      }
      cells.get(4 * i + 3).setText(i < right.size() ? TokenLabel.of(right.get(i)) : "");
    }
  }

  private FlowPane columns(int count, boolean changed, boolean judged) {
    FlowPane columns = new FlowPane();
    columns.getStyleClass().add("attention-steps");
    VBox legend = new VBox(heading("attention.token"));
    legend.getChildren().add(heading(changed ? "attention.before" : "attention.answer"));
    if (changed) {
      legend.getChildren().add(heading("attention.after"));
    }
    if (judged) {
      legend.getChildren().add(heading("attention.expected"));
    }
    legend.getStyleClass().add("attention-legend");
    columns.getChildren().add(legend);
    for (int i = 0; i < count; i++) {
      VBox column = new VBox(cell("table-heading"), cell("attention-answer"));
      Label after = cell("attention-answer");
      Label right = cell("table-heading");
      if (changed) {
        column.getChildren().add(after);
      }
      if (judged) {
        column.getChildren().add(right);
      }
      column.getStyleClass().add("attention-step");
      columns.getChildren().add(column);
    }
    return columns;
  }

  private void answer(Label label, Answer answer, int step, List<String> right) {
    boolean wrong = step < right.size() && !right.get(step).equals(answer.name());
    label.setText(TokenLabel.of(answer.name()));
    // Underlined besides: red alone would tell some people nothing.
    String style = wrong ? "attention-wrong" : "attention-answer";
    if (!label.getStyleClass().contains(style)) {
      label.getStyleClass().removeAll("attention-wrong", "attention-answer");
      label.getStyleClass().add(style);
    }
    label.setAccessibleText(
        texts.get(
            "attention.answerSaid", step + 1, answer.name(), texts.decimal(answer.share(), 3)));
  }
}
