package org.layerloom.app.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.layerloom.app.compare.CompareViewModel.Choice;
import org.layerloom.app.document.Opening;
import org.layerloom.app.icon.Icons;
import org.layerloom.app.language.AppTexts;
import org.layerloom.app.training.ChartColors;
import org.layerloom.app.training.RunsChart;
import org.layerloom.engine.project.ProjectDiff.Change;

/** The page that shows two projects or two runs side by side. */
public final class CompareView extends VBox {

  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

  private final CompareViewModel model;
  private final AppTexts texts;
  private final Supplier<Optional<Path>> chooseFile;
  private final ChartColors colors;
  private final ChangeWords words;
  private final ComboBox<Choice> before = new ComboBox<>();
  private final ComboBox<Choice> after = new ComboBox<>();
  private final Button copy = new Button();
  private final Label summary = new Label();
  private final TableView<Change> table = new TableView<>();
  private final HBox runs = new HBox();
  private Optional<Comparison> shown = Optional.empty();
  private boolean filling;

  /** What was brought from elsewhere, to stay in the lists. */
  private final List<Choice> brought = new ArrayList<>();

  /** The project that the lists are of. */
  private Opening listed;

  /**
   * Makes the page.
   *
   * @param chooseFile asks for another project
   */
  public CompareView(
      CompareViewModel model, AppTexts texts, boolean dark, Supplier<Optional<Path>> chooseFile) {
    this.model = model;
    this.listed = model.opening();
    this.texts = texts;
    this.chooseFile = chooseFile;
    this.colors = ChartColors.of(dark);
    this.words = new ChangeWords(texts.engineTexts());
    setId("compare");
    getStyleClass().add("analyzer");
    summary.setId("compare-summary");
    summary.setWrapText(true);
    table.setId("compare-table");
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.setPlaceholder(new Label(texts.get("compare.same")));
    table.setOnKeyPressed(
        key -> {
          if (COPY.match(key)) {
            copy();
          }
        });
    columns();
    runs.getStyleClass().add("charts");
    VBox.setVgrow(table, Priority.ALWAYS);
    getChildren().addAll(top(), summary, table, runs);
    refresh();
  }

  private HBox top() {
    Label title = new Label(texts.get("compare.title"));
    title.getStyleClass().add("panel-title");
    side(before, "compare-before", "compare.before");
    side(after, "compare-after", "compare.after");
    Button other = new Button(texts.get("compare.other"));
    other.setId("compare-other");
    other.setOnAction(event -> chooseFile.get().ifPresent(this::add));
    copy.setText(texts.get("analyzer.copyMarkdown"));
    copy.setGraphic(Icons.material("content-copy"));
    copy.setId("compare-copy");
    copy.setTooltip(new Tooltip(COPY.getDisplayText()));
    copy.setOnAction(event -> copy());
    Region room = new Region();
    HBox.setHgrow(room, Priority.ALWAYS);
    HBox top = new HBox(title, before, Icons.material("arrow-right"), after, other, room, copy);
    top.setAlignment(Pos.CENTER_LEFT);
    top.getStyleClass().add("analyzer-top");
    return top;
  }

  private void side(ComboBox<Choice> side, String id, String meaning) {
    side.setId(id);
    side.setPrefWidth(240);
    side.setAccessibleText(texts.get(meaning));
    side.setTooltip(new Tooltip(texts.get(meaning)));
    side.valueProperty()
        .addListener(
            (o, old, now) -> {
              if (!filling) {
                compare();
              }
            });
  }

  /** Looks anew for what there is to compare: projects are saved and trained meanwhile. */
  public void refresh() {
    model.choices(
        found -> {
          filling = true;
          boolean same = listed == model.opening();
          listed = model.opening();
          Choice first = same ? before.getValue() : null;
          Choice second = same ? after.getValue() : null;
          List<Choice> all = new ArrayList<>(found);
          brought.stream().filter(choice -> !all.contains(choice)).forEach(all::add);
          before.getItems().setAll(all);
          after.getItems().setAll(all);
          before.setValue(kept(first, all, found.size() > 1 ? 1 : 0));
          after.setValue(kept(second, all, 0));
          filling = false;
          compare();
        });
  }

  /** What was chosen before, if it is still there. */
  private static Choice kept(Choice chosen, List<Choice> all, int usual) {
    if (chosen == null) {
      return all.get(usual);
    }
    if (chosen.path().isEmpty()) {
      return all.get(0); // The open project may have another name by now.
    }
    return all.contains(chosen) ? chosen : all.get(usual);
  }

  /** Takes up another project or run and compares the open one with it. */
  public void add(Path path) {
    Choice choice = model.choice(path);
    filling = true;
    if (!before.getItems().contains(choice)) {
      brought.add(choice);
      before.getItems().add(choice);
      after.getItems().add(choice);
    }
    before.setValue(choice);
    filling = false;
    compare();
  }

  private void compare() {
    model.compare(
        before.getValue(),
        after.getValue(),
        this::show,
        sentence -> {
          shown = Optional.empty();
          table.getItems().clear();
          runs.getChildren().clear();
          summary.setText(sentence);
        });
  }

  private void show(Comparison comparison) {
    shown = Optional.of(comparison);
    int last = table.getColumns().size() - 1;
    table.getColumns().get(last - 1).setText(comparison.before().name());
    table.getColumns().get(last).setText(comparison.after().name());
    table.getItems().setAll(comparison.diff().changes());
    summary.setText(texts.get("compare.count", comparison.diff().changes().size()));
    runs.getChildren().clear();
    List<List<String>> results = model.results(comparison);
    if (!results.isEmpty()) {
      GridPane numbers = new GridPane();
      numbers.getStyleClass().add("number-table");
      numbers.setId("compare-results");
      numbers.addRow(
          0,
          new Label(),
          new Label(comparison.before().name()),
          new Label(comparison.after().name()));
      for (int i = 0; i < results.size(); i++) {
        numbers.addRow(i + 1, results.get(i).stream().map(Label::new).toArray(Label[]::new));
      }
      RunsChart chart =
          new RunsChart(
              texts,
              colors,
              comparison.before().run().orElseThrow(),
              comparison.after().run().orElseThrow());
      HBox.setHgrow(chart, Priority.ALWAYS);
      chart.setPrefHeight(260);
      runs.getChildren().addAll(numbers, chart);
    }
  }

  private void columns() {
    List<String> headings = words.headings("", "");
    double[] widths = {90, 80, 180, 150, 300, 300};
    for (int i = 0; i < headings.size(); i++) {
      int cell = i;
      TableColumn<Change, String> column = new TableColumn<>(headings.get(i));
      column.setCellValueFactory(
          row -> new ReadOnlyStringWrapper(words.cells(row.getValue()).get(cell)));
      column.setPrefWidth(widths[i]);
      table.getColumns().add(column);
    }
  }

  private void copy() {
    shown.ifPresent(
        comparison -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(model.markdown(comparison));
          Clipboard.getSystemClipboard().setContent(content);
        });
  }
}
