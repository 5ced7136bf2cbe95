package org.layerloom.app.attention.heatmap;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.FlowPane;
import org.layerloom.app.attention.choice.Palette;
import org.layerloom.app.attention.map.AttentionMap;
import org.layerloom.app.attention.map.MapColors;
import org.layerloom.app.attention.map.MapPainter;
import org.layerloom.app.language.AppTexts;

/** What the cells stand for that have no number; those that the map has. */
final class MapLegend extends FlowPane {

  private static final int SIDE = 14;

  private final AppTexts texts;
  private final MapPainter painter;
  private List<Integer> shown = List.of();

  MapLegend(AppTexts texts, boolean dark) {
    this.texts = texts;
    this.painter = MapColors.of(dark).painter(Palette.VIRIDIS);
    setId("attention-map-legend");
    getStyleClass().add("attention-map-legend");
    setVisible(false);
    setManaged(false);
  }

  void show(List<Integer> blanks) {
    if (blanks.equals(shown)) {
      return;
    }
    shown = blanks;
    setVisible(!blanks.isEmpty());
    setManaged(!blanks.isEmpty());
    getChildren().setAll(blanks.stream().map(this::entry).toList());
  }

  private Label entry(int level) {
    WritableImage image = new WritableImage(SIDE, SIDE);
    image
        .getPixelWriter()
        .setPixels(
            0,
            0,
            SIDE,
            SIDE,
            PixelFormat.getIntArgbInstance(),
            painter.swatch(level, SIDE),
            0,
            SIDE);
    ImageView square = new ImageView(image);
    Label entry = new Label(texts.get(words(level)), square);
    entry.getStyleClass().add("panel-note");
    return entry;
  }

  private static String words(int level) {
    return switch (level) {
      case AttentionMap.UNSEEN -> "attention.legend.unseen";
      case AttentionMap.HIDDEN -> "attention.legend.hidden";
      default -> "attention.legend.padding";
    };
  }
}
