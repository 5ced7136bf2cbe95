package org.layerloom.app.attention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.layerloom.app.attention.AttentionLayout.Place;
import org.layerloom.app.attention.choice.AttentionChoices;
import org.layerloom.app.attention.choice.Palette;
import org.layerloom.app.attention.export.AttentionExport;
import org.layerloom.app.attention.heatmap.HeadGrid;
import org.layerloom.app.attention.heatmap.LargeMaps;
import org.layerloom.app.attention.heatmap.MapTools;
import org.layerloom.app.attention.inside.HeadPatterns;
import org.layerloom.app.attention.inside.InsideHead;
import org.layerloom.app.attention.map.AttentionMap.Wish;
import org.layerloom.app.attention.map.MapColors;
import org.layerloom.app.attention.map.MapSheet;
import org.layerloom.app.attention.map.NewestWork;
import org.layerloom.app.attention.map.OutputScale;
import org.layerloom.app.attention.model.AttentionViewModel;
import org.layerloom.app.attention.model.Listening;
import org.layerloom.app.attention.sample.AttentionSnapshot;
import org.layerloom.app.attention.study.AnswersPane;
import org.layerloom.app.attention.study.HeadControls;
import org.layerloom.app.attention.study.SentencePane;
import org.layerloom.app.attention.words.AttentionWords;
import org.layerloom.app.attention.words.MomentWords;
import org.layerloom.app.icon.Icons;
import org.layerloom.app.language.AppTexts;
import org.layerloom.app.pace.Pace;
import org.layerloom.app.pace.Piecewise;

/** The page that shows what heads attend to. */
public final class AttentionView extends StackPane {

  private final AttentionViewModel model;
  private final AppTexts texts;
  private final MapColors colors;
  private final MapTools tools;
  private final HeadGrid grid;
  private final LargeMaps maps;
  private final SentencePane sentence;
  private final AnswersPane answers;
  private final StudyParts study;
  private final InsideHead inside;
  private final HeadControls controls;
  private final HeadPatterns patterns;
  private final NewestWork<MapSheet> sheets;
  private final AttentionLayout page = new AttentionLayout();
  private final StackPane empty = new StackPane();
  private final Listening listening = new Listening();
  private final Piecewise parts;

  /**
   * The page.
   *
   * @param background where large maps are made
   * @param pace how fast the page is filled
   */
  public AttentionView(
      AttentionViewModel model,
      AttentionStudy studied,
      Executor background,
      Pace pace,
      AttentionExport.Place files,
      AppTexts texts,
      boolean dark) {
    this.model = model;
    this.texts = texts;
    this.colors = MapColors.of(dark);
    setId("attention");
    getStyleClass().add("attention");
    AttentionChoices choices = model.choices();
    tools = new MapTools(choices, texts);
    grid = new HeadGrid(model, texts);
    maps = new LargeMaps(model, texts, dark);
    sentence = new SentencePane(model, texts);
    answers = new AnswersPane(model, texts);
    inside = new InsideHead(model, texts);
    controls = new HeadControls(model, texts);
    patterns = new HeadPatterns(model, texts);
    sheets = new NewestWork<>(background, this::show);
    study = new StudyParts(model, studied, background, files, texts, dark);
    parts = new Piecewise(pace, this);
    arrange();
    getChildren().addAll(page, empty);
    sceneProperty().addListener((o, before, now) -> watch());
    visibleProperty().addListener((o, before, now) -> watch());
    listening.to(model.snapshotProperty(), this::showReading);
    listening.to(model.vacancyProperty(), this::showVacancy);
    listening.to(model.sample().sentenceProperty(), sentence::refresh);
    listening.to(model.sample().refusalProperty(), sentence::refresh);
    listening.to(model.changes().interventionProperty(), sentence::refresh);
    listening.to(model.changes().interventionProperty(), controls::refresh);
    listening.to(choices.headProperty(), this::showHead);
    listening.to(choices.otherProperty(), this::drawMaps);
    listening.to(choices.stageProperty(), this::drawMaps);
    listening.to(choices.scaleProperty(), this::drawMaps);
    listening.to(choices.showProperty(), this::drawMaps);
    listening.to(choices.paletteProperty(), this::drawMaps);
    listening.to(choices.paddingProperty(), this::drawMaps);
    listening.to(choices.selectionProperty(), maps::refresh);
    listening.to(choices.hoveredProperty(), maps::refresh);
    listening.to(choices.cellProperty(), this::showCell);
    OutputScale.follow(this, this::drawMaps);
    sentence.refresh();
    controls.refresh();
    showReading();
  }

  /** The page stays in the window while another is shown. */
  private void watch() {
    model.setWatching(getScene() != null && isVisible());
  }

  /** Stops listening; the page is about to be replaced. */
  public void dispose() {
    parts.stop();
    listening.stop();
    study.dispose();
  }

  private void arrange() {
    page.setTop(tools);
    page.put(Place.LEFT, section("attention.allHeads", grid), sentence, answers);
    page.put(Place.MIDDLE, maps);
    page.put(Place.BELOW_MIDDLE, inside);
    page.put(Place.BELOW_RIGHT, controls, patterns);
    study.putInto(page, tools);
    parts.run(page.arrange());
  }

  /** A part of the page with its title. */
  private VBox section(String title, Node content) {
    Label label = new Label(texts.get(title));
    label.getStyleClass().add("panel-title");
    HBox heading = new HBox(label);
    heading.getStyleClass().add("panel-heading");
    VBox section = new VBox(heading, content);
    section.getStyleClass().add("attention-section");
    return section;
  }

  /** What F6 goes through. */
  public List<Node> parts() {
    List<Node> parts = new ArrayList<>(List.of(tools));
    parts.addAll(page.parts());
    return parts;
  }

  private void showVacancy() {
    boolean none = model.snapshotProperty().get().isEmpty();
    page.setVisible(!none);
    empty.setVisible(none);
    if (none) {
      String why =
          model
              .vacancyProperty()
              .get()
              .or(model.sample().refusalProperty()::get)
              .map(m -> AttentionWords.say(texts, m))
              .orElse(texts.get("attention.reading"));
      Label title = new Label(texts.get("attention.title"));
      title.getStyleClass().add("panel-title");
      Label note = new Label(why);
      note.setId("attention-vacancy");
      note.setWrapText(true);
      note.getStyleClass().add("empty-note");
      note.setMaxWidth(420);
      note.setTextAlignment(TextAlignment.CENTER);
      VBox box = new VBox(Icons.material("eye-outline"), title, note);
      box.getStyleClass().add("empty-place");
      box.setAlignment(Pos.CENTER);
      empty.getChildren().setAll(box);
    }
  }

  private void showReading() {
    showVacancy();
    model
        .snapshotProperty()
        .get()
        .ifPresent(
            now -> {
              tools.say(MomentWords.of(texts, now.moment()));
              answers.show(now);
              showHead();
            });
  }

  private void showHead() {
    controls.refresh();
    model
        .snapshotProperty()
        .get()
        .ifPresent(
            now -> {
              patterns.show(now);
              inside.show(now);
              drawMaps();
            });
  }

  private void showCell() {
    maps.refresh();
    model.snapshotProperty().get().ifPresent(inside::show);
  }

  private void drawMaps() {
    tools.refresh(model.sample().sentenceProperty().get());
    Optional<AttentionSnapshot> snapshot = model.snapshotProperty().get();
    Optional<Wish> wish = snapshot.flatMap(s -> Wish.of(model.choices(), s));
    if (wish.isPresent()) {
      AttentionSnapshot read = snapshot.get();
      Wish wished = wish.get();
      Palette palette = model.choices().paletteProperty().get();
      double scale = OutputScale.of(this);
      sheets.order(
          MapSheet.takesLong(read), () -> MapSheet.of(read, wished, palette, colors, scale));
    }
  }

  private void show(MapSheet sheet) {
    grid.show(sheet);
    maps.show(sheet);
  }
}
