package org.layerloom.app.attention;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import org.layerloom.app.language.AppTexts;
import org.layerloom.engine.attention.Intervention.Head;
import org.layerloom.engine.attention.LayerAttention;

/** All heads as small maps, a row for each layer; a click opens one. */
final class HeadGrid extends GridPane {

  static final int SIDE = 58;

  private final AttentionViewModel model;
  private final AppTexts texts;
  private final MapColors colors;
  private final Map<Head, Small> maps = new LinkedHashMap<>();

  /** One of them. */
  private record Small(Button button, ImageView picture, Label off) {}

  HeadGrid(AttentionViewModel model, AppTexts texts, boolean dark) {
    this.model = model;
    this.texts = texts;
    this.colors = MapColors.of(dark);
    setId("attention-grid");
    getStyleClass().add("attention-grid");
  }

  /** Shows the heads of a reading, as the large map is shown. */
  void show(AttentionSnapshot snapshot, AttentionMap.Wish wish) {
    if (!maps.keySet().stream().toList().equals(snapshot.heads())) {
      build(snapshot);
    }
    MapPainter painter =
        colors.painter(
            wish.reckoned().isSigned()
                ? Palette.BLUE_ORANGE
                : model.choices().paletteProperty().get());
    maps.forEach(
        (head, small) ->
            AttentionMap.of(snapshot, wish.ofHead(head))
                .ifPresent(map -> small.picture().setImage(picture(map, painter))));
    mark(snapshot);
  }

  private void build(AttentionSnapshot snapshot) {
    getChildren().clear();
    maps.clear();
    int row = 1;
    int most = 0;
    for (LayerAttention layer : snapshot.reading().layers()) {
      Label name = new Label(model.layerName(layer.layerId()));
      name.getStyleClass().add("panel-note");
      name.setMaxWidth(72);
      name.setTooltip(new Tooltip(name.getText()));
      add(name, 0, row);
      for (int i = 0; i < layer.heads(); i++) {
        Small small = small(layer.head(i));
        maps.put(layer.head(i), small);
        add(small.button(), i + 1, row);
      }
      most = Math.max(most, layer.heads());
      row++;
    }
    for (int i = 0; i < most; i++) {
      Label name = new Label(texts.get("attention.headNumber", i + 1));
      name.getStyleClass().add("panel-note");
      name.setMaxWidth(Double.MAX_VALUE);
      name.setAlignment(Pos.CENTER);
      add(name, i + 1, 0);
    }
  }

  private Small small(Head head) {
    ImageView picture = new ImageView();
    Label off = new Label(texts.get("attention.off"));
    off.getStyleClass().add("attention-off");
    Button button = new Button();
    button.setGraphic(new StackPane(picture, off));
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.getStyleClass().add("attention-small");
    button.setId("head-" + head.layerId().replace('/', '-') + "-" + (head.index() + 1));
    button.setOnAction(event -> model.choices().headProperty().set(Optional.of(head)));
    return new Small(button, picture, off);
  }

  /** Which head is chosen, and which are off. */
  void mark(AttentionSnapshot snapshot) {
    Optional<Head> chosen = model.choices().headProperty().get();
    maps.forEach(
        (head, small) -> {
          boolean off = snapshot.change().off().contains(head);
          small.off().setVisible(off);
          small.picture().setOpacity(off ? 0.25 : 1);
          boolean is = chosen.equals(Optional.of(head));
          small.button().getStyleClass().remove("chosen");
          if (is) {
            small.button().getStyleClass().add("chosen");
          }
          small
              .button()
              .setAccessibleText(
                  texts.get("attention.headName", model.layerName(head.layerId()), head.index() + 1)
                      + (is ? ", " + texts.get("attention.chosen") : "")
                      + (off ? ", " + texts.get("attention.off") : ""));
        });
  }

  private static WritableImage picture(AttentionMap map, MapPainter painter) {
    int most = Math.max(map.queries(), map.keys());
    double scale = most <= SIDE ? Math.floor((double) SIDE / most) : (double) SIDE / most;
    int wide = (int) Math.max(1, Math.round(map.keys() * scale));
    int high = (int) Math.max(1, Math.round(map.queries() * scale));
    int[] pixels = new int[wide * high];
    painter.paint(map, new MapPainter.Window(0, 0, scale), pixels, wide, high);
    WritableImage image = new WritableImage(wide, high);
    image
        .getPixelWriter()
        .setPixels(0, 0, wide, high, PixelFormat.getIntArgbInstance(), pixels, 0, wide);
    return image;
  }
}
