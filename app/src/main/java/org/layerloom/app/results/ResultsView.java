package org.layerloom.app.results;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.layerloom.app.generate.GenerateView;
import org.layerloom.app.generate.GenerateViewModel;
import org.layerloom.app.icon.Icons;
import org.layerloom.app.language.AppTexts;
import org.layerloom.app.task.TaskRunner;
import org.layerloom.app.training.ChartColors;
import org.layerloom.app.training.LineFit;
import org.layerloom.app.training.LineFitChart;
import org.layerloom.app.training.TrainingViewModel;
import org.layerloom.engine.data.DataConfig;
import org.layerloom.engine.data.DatasetCatalog;
import org.layerloom.engine.dl4j.LatentSpace;
import org.layerloom.engine.evaluate.ConfusionMatrix;
import org.layerloom.engine.evaluate.Evaluation;
import org.layerloom.engine.export.ModelDescription;
import org.layerloom.engine.network.LayerTypes;
import org.layerloom.engine.token.TokenNames;
import org.layerloom.engine.train.TrainingOutcome;

/** The page of results: what the kept weights reach on samples they have never seen. */
public final class ResultsView extends StackPane {

  private final TrainingViewModel model;
  private final GenerateView generate;
  private final GenerateViewModel generation;
  private final TaskRunner tasks;
  private final LayerTypes layers;
  private final DatasetCatalog datasets;
  private final AppTexts texts;
  private final boolean dark;
  private final ChangeListener<Optional<TrainingOutcome>> listener = (o, before, now) -> show(now);
  private final ChangeListener<Boolean> writerListener =
      (o, before, now) -> show(model().outcomeProperty().get());

  public ResultsView(
      TrainingViewModel model,
      GenerateViewModel generation,
      LayerTypes layers,
      DatasetCatalog datasets,
      TaskRunner tasks,
      AppTexts texts,
      boolean dark) {
    this.model = model;
    this.generation = generation;
    this.generate = new GenerateView(generation, texts);
    this.layers = layers;
    this.datasets = datasets;
    this.tasks = tasks;
    this.texts = texts;
    this.dark = dark;
    setId("results");
    getStyleClass().add("results");
    model.outcomeProperty().addListener(listener);
    generation.possibleProperty().addListener(writerListener);
    show(model.outcomeProperty().get());
  }

  /** Stops listening; the page is about to be replaced. */
  public void dispose() {
    model.outcomeProperty().removeListener(listener);
    generation.possibleProperty().removeListener(writerListener);
    generate.dispose();
  }

  private TrainingViewModel model() {
    return model;
  }

  private void show(Optional<TrainingOutcome> outcome) {
    VBox page = new VBox();
    page.getStyleClass().add("results-page");
    boolean writes = generation.possibleProperty().get();
    if (outcome.isEmpty() || outcome.get().test().isEmpty()) {
      if (writes) {
        page.getChildren().addAll(generate, empty(outcome));
        scroll(page);
      } else {
        getChildren().setAll(empty(outcome));
      }
      return;
    }
    TrainingOutcome end = outcome.get();
    Evaluation test = end.test().orElseThrow();
    ModelDescription about = end.description().orElseThrow();
    end.message()
        .ifPresent(
            message -> {
              Label label = new Label(texts.say(message));
              label.setWrapText(true);
              label.setGraphic(Icons.material("alert"));
              label.getStyleClass().add("message-warning");
              page.getChildren().add(label);
            });
    page.getChildren().add(figures(end, test));
    if (writes) {
      page.getChildren().add(generate);
    }
    if (test.confusion().isPresent()) {
      page.getChildren().add(classes(end, test, about));
    } else if (rebuildsImages(about)) {
      if (LatentSpace.isIn(about.network())) {
        LatentViewModel latent = new LatentViewModel(end, layers, datasets, tasks);
        page.getChildren().add(new LatentView(latent, about.sample(), texts, ChartColors.of(dark)));
      }
      page.getChildren().add(new ReconstructionsView(end, texts, tasks));
    } else {
      page.getChildren().add(values(end));
    }
    scroll(page);
  }

  private void scroll(VBox page) {
    ScrollPane scroll = new ScrollPane(page);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("edge-to-edge");
    getChildren().setAll(scroll);
  }

  private static boolean rebuildsImages(ModelDescription about) {
    return about.target() == DataConfig.Target.INPUT && about.sample().isImage();
  }

  private Node empty(Optional<TrainingOutcome> outcome) {
    Label title = new Label(texts.get("results.emptyTitle"));
    title.getStyleClass().add("panel-title");
    Label note =
        new Label(
            outcome
                .flatMap(TrainingOutcome::message)
                .map(texts::say)
                .orElse(texts.get("results.empty")));
    note.setWrapText(true);
    note.setMaxWidth(480);
    note.setTextAlignment(TextAlignment.CENTER);
    note.getStyleClass().add("empty-note");
    VBox box = new VBox(Icons.material("clipboard-text-search-outline"), title, note);
    box.setAlignment(Pos.CENTER);
    box.getStyleClass().add("empty-place");
    return box;
  }

  private Node figures(TrainingOutcome end, Evaluation test) {
    FlowPane figures = new FlowPane();
    figures.getStyleClass().add("figures");
    test.accuracy()
        .ifPresent(a -> figures.getChildren().add(figure("results.accuracy", texts.percent(a, 2))));
    test.labelAccuracy()
        .ifPresent(
            a -> figures.getChildren().add(figure("results.labelAccuracy", texts.percent(a, 2))));
    figures.getChildren().add(figure("results.loss", texts.decimal(test.loss(), 4)));
    test.meanAbsoluteError()
        .ifPresent(e -> figures.getChildren().add(figure("results.mae", texts.decimal(e, 4))));
    test.r2().ifPresent(r -> figures.getChildren().add(figure("results.r2", texts.decimal(r, 4))));
    figures
        .getChildren()
        .addAll(
            figure("results.samples", texts.count(test.samples())),
            figure(
                "results.kept",
                end.keptEpoch() == 0
                    ? texts.get("results.keptLast")
                    : texts.get("results.keptEpoch", end.keptEpoch())),
            figure("results.time", texts.duration(end.seconds())),
            figure("results.speed", texts.count(Math.round(end.samplesPerSecond()))));
    return figures;
  }

  private Node figure(String key, String value) {
    Label number = new Label(value);
    number.getStyleClass().add("figure-value");
    Label name = new Label(texts.get(key));
    name.getStyleClass().add("figure-name");
    VBox figure = new VBox(number, name);
    figure.getStyleClass().add("figure");
    figure.setId(key.replace('.', '-'));
    return figure;
  }

  private Node classes(TrainingOutcome end, Evaluation test, ModelDescription about) {
    ConfusionMatrix matrix = test.confusion().orElseThrow();
    MistakesView mistakes =
        new MistakesView(test.worst(), end.data().orElseThrow().test(), about, texts);
    VBox left = new VBox();
    left.getStyleClass().add("results-column");
    if (matrix.classes() <= ConfusionView.MAX_CLASSES) {
      left.getChildren()
          .addAll(
              title("confusion.title"),
              new ConfusionView(matrix, about.targetNames(), texts, dark, mistakes::showCell));
    }
    left.getChildren().addAll(title("classes.title"), table(matrix, about.targetNames()));
    HBox.setHgrow(mistakes, Priority.ALWAYS);
    HBox both = new HBox(left, mistakes);
    both.getStyleClass().add("results-columns");
    return both;
  }

  private Node table(ConfusionMatrix matrix, List<String> names) {
    GridPane table = new GridPane();
    table.getStyleClass().add("number-table");
    row(
        table,
        0,
        "table-heading",
        texts.get("classes.class"),
        texts.get("classes.precision"),
        texts.get("classes.recall"),
        texts.get("classes.f1"));
    for (int c = 0; c < matrix.classes(); c++) {
      row(
          table,
          c + 1,
          "table-cell",
          TokenNames.visible(names.get(c)),
          texts.percent(matrix.precision(c), 1),
          texts.percent(matrix.recall(c), 1),
          texts.percent(matrix.f1(c), 1));
    }
    return table;
  }

  private Node values(TrainingOutcome end) {
    HBox both = new HBox(weights(end));
    both.getStyleClass().add("results-columns");
    if (model.learntProperty().get().filter(LineFit.class::isInstance).isPresent()) {
      LineFitChart chart = new LineFitChart(texts, ChartColors.of(dark));
      chart.show(model.learntProperty().get());
      chart.setPrefSize(640, 400);
      both.getChildren().add(chart);
    }
    return both;
  }

  /** For a regression: the learnt numbers themselves, where there are few. */
  private Node weights(TrainingOutcome end) {
    VBox box = new VBox();
    box.getStyleClass().add("results-column");
    Map<String, float[]> named =
        end.network().map(network -> network.namedWeights()).orElse(Map.of());
    long numbers = named.values().stream().mapToLong(w -> w.length).sum();
    if (numbers > 0 && numbers <= 64) {
      GridPane table = new GridPane();
      table.getStyleClass().add("number-table");
      row(table, 0, "table-heading", texts.get("weights.name"), texts.get("weights.value"));
      int line = 1;
      for (Map.Entry<String, float[]> entry : named.entrySet()) {
        for (int i = 0; i < entry.getValue().length; i++) {
          String name = entry.getValue().length == 1 ? entry.getKey() : entry.getKey() + i;
          row(table, line++, "table-cell", name, texts.decimal(entry.getValue()[i], 4));
        }
      }
      box.getChildren().addAll(title("weights.title"), table);
    }
    return box;
  }

  private static void row(GridPane table, int line, String style, String... cells) {
    for (int i = 0; i < cells.length; i++) {
      Label cell = new Label(cells[i]);
      cell.getStyleClass().add(style);
      cell.setMaxWidth(Double.MAX_VALUE);
      cell.setAlignment(i == 0 ? Pos.CENTER_LEFT : Pos.CENTER_RIGHT);
      table.add(cell, i, line);
    }
  }

  private Label title(String key) {
    Label title = new Label(texts.get(key));
    title.getStyleClass().add("panel-title");
    return title;
  }
}
