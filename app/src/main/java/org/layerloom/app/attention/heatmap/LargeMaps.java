package org.layerloom.app.attention.heatmap;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.layerloom.app.attention.choice.MapShow;
import org.layerloom.app.attention.map.AttentionMap;
import org.layerloom.app.attention.map.AttentionMap.Wish;
import org.layerloom.app.attention.map.MapSheet;
import org.layerloom.app.attention.model.AttentionViewModel;
import org.layerloom.app.attention.sample.AttentionMaterial;
import org.layerloom.app.attention.sample.AttentionSnapshot;
import org.layerloom.app.attention.words.HeadNames;
import org.layerloom.app.language.AppTexts;
import org.layerloom.engine.attention.LayerAttention;

/** The large map; beside it, while heads are changed, the same as it was learnt. */
public final class LargeMaps extends VBox {

  private final AttentionViewModel model;
  private final AppTexts texts;
  private final HeadNames names;
  private final MapLegend legend;
  private final Label title = new Label();
  private final Label note = new Label();
  private final Label none = new Label();
  private final HeatmapView now;
  private final HeatmapView asLearnt;
  private final VBox before;
  private final Label after = new Label();

  public LargeMaps(AttentionViewModel model, AppTexts texts, boolean dark) {
    this.model = model;
    this.texts = texts;
    this.names = new HeadNames(texts, model::layerName);
    this.legend = new MapLegend(texts, dark);
    getStyleClass().add("attention-section");
    MapZoom zoom = new MapZoom();
    now = new HeatmapView(model.choices(), zoom, texts, dark);
    now.setId("attention-map");
    asLearnt = new HeatmapView(model.choices(), zoom, texts, dark);
    asLearnt.setId("attention-map-before");
    new MapInput(now, model).install();
    new MapInput(asLearnt, model).install();
    title.setId("attention-map-title");
    title.getStyleClass().add("panel-title");
    note.getStyleClass().add("panel-note");
    note.setId("attention-map-note");
    none.setId("attention-no-map");
    none.setWrapText(true);
    none.getStyleClass().add("empty-note");
    after.setText(texts.get("attention.after"));
    after.getStyleClass().add("panel-note");
    Label learnt = new Label(texts.get("attention.before"));
    learnt.getStyleClass().add("panel-note");
    VBox changed = new VBox(after, now);
    before = new VBox(learnt, asLearnt);
    VBox.setVgrow(now, Priority.ALWAYS);
    VBox.setVgrow(asLearnt, Priority.ALWAYS);
    HBox.setHgrow(changed, Priority.ALWAYS);
    HBox.setHgrow(before, Priority.ALWAYS);
    // Two of one width, whatever is in them.
    before.setPrefWidth(1);
    changed.setPrefWidth(1);
    // Rounding may give one of them a pixel more.
    now.setRoom(
        () ->
            before.isVisible()
                ? Math.min(before.getWidth(), changed.getWidth())
                : Double.MAX_VALUE);
    asLearnt.setRoom(() -> Math.min(before.getWidth(), changed.getWidth()));
    HBox both = new HBox(before, changed);
    both.getStyleClass().add("attention-both");
    HBox heading = new HBox(title, note);
    heading.getStyleClass().add("panel-heading");
    VBox.setVgrow(both, Priority.ALWAYS);
    VBox.setVgrow(this, Priority.ALWAYS);
    getChildren().addAll(heading, none, both, legend);
  }

  public void show(MapSheet sheet) {
    Wish wish = sheet.wish();
    Optional<LayerAttention> layer = sheet.snapshot().layer(wish.head().layerId());
    title.setText(names.title(wish));
    note.setText(layer.map(l -> note(wish, l)).orElse(""));
    boolean two = sheet.asLearnt().isPresent();
    for (var part : new javafx.scene.Node[] {before, after}) {
      part.setVisible(two);
      part.setManaged(two);
    }
    none.setVisible(sheet.map().isEmpty());
    none.setManaged(sheet.map().isEmpty());
    none.setText(
        texts.get(
            wish.show() == MapShow.ROLLOUT ? "attention.noRollout" : "attention.noDifference"));
    legend.show(sheet.map().map(AttentionMap::blanks).orElse(List.of()));
    now.show(content(sheet.map(), sheet.snapshot(), wish));
    asLearnt.show(content(sheet.asLearnt(), sheet.snapshot().asLearnt(), wish));
  }

  private Optional<HeatmapView.Content> content(
      Optional<AttentionMap> map, AttentionSnapshot snapshot, Wish wish) {
    Optional<LayerAttention> layer = snapshot.layer(wish.head().layerId());
    return map.flatMap(
        m ->
            layer.map(
                l ->
                    new HeatmapView.Content(
                        m,
                        l,
                        wish.head().index(),
                        padded(snapshot.queryLabels(l), m.queries()),
                        padded(snapshot.keyLabels(l), m.keys()))));
  }

  /** Labels for steps behind the sample as well. */
  private List<String> padded(List<String> labels, int steps) {
    List<String> all = new ArrayList<>(labels);
    all.addAll(Collections.nCopies(steps - labels.size(), texts.get("attention.paddingToken")));
    return all;
  }

  private String note(Wish wish, LayerAttention layer) {
    int most = model.sample().materialProperty().get().map(AttentionMaterial::mostSteps).orElse(0);
    String steps =
        layer.steps() < most ? texts.get("attention.stepsOf", layer.steps(), most) + " · " : "";
    return steps
        + switch (wish.reckoned()) {
          case SCORE -> texts.get("attention.stage.score.help");
          case SCALED -> texts.get("attention.stage.scaled.help");
          case MASKED -> texts.get("attention.stage.masked.help");
          case SOFTMAX ->
              texts.get(
                  wish.show() == MapShow.DIFFERENCE
                      ? "attention.rowsSumToNothing"
                      : "attention.rowsSum");
        };
  }

  /** Draws what has been chosen anew. */
  public void refresh() {
    now.refresh();
    if (before.isVisible()) {
      asLearnt.refresh();
    }
  }
}
