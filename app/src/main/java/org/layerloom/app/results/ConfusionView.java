package org.layerloom.app.results;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.layerloom.app.language.AppTexts;
import org.layerloom.app.tip.SharedTip;
import org.layerloom.engine.evaluate.ConfusionMatrix;

/**
 * The confusion matrix: actual classes as rows, predicted ones as columns. The deeper a cell, the
 * larger its share of the row; a press shows the mistakes of that cell.
 */
final class ConfusionView extends VBox {

  /** More classes than this do not fit on a screen cell by cell. */
  static final int MAX_CLASSES = 30;

  private static final int CELLS_AT_A_TIME = 30;

  private final AppTexts texts;
  private final boolean dark;
  private final ConfusionMatrix matrix;
  private final List<String> names;
  private final BiConsumer<Integer, Integer> onCell;
  private final GridPane grid = new GridPane();

  private final SharedTip tip = new SharedTip();

  ConfusionView(
      ConfusionMatrix matrix,
      List<String> names,
      AppTexts texts,
      boolean dark,
      BiConsumer<Integer, Integer> onCell) {
    this.texts = texts;
    this.dark = dark;
    this.matrix = matrix;
    this.names = names;
    this.onCell = onCell;
    getStyleClass().add("confusion");
    grid.getStyleClass().add("confusion-grid");
    Label columns = new Label(texts.get("confusion.predicted"));
    columns.getStyleClass().add("axis-note");
    grid.add(columns, 2, 0, matrix.classes(), 1);
    GridPane.setHalignment(columns, HPos.CENTER);
    Label rows = new Label(texts.get("confusion.actual"));
    rows.getStyleClass().add("axis-note");
    rows.setRotate(-90);
    javafx.scene.Group turned = new javafx.scene.Group(rows);
    grid.add(turned, 0, 2, 1, matrix.classes());
    for (int c = 0; c < matrix.classes(); c++) {
      grid.add(name(names.get(c), HPos.CENTER), c + 2, 1);
      grid.add(name(names.get(c), HPos.RIGHT), 1, c + 2);
    }
    getChildren().add(grid);
  }

  /** What adds the cells, a few at a time. */
  List<Runnable> parts() {
    List<Runnable> parts = new ArrayList<>();
    int cells = matrix.classes() * matrix.classes();
    for (int from = 0; from < cells; from += CELLS_AT_A_TIME) {
      int first = from;
      parts.add(() -> addCells(first, Math.min(cells, first + CELLS_AT_A_TIME)));
    }
    return parts;
  }

  private void addCells(int from, int to) {
    for (int i = from; i < to; i++) {
      int actual = i / matrix.classes();
      int predicted = i % matrix.classes();
      grid.add(cell(actual, predicted), predicted + 2, actual + 2);
    }
  }

  private static Label name(String text, HPos side) {
    Label label = new Label(text);
    label.getStyleClass().add("confusion-name");
    GridPane.setHalignment(label, side);
    return label;
  }

  private Button cell(int actual, int predicted) {
    int count = matrix.count(actual, predicted);
    int inRow = 0;
    for (int p = 0; p < matrix.classes(); p++) {
      inRow += matrix.count(actual, p);
    }
    double share = inRow == 0 ? 0 : (double) count / inRow;
    boolean right = actual == predicted;
    // The square root keeps a few mistakes among a thousand hits visible.
    double depth = Math.sqrt(share);
    Button cell = new Button(count == 0 ? "·" : texts.count(count));
    cell.setAlignment(Pos.CENTER);
    cell.getStyleClass().add("confusion-cell");
    Color deep = right ? Color.web("#0969da") : Color.web("#bc4c00");
    Color shown = background().interpolate(deep, Math.min(1, right ? depth * 0.85 : depth * 1.6));
    cell.setStyle(
        "-fx-background-color: "
            + css(shown)
            + "; -fx-text-fill: "
            + (shown.getBrightness() * (1 - shown.getSaturation() * 0.5) > 0.6
                ? "#1f2328"
                : "#f0f6fc")
            + ";");
    String meaning =
        texts.get(
            "confusion.cell",
            texts.count(count),
            names.get(actual),
            names.get(predicted),
            texts.percent(share, 1));
    tip.on(cell, () -> meaning);
    cell.setAccessibleText(meaning);
    cell.setFocusTraversable(count > 0 && !right);
    cell.setOnAction(event -> onCell.accept(actual, predicted));
    return cell;
  }

  private Color background() {
    return dark ? Color.web("#161b22") : Color.web("#f6f8fa");
  }

  private static String css(Color color) {
    return "rgb("
        + Math.round(color.getRed() * 255)
        + ","
        + Math.round(color.getGreen() * 255)
        + ","
        + Math.round(color.getBlue() * 255)
        + ")";
  }
}
