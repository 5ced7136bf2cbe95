package org.layerloom.app.analyzer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.layerloom.app.document.Analyzer;
import org.layerloom.app.icon.Icons;
import org.layerloom.app.language.AppTexts;
import org.layerloom.app.pace.Pace;
import org.layerloom.app.pace.Piecewise;
import org.layerloom.engine.network.NetworkAnalysis;

/** The page of the Analyzer: a sortable table, totals, copies for other programs. */
public final class AnalyzerView extends VBox {

  /** Two lines: most headings are longer than the numbers below. */
  private static final double HEADING = 34;

  private static final double ROW = 28;
  private static final int ROWS_AT_A_TIME = 3;

  /** What fits into a window of usual height. */
  private static final int MOST_ROWS = 30;

  private static final KeyCombination MARKDOWN =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCombination CSV =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

  private final AnalyzerViewModel model;
  private final Analyzer analyzer;
  private final AppTexts texts;
  private final Consumer<String> onSelect;
  private final Consumer<String> onReveal;
  private final TableView<LayerRow> table = new TableView<>();
  private final Label totals = new Label();

  /** The rows are being replaced: what is selected then was not chosen by anybody. */
  private boolean replacing;

  /** Something has changed while another page was shown. */
  private boolean stale;

  /** The table has its full height, or is on the way there. */
  private boolean grown;

  private final Piecewise growth;
  private final ChangeListener<NetworkAnalysis> listener = (o, before, now) -> changed();

  /**
   * Makes the page.
   *
   * @param pace how fast the table grows to its height
   * @param onSelect selects a layer and stays here
   * @param onReveal shows a layer on the canvas
   */
  public AnalyzerView(
      AnalyzerViewModel model,
      Analyzer analyzer,
      Pace pace,
      AppTexts texts,
      Consumer<String> onSelect,
      Consumer<String> onReveal) {
    this.model = model;
    this.analyzer = analyzer;
    this.texts = texts;
    this.onSelect = onSelect;
    this.onReveal = onReveal;
    this.growth = new Piecewise(pace, this);
    setId("analyzer");
    getStyleClass().add("analyzer");
    table.setId("analyzer-table");
    table.setFixedCellSize(ROW);
    table.setPlaceholder(new Label(texts.get("analyzer.empty")));
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    addColumns();
    table.setRowFactory(view -> row());
    table.setOnKeyPressed(
        key -> {
          if (key.getCode() == KeyCode.ENTER) {
            reveal(table.getSelectionModel().getSelectedItem());
          } else if (MARKDOWN.match(key)) {
            copy(model.markdown());
          } else if (CSV.match(key)) {
            copy(model.csv());
          }
        });
    table
        .getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (o, before, now) -> {
              if (now != null && !replacing) {
                onSelect.accept(now.nodeId());
              }
            });
    VBox.setVgrow(table, Priority.ALWAYS);
    totals.getStyleClass().add("totals");
    totals.setWrapText(true);
    totals.setMinHeight(USE_PREF_SIZE);
    totals.setId("analyzer-totals");
    getChildren().addAll(top(), table, totals);
    analyzer.analysisProperty().addListener(listener);
    visibleProperty().addListener((o, was, is) -> shown(is));
    show();
  }

  /** Stops listening; the page is about to be replaced. */
  public void dispose() {
    growth.stop();
    analyzer.analysisProperty().removeListener(listener);
  }

  private HBox top() {
    Label title = new Label(texts.get("analyzer.title"));
    title.getStyleClass().add("panel-title");
    Region room = new Region();
    HBox.setHgrow(room, Priority.ALWAYS);
    HBox top =
        new HBox(
            title,
            room,
            copy("analyzer-markdown", "analyzer.copyMarkdown", MARKDOWN, model::markdown),
            copy("analyzer-csv", "analyzer.copyCsv", CSV, model::csv));
    top.setAlignment(Pos.CENTER_LEFT);
    top.getStyleClass().add("analyzer-top");
    return top;
  }

  private Button copy(String id, String key, KeyCombination keys, Supplier<String> text) {
    Button button = new Button(texts.get(key), Icons.material("content-copy"));
    button.setId(id);
    button.setTooltip(new Tooltip(keys.getDisplayText()));
    button.setOnAction(event -> copy(text.get()));
    return button;
  }

  private static void copy(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }

  private void addColumns() {
    add(column("analyzer.place", row -> row.cost().place(), texts::count, 36));
    add(text("analyzer.name", LayerRow::name, 120));
    add(text("analyzer.type", LayerRow::type, 120));
    add(text("analyzer.shape", LayerRow::shape, 230));
    add(column("analyzer.parameters", row -> row.cost().report().parameters(), texts::count, 92));
    add(share("analyzer.parameterShare", row -> row.cost().parameterShare()));
    add(column("analyzer.fixed", row -> row.cost().report().fixed(), texts::count, 66));
    add(
        column(
            "analyzer.multiplyAdds", row -> row.cost().report().multiplyAdds(), texts::count, 116));
    add(share("analyzer.multiplyAddShare", row -> row.cost().multiplyAddShare()));
    add(column("analyzer.training", row -> row.cost().report().trainingBytes(), texts::bytes, 92));
    add(share("analyzer.memoryShare", row -> row.cost().memoryShare()));
    add(column("analyzer.working", row -> row.cost().report().workingBytes(), texts::bytes, 92));
    TableColumn<LayerRow, LayerRow> field = new TableColumn<>(texts.get("analyzer.field"));
    field.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    field.setComparator(Comparator.comparingLong(LayerRow::places));
    field.setCellFactory(c -> cell(LayerRow::receptiveField));
    field.getStyleClass().add("number-column");
    field.setPrefWidth(90);
    add(field);
  }

  private void add(TableColumn<LayerRow, ?> column) {
    String help = column.getText();
    // Narrow columns cut their headings short.
    Label heading = new Label(help);
    heading.setTooltip(new Tooltip(help));
    heading.setWrapText(true);
    heading.setPrefHeight(HEADING);
    heading.prefWidthProperty().bind(column.widthProperty().subtract(8));
    column.setText(null);
    column.setGraphic(heading);
    table.getColumns().add(column);
  }

  private TableColumn<LayerRow, String> text(
      String key, Function<LayerRow, String> value, double width) {
    TableColumn<LayerRow, String> column = new TableColumn<>(texts.get(key));
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
    column.setPrefWidth(width);
    return column;
  }

  /** A column of numbers: right-aligned, sorted by value and not by text. */
  private <N extends Number> TableColumn<LayerRow, N> column(
      String key,
      Function<LayerRow, N> value,
      java.util.function.LongFunction<String> display,
      double width) {
    TableColumn<LayerRow, N> column = new TableColumn<>(texts.get(key));
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
    column.setCellFactory(c -> cell(number -> display.apply(number.longValue())));
    column.getStyleClass().add("number-column");
    column.setPrefWidth(width);
    return column;
  }

  private static <T> TableCell<LayerRow, T> cell(Function<T, String> display) {
    return new TableCell<>() {
      @Override
      protected void updateItem(T value, boolean empty) {
        super.updateItem(value, empty);
        setAlignment(Pos.CENTER_RIGHT);
        setText(empty || value == null ? "" : display.apply(value));
      }
    };
  }

  /** A share of the total as a bar with its number. */
  private TableColumn<LayerRow, Double> share(String key, Function<LayerRow, Double> value) {
    TableColumn<LayerRow, Double> column = new TableColumn<>(texts.get(key));
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
    column.setCellFactory(c -> new ShareCell(texts));
    column.setPrefWidth(92);
    return column;
  }

  private TableRow<LayerRow> row() {
    TableRow<LayerRow> row = new TableRow<>();
    row.setOnMouseClicked(
        event -> {
          if (!row.isEmpty() && event.getClickCount() == 2) {
            reveal(row.getItem());
          }
        });
    return row;
  }

  private void reveal(LayerRow row) {
    if (row != null) {
      onReveal.accept(row.nodeId());
    }
  }

  private void changed() {
    if (isVisible()) {
      show();
    } else {
      stale = true;
      if (!grown) { // When there is time, so that it is there at once later on.
        growth.run(List.of(this::show));
      }
    }
  }

  private void shown(boolean shown) {
    if (shown && stale) {
      show();
    }
  }

  private void show() {
    stale = false;
    replacing = true;
    LayerRow selected = table.getSelectionModel().getSelectedItem();
    List<LayerRow> rows = model.rows();
    if (!rows.isEmpty() && !grown) {
      grow();
    }
    table.getItems().setAll(rows);
    table.sort();
    totals.setText(model.totals());
    if (selected != null) {
      table.getItems().stream()
          .filter(row -> row.layerId().equals(selected.layerId()))
          .findFirst()
          .ifPresent(table.getSelectionModel()::select);
    }
    replacing = false;
  }

  /**
   * A table makes the cells of all rows that fit into it, filled or not, as soon as it has one row:
   * hundreds of them, which takes a while. So it is low at first.
   */
  private void grow() {
    grown = true;
    table.setMaxHeight(heightOf(ROWS_AT_A_TIME));
    List<Runnable> pieces = new ArrayList<>();
    for (int rows = 2 * ROWS_AT_A_TIME; rows <= MOST_ROWS; rows += ROWS_AT_A_TIME) {
      double height = heightOf(rows);
      pieces.add(() -> table.setMaxHeight(height));
    }
    pieces.add(() -> table.setMaxHeight(Double.MAX_VALUE));
    growth.run(pieces);
  }

  private static double heightOf(int rows) {
    return HEADING + 8 + rows * ROW;
  }
}
