package org.layerloom.graph.view;

import java.util.List;
import javafx.scene.Group;
import org.layerloom.graph.model.Point;
import org.layerloom.graph.view.ZoomedCards.Picture;

/**
 * Cards painted above notes and marked wires, where they would lie if the scene drew them. Only
 * there while people zoom and one of these is in sight; the cards are painted with the lines else,
 * which saves a picture.
 */
final class CardImage extends Group {
  private final PixelPainter painter = new PixelPainter();
  private boolean painted;

  CardImage() {
    setManaged(false);
    setMouseTransparent(true);
    setAutoSizeChildren(false);
    getChildren().setAll(painter);
  }

  void draw(List<Picture> cards, Viewport viewport) {
    painted = true;
    painter.begin(viewport.width(), viewport.height());
    cards.forEach(card -> draw(card, viewport, painter));
    painter.end();
  }

  void clear() {
    if (painted) {
      painted = false;
      painter.forget();
    }
  }

  static void draw(Picture card, Viewport viewport, PixelPainter painter) {
    double scale = viewport.scale();
    Point corner = viewport.origin();
    painter.picture(
        card.pixels(),
        card.width(),
        card.area().getMinX() * scale + corner.x(),
        card.area().getMinY() * scale + corner.y(),
        card.area().getWidth() * scale,
        card.area().getHeight() * scale);
  }
}
