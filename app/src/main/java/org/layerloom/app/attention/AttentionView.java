package org.layerloom.app.attention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.layerloom.app.attention.AttentionLayout.Place;
import org.layerloom.app.attention.AttentionMap.Wish;
import org.layerloom.app.attention.AttentionSnapshot.Moment;
import org.layerloom.app.icon.Icons;
import org.layerloom.app.language.AppTexts;
import org.layerloom.engine.attention.Intervention.Head;
import org.layerloom.engine.attention.LayerAttention;

/** The page that shows what heads attend to. */
public final class AttentionView extends StackPane {

  private final AttentionViewModel model;
  private final AppTexts texts;
  private final MapTools tools;
  private final HeadGrid grid;
  private final HeatmapView heatmap;
  private final SentencePane sentence;
  private final AnswersPane answers;
  private final StudyParts parts;
  private final Label mapTitle = new Label();
  private final Label mapNote = new Label();
  private final AttentionLayout page = new AttentionLayout();
  private final StackPane empty = new StackPane();
  private final List<Runnable> disposals = new ArrayList<>();

  public AttentionView(
      AttentionViewModel model, AttentionStudy study, AppTexts texts, boolean dark) {
    this.model = model;
    this.texts = texts;
    setId("attention");
    getStyleClass().add("attention");
    AttentionChoices choices = model.choices();
    tools = new MapTools(choices, texts);
    grid = new HeadGrid(model, texts, dark);
    heatmap = new HeatmapView(choices, texts, dark);
    sentence = new SentencePane(model, texts);
    answers = new AnswersPane(model, texts);
    parts = new StudyParts(model, study, texts, dark);
    disposals.add(parts::dispose);
    arrange();
    getChildren().addAll(page, empty);
    sceneProperty().addListener((o, before, now) -> model.setWatching(now != null));
    listen(model.snapshotProperty(), this::showReading);
    listen(model.vacancyProperty(), this::showVacancy);
    listen(model.sentenceProperty(), sentence::refresh);
    listen(model.refusalProperty(), sentence::refresh);
    listen(model.interventionProperty(), sentence::refresh);
    listen(choices.headProperty(), this::showMaps);
    listen(choices.otherProperty(), this::showMaps);
    listen(choices.stageProperty(), this::showMaps);
    listen(choices.scaleProperty(), this::showMaps);
    listen(choices.showProperty(), this::showMaps);
    listen(choices.paletteProperty(), this::showMaps);
    listen(choices.selectionProperty(), heatmap::draw);
    listen(choices.cellProperty(), heatmap::draw);
    listen(choices.hoveredProperty(), heatmap::draw);
    sentence.refresh();
    showReading();
  }

  private <T> void listen(ObservableValue<T> value, Runnable then) {
    ChangeListener<T> listener = (o, before, now) -> then.run();
    value.addListener(listener);
    disposals.add(() -> value.removeListener(listener));
  }

  /** Stops listening; the page is about to be replaced. */
  public void dispose() {
    disposals.forEach(Runnable::run);
  }

  private void arrange() {
    VBox map = new VBox(heading(mapTitle, mapNote), heatmap);
    map.getStyleClass().add("attention-section");
    VBox.setVgrow(heatmap, Priority.ALWAYS);
    VBox.setVgrow(map, Priority.ALWAYS);
    page.setTop(tools);
    page.put(Place.LEFT, section("attention.allHeads", grid), sentence, answers);
    page.put(Place.MIDDLE, map);
    parts.putInto(page);
    page.arrange();
  }

  /** A part of the page with its title. */
  private VBox section(String title, Node content) {
    Label label = new Label(texts.get(title));
    VBox section = new VBox(heading(label), content);
    section.getStyleClass().add("attention-section");
    return section;
  }

  private static HBox heading(Label title, Label... notes) {
    title.getStyleClass().add("panel-title");
    HBox heading = new HBox(title);
    for (Label note : notes) {
      note.getStyleClass().add("panel-note");
      heading.getChildren().add(note);
    }
    heading.getStyleClass().add("panel-heading");
    return heading;
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
              .map(m -> AttentionWords.say(texts, m))
              .orElse(texts.get("attention.reading"));
      Label title = new Label(texts.get("attention.title"));
      title.getStyleClass().add("panel-title");
      Label note = new Label(why);
      note.setId("attention-vacancy");
      note.setWrapText(true);
      note.getStyleClass().add("empty-note");
      note.setMaxWidth(420);
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
              tools.say(words(now.moment()));
              answers.show(now);
              showMaps();
            });
  }

  private String words(Moment moment) {
    return switch (moment.origin()) {
      case UNTRAINED -> texts.get("attention.untrained");
      case LIVE -> texts.get("attention.live", moment.epoch(), texts.count(moment.step()));
      case TRAINED -> texts.get("attention.trained", moment.epoch(), texts.count(moment.step()));
      case LOADED -> texts.get("attention.loaded");
    };
  }

  private void showMaps() {
    tools.refresh();
    Optional<AttentionSnapshot> snapshot = model.snapshotProperty().get();
    Optional<Wish> wish = Wish.of(model.choices());
    if (snapshot.isEmpty() || wish.isEmpty()) {
      return;
    }
    grid.show(snapshot.get(), wish.get());
    Head head = wish.get().head();
    Optional<LayerAttention> layer = snapshot.get().layer(head.layerId());
    Optional<AttentionMap> map = AttentionMap.of(snapshot.get(), wish.get());
    mapTitle.setText(
        texts.get("attention.headName", model.layerName(head.layerId()), head.index() + 1));
    mapNote.setText(texts.get("attention.rowsSum"));
    if (layer.isPresent() && map.isPresent()) {
      heatmap.show(
          map.get(),
          layer.get(),
          head.index(),
          snapshot.get().queryLabels(layer.get()),
          snapshot.get().keyLabels(layer.get()));
    } else {
      heatmap.clear();
    }
  }
}
