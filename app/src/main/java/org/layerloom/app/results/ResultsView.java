package org.layerloom.app.results;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.layerloom.app.generate.GenerateView;
import org.layerloom.app.generate.GenerateViewModel;
import org.layerloom.app.icon.Icons;
import org.layerloom.app.language.AppTexts;
import org.layerloom.app.pace.Pace;
import org.layerloom.app.pace.Piecewise;
import org.layerloom.app.task.TaskRunner;
import org.layerloom.app.training.ChartColors;
import org.layerloom.app.training.TrainingViewModel;
import org.layerloom.engine.data.DataConfig;
import org.layerloom.engine.data.DatasetCatalog;
import org.layerloom.engine.dl4j.LatentSpace;
import org.layerloom.engine.evaluate.Evaluation;
import org.layerloom.engine.export.ModelDescription;
import org.layerloom.engine.network.LayerTypes;
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
  private final Pace pace;
  private final Piecewise parts;
  private final ChangeListener<Optional<TrainingOutcome>> listener = (o, before, now) -> show(now);
  private final ChangeListener<Boolean> writerListener =
      (o, before, now) -> show(model().outcomeProperty().get());

  public ResultsView(
      TrainingViewModel model,
      GenerateViewModel generation,
      LayerTypes layers,
      DatasetCatalog datasets,
      TaskRunner tasks,
      Pace pace,
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
    this.pace = pace;
    this.parts = new Piecewise(pace, this);
    setId("results");
    getStyleClass().add("results");
    model.outcomeProperty().addListener(listener);
    generation.possibleProperty().addListener(writerListener);
    show(model.outcomeProperty().get());
  }

  /** Stops listening; the page is about to be replaced. */
  public void dispose() {
    parts.stop();
    model.outcomeProperty().removeListener(listener);
    generation.possibleProperty().removeListener(writerListener);
    generate.dispose();
  }

  private TrainingViewModel model() {
    return model;
  }

  private void show(Optional<TrainingOutcome> outcome) {
    parts.stop();
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
    end.message()
        .ifPresent(
            message -> {
              Label label = new Label(texts.say(message));
              label.setWrapText(true);
              label.setGraphic(Icons.material("alert"));
              label.getStyleClass().add("message-warning");
              page.getChildren().add(label);
            });
    page.getChildren().add(new FiguresView(end, test, texts));
    if (writes) {
      page.getChildren().add(generate);
    }
    scroll(page);
    parts.run(parts(end, test, page));
  }

  /** What the page ends in, by the kind of the network's answers. */
  private List<Runnable> parts(TrainingOutcome end, Evaluation test, VBox page) {
    ModelDescription about = end.description().orElseThrow();
    List<Node> children = page.getChildren();
    if (test.confusion().isPresent()) {
      ClassesView classes = new ClassesView(end, test, about, pace, texts, dark);
      children.add(classes);
      return classes.parts();
    }
    if (!rebuildsImages(about)) {
      return List.of(
          () -> children.add(new ValuesView(end, model.learntProperty().get(), texts, dark)));
    }
    Runnable pictures = () -> children.add(new ReconstructionsView(end, texts, tasks));
    if (!LatentSpace.isIn(about.network())) {
      return List.of(pictures);
    }
    LatentViewModel latent = new LatentViewModel(end, layers, datasets, tasks);
    return List.of(
        () -> children.add(new LatentView(latent, about.sample(), texts, ChartColors.of(dark))),
        pictures);
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
}
