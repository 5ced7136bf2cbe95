package org.layerloom.app.attention.study;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.layerloom.app.attention.model.AttentionViewModel;
import org.layerloom.app.attention.model.Listening;
import org.layerloom.app.attention.study.HeadWorth.Done;
import org.layerloom.app.attention.study.HeadWorth.Failed;
import org.layerloom.app.attention.study.HeadWorth.Running;
import org.layerloom.app.attention.study.HeadWorth.State;
import org.layerloom.app.attention.words.AttentionWords;
import org.layerloom.app.attention.words.HeadNames;
import org.layerloom.app.language.AppTexts;
import org.layerloom.engine.attention.Ablation.Worth;

/** The table of what is lost without each head, the most useful first; a row opens its head. */
public final class WorthView extends VBox {

  private static final double ROW = 24;

  /** Of the heading, with the borders of the table. */
  private static final double HEADING = 30;

  private static final int MOST_ROWS = 10;

  private final AttentionViewModel model;
  private final HeadWorth worth;
  private final AppTexts texts;
  private final HeadNames names;
  private final Button measure = new Button();
  private final ProgressBar progress = new ProgressBar();
  private final TableView<Worth> table = new TableView<>();
  private final Label note = new Label();
  private final Listening listening = new Listening();

  public WorthView(AttentionViewModel model, HeadWorth worth, AppTexts texts) {
    this.model = model;
    this.worth = worth;
    this.texts = texts;
    this.names = new HeadNames(texts, model::layerName);
    setId("attention-worth");
    getStyleClass().add("attention-section");
    Label title = new Label(texts.get("attention.worth"));
    title.getStyleClass().add("panel-title");
    measure.setId("attention-worth-measure");
    measure.getStyleClass().add("attention-play");
    measure.setOnAction(
        event -> {
          if (worth.stateProperty().get() instanceof Running) {
            worth.cancel();
          } else {
            worth.measure();
          }
        });
    progress.setId("attention-worth-progress");
    progress.setPrefWidth(90);
    Label samples =
        new Label(
            texts.get("attention.worthSamples", texts.count(worth.mostSamplesProperty().get())));
    samples.getStyleClass().add("panel-note");
    HBox line = new HBox(measure, samples, progress);
    line.getStyleClass().add("attention-time-line");
    note.setId("attention-worth-note");
    note.setWrapText(true);
    note.getStyleClass().add("panel-note");
    buildTable();
    getChildren().addAll(title, line, table, note);
    listening.to(worth.stateProperty(), this::refresh);
    refresh();
  }

  public void dispose() {
    listening.stop();
  }

  private void buildTable() {
    table.setId("attention-worth-table");
    table.getStyleClass().add("attention-worth");
    table.setFixedCellSize(ROW);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    TableColumn<Worth, String> head = new TableColumn<>(texts.get("attention.worthHead"));
    head.setCellValueFactory(row -> new ReadOnlyStringWrapper(names.of(row.getValue().head())));
    head.setPrefWidth(136);
    TableColumn<Worth, Number> loss = number("attention.worthLoss", Worth::lossChange, false);
    table
        .getColumns()
        .setAll(
            java.util.List.of(
                head,
                loss,
                number(
                    "attention.worthAccuracy", w -> w.accuracyChange().orElse(Double.NaN), true)));
    loss.setSortType(TableColumn.SortType.DESCENDING);
    table.getSortOrder().setAll(java.util.List.of(loss));
    table.setRowFactory(
        view -> {
          TableRow<Worth> row = new TableRow<>();
          row.setOnMouseClicked(event -> open(row.getItem()));
          row.itemProperty()
              .addListener((o, before, now) -> row.setAccessibleText(now == null ? "" : said(now)));
          return row;
        });
    table.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            open(table.getSelectionModel().getSelectedItem());
            event.consume();
          }
        });
  }

  private TableColumn<Worth, Number> number(
      String title, ToDoubleFunction<Worth> value, boolean share) {
    TableColumn<Worth, Number> column = new TableColumn<>(texts.get(title));
    column.setCellValueFactory(
        row -> new ReadOnlyObjectWrapper<>(value.applyAsDouble(row.getValue())));
    column.setCellFactory(
        of ->
            new TableCell<>() {
              @Override
              protected void updateItem(Number number, boolean empty) {
                super.updateItem(number, empty);
                setText(empty || number == null ? "" : signed(number.doubleValue(), share));
                setStyle("-fx-alignment: center-right;");
              }
            });
    column.setPrefWidth(66);
    return column;
  }

  private String signed(double number, boolean share) {
    if (Double.isNaN(number)) {
      return "–";
    }
    String size = share ? texts.percent(Math.abs(number), 1) : texts.decimal(Math.abs(number), 4);
    return (number < 0 ? "−" : "+") + size;
  }

  private String said(Worth of) {
    return texts.get(
        "attention.worthSaid",
        names.of(of.head()),
        signed(of.lossChange(), false),
        signed(of.accuracyChange().orElse(Double.NaN), true));
  }

  private void open(Worth of) {
    if (of != null) {
      model.choices().headProperty().set(Optional.of(of.head()));
    }
  }

  private void refresh() {
    State now = worth.stateProperty().get();
    boolean running = now instanceof Running;
    String words = texts.get(running ? "attention.worthCancel" : "attention.worthMeasure");
    measure.setText(words);
    measure.setTooltip(new Tooltip(texts.get("attention.worthHelp")));
    show(progress, running);
    show(table, now instanceof Done);
    if (now instanceof Running at) {
      progress.setProgress(at.share());
      note.setText(texts.get("attention.worthHelp"));
    } else if (now instanceof Done done) {
      table.getItems().setAll(done.ablation().heads());
      table.sort();
      int rows = Math.min(MOST_ROWS, done.ablation().heads().size());
      table.setPrefHeight(HEADING + rows * ROW);
      table.setMinHeight(HEADING + Math.min(3, rows) * ROW);
      OptionalDouble accuracy = done.ablation().accuracy();
      note.setText(
          texts.get(
              "attention.worthWhole",
              texts.decimal(done.ablation().loss(), 4),
              accuracy.isPresent()
                  ? texts.get(
                      "attention.worthWholeAccuracy", texts.percent(accuracy.getAsDouble(), 1))
                  : "",
              texts.count(done.samples())));
    } else if (now instanceof Failed failed) {
      note.setText(AttentionWords.say(texts, failed.why()));
    } else {
      note.setText(texts.get("attention.worthHelp"));
    }
  }

  private static void show(Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }
}
