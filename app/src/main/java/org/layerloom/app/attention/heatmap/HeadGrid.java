package org.layerloom.app.attention.heatmap;

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
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.layerloom.app.attention.choice.MapShow;
import org.layerloom.app.attention.map.MapSheet;
import org.layerloom.app.attention.model.AttentionViewModel;
import org.layerloom.app.attention.sample.AttentionSnapshot;
import org.layerloom.app.attention.words.HeadNames;
import org.layerloom.app.language.AppTexts;
import org.layerloom.engine.attention.Intervention.Head;
import org.layerloom.engine.attention.LayerAttention;

/** All heads as small maps, a row for each layer; a click opens one. */
public final class HeadGrid extends VBox {

  private final AttentionViewModel model;
  private final AppTexts texts;
  private final HeadNames names;
  private final Map<Head, Small> maps = new LinkedHashMap<>();

  /** One of them. */
  private record Small(Button button, ImageView picture, Label off) {}

  public HeadGrid(AttentionViewModel model, AppTexts texts) {
    this.model = model;
    this.texts = texts;
    this.names = new HeadNames(texts, model::layerName);
    setId("attention-grid");
    getStyleClass().add("attention-grid");
  }

  public void show(MapSheet sheet) {
    if (!maps.keySet().stream().toList().equals(sheet.snapshot().heads())) {
      build(sheet.snapshot());
    }
    sheet.small().forEach((head, small) -> show(maps.get(head).picture(), small));
    mark(sheet.snapshot());
  }

  private void build(AttentionSnapshot snapshot) {
    getChildren().clear();
    maps.clear();
    for (LayerAttention layer : snapshot.reading().layers()) {
      Label name = new Label(model.layerName(layer.layerId()));
      name.getStyleClass().add("panel-note");
      FlowPane row = new FlowPane();
      row.getStyleClass().add("attention-grid-row");
      for (int i = 0; i < layer.heads(); i++) {
        Small small = small(layer.head(i));
        maps.put(layer.head(i), small);
        Label number = new Label(texts.get("attention.headNumber", i + 1));
        number.getStyleClass().add("panel-note");
        VBox cell = new VBox(number, small.button());
        cell.setAlignment(Pos.TOP_CENTER);
        row.getChildren().add(cell);
      }
      getChildren().addAll(name, row);
    }
  }

  private Small small(Head head) {
    ImageView picture = new ImageView();
    picture.setSmooth(false);
    Label off = new Label(texts.get("attention.off"));
    off.getStyleClass().add("attention-off");
    Button button = new Button();
    button.setGraphic(new StackPane(picture, off));
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.getStyleClass().add("attention-small");
    button.setId("head-" + head.layerId().replace('/', '-') + "-" + (head.index() + 1));
    button.setTooltip(new Tooltip(texts.get("attention.smallHelp")));
    button.setOnAction(event -> model.choices().headProperty().set(Optional.of(head)));
    button.setOnMouseClicked(
        event -> {
          if (event.isShortcutDown()) {
            model.choices().compareWith(head);
          }
        });
    button.setOnKeyPressed(event -> key(event, head));
    return new Small(button, picture, off);
  }

  private void key(KeyEvent event, Head head) {
    if (event.getCode() == KeyCode.O && !event.isShortcutDown()) {
      model.changes().toggleHead(head);
      event.consume();
    }
  }

  /** Which head is chosen, and which are off. */
  void mark(AttentionSnapshot snapshot) {
    Optional<Head> chosen = model.choices().headProperty().get();
    boolean compares = model.choices().showProperty().get() == MapShow.DIFFERENCE;
    Optional<Head> compared = compares ? model.choices().otherProperty().get() : Optional.empty();
    maps.forEach(
        (head, small) -> {
          boolean off = snapshot.change().off().contains(head);
          small.off().setVisible(off);
          small.picture().setOpacity(off ? 0.25 : 1);
          boolean is = chosen.equals(Optional.of(head));
          small.button().getStyleClass().removeAll("chosen", "other");
          if (is) {
            small.button().getStyleClass().add("chosen");
          } else if (compared.equals(Optional.of(head))) {
            small.button().getStyleClass().add("other");
          }
          small
              .button()
              .setAccessibleText(
                  names.of(head)
                      + (is ? ", " + texts.get("attention.chosen") : "")
                      + (off ? ", " + texts.get("attention.off") : ""));
        });
  }

  /** A picture as large as its pixels are on the screen. */
  private static void show(ImageView view, MapSheet.Small small) {
    view.setImage(picture(small));
    view.setFitWidth(small.wide() / small.scale());
    view.setFitHeight(small.high() / small.scale());
  }

  private static WritableImage picture(MapSheet.Small small) {
    WritableImage image = new WritableImage(small.wide(), small.high());
    image
        .getPixelWriter()
        .setPixels(
            0,
            0,
            small.wide(),
            small.high(),
            PixelFormat.getIntArgbInstance(),
            small.pixels(),
            0,
            small.wide());
    return image;
  }
}
