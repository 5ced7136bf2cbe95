package org.layerloom.app.analyzer;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.layerloom.app.document.Analyzer;
import org.layerloom.app.icon.Icons;
import org.layerloom.app.language.AppTexts;
import org.layerloom.engine.network.NetworkAnalysis;

/** The page of the Analyzer: a sortable table, totals, copies for other programs. */
public final class AnalyzerView extends VBox {

  private final AnalyzerViewModel model;
  private final Analyzer analyzer;
  private final AppTexts texts;
  private final Consumer<String> onReveal;
  private final TableView<LayerRow> table = new TableView<>();
  private final Label totals = new Label();
  private final ChangeListener<NetworkAnalysis> listener = (o, before, now) -> show();

  /**
   * Makes the page.
   *
   * @param onReveal shows a layer on the canvas
   */
  public AnalyzerView(
      AnalyzerViewModel model, Analyzer analyzer, AppTexts texts, Consumer<String> onReveal) {
    this.model = model;
    this.analyzer = analyzer;
    this.texts = texts;
    this.onReveal = onReveal;
    setId("analyzer");
    getStyleClass().add("analyzer");
    table.setId("analyzer-table");
    table.setPlaceholder(new Label(texts.get("analyzer.empty")));
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    addColumns();
    table.setRowFactory(view -> row());
    table.setOnKeyPressed(
        key -> {
          if (key.getCode() == KeyCode.ENTER) {
            reveal(table.getSelectionModel().getSelectedItem());
          }
        });
    VBox.setVgrow(table, Priority.ALWAYS);
    getChildren().addAll(top(), table);
    analyzer.analysisProperty().addListener(listener);
    show();
  }

  /** Stops listening; the page is about to be replaced. */
  public void dispose() {
    analyzer.analysisProperty().removeListener(listener);
  }

  private HBox top() {
    Label title = new Label(texts.get("analyzer.title"));
    title.getStyleClass().add("panel-title");
    totals.getStyleClass().add("panel-note");
    totals.setId("analyzer-totals");
    Region room = new Region();
    HBox.setHgrow(room, Priority.ALWAYS);
    HBox top =
        new HBox(
            title,
            totals,
            room,
            copy("analyzer-markdown", "analyzer.copyMarkdown", model::markdown),
            copy("analyzer-csv", "analyzer.copyCsv", model::csv));
    top.setAlignment(Pos.CENTER_LEFT);
    top.getStyleClass().add("analyzer-top");
    return top;
  }

  private Button copy(String id, String key, java.util.function.Supplier<String> text) {
    Button button = new Button(texts.get(key), Icons.material("content-copy"));
    button.setId(id);
    button.setOnAction(
        event -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(text.get());
          Clipboard.getSystemClipboard().setContent(content);
        });
    return button;
  }

  private void addColumns() {
    table.getColumns().add(column("analyzer.place", LayerRow::place, texts::count, 48));
    table.getColumns().add(text("analyzer.name", LayerRow::name, 150));
    table.getColumns().add(text("analyzer.type", LayerRow::type, 130));
    table.getColumns().add(text("analyzer.shape", LayerRow::shape, 280));
    table.getColumns().add(column("analyzer.parameters", LayerRow::parameters, texts::count, 110));
    table.getColumns().add(share("analyzer.parameterShare", LayerRow::parameterShare));
    table
        .getColumns()
        .add(column("analyzer.multiplyAdds", LayerRow::multiplyAdds, texts::count, 120));
    table.getColumns().add(share("analyzer.multiplyAddShare", LayerRow::multiplyAddShare));
    table
        .getColumns()
        .add(column("analyzer.activations", LayerRow::activationBytes, texts::bytes, 110));
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
    column.setCellFactory(
        c ->
            new TableCell<>() {
              @Override
              protected void updateItem(N number, boolean empty) {
                super.updateItem(number, empty);
                setAlignment(Pos.CENTER_RIGHT);
                setText(empty || number == null ? "" : display.apply(number.longValue()));
              }
            });
    column.getStyleClass().add("number-column");
    column.setPrefWidth(width);
    return column;
  }

  /** A share of the total as a bar with its number. */
  private TableColumn<LayerRow, Double> share(String key, Function<LayerRow, Double> value) {
    TableColumn<LayerRow, Double> column = new TableColumn<>(texts.get(key));
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
    column.setCellFactory(c -> new ShareCell(texts));
    column.setPrefWidth(130);
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
      onReveal.accept(row.layerId());
    }
  }

  private void show() {
    LayerRow selected = table.getSelectionModel().getSelectedItem();
    table.getItems().setAll(model.rows());
    table.sort();
    totals.setText(model.totals());
    if (selected != null) {
      table.getItems().stream()
          .filter(row -> row.layerId().equals(selected.layerId()))
          .findFirst()
          .ifPresent(table.getSelectionModel()::select);
    }
  }
}
