package org.layerloom.app.analyzer;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.layerloom.app.language.AppTexts;

/** A share of a total: a bar, and the per cent beside it. */
final class ShareCell extends TableCell<LayerRow, Double> {

  private static final double FULL = 24;

  private final AppTexts texts;
  private final Region bar = new Region();
  private final Label number = new Label();
  private final HBox content;

  ShareCell(AppTexts texts) {
    this.texts = texts;
    bar.getStyleClass().add("share-bar");
    bar.setMaxHeight(8);
    StackPane track = new StackPane(bar);
    track.setAlignment(Pos.CENTER_LEFT);
    track.getStyleClass().add("share-track");
    track.setMinSize(FULL, 8);
    track.setMaxSize(FULL, 8);
    content = new HBox(4, track, number);
    content.setAlignment(Pos.CENTER_LEFT);
  }

  @Override
  protected void updateItem(Double share, boolean empty) {
    super.updateItem(share, empty);
    if (empty || share == null) {
      setGraphic(null);
      return;
    }
    // A share that is not nothing keeps a visible sliver.
    double width = share == 0 ? 0 : Math.max(2, share * FULL);
    bar.setMinWidth(width);
    bar.setMaxWidth(width);
    number.setText(share == 0 ? "" : texts.percent(share, 1));
    setGraphic(content);
  }
}
