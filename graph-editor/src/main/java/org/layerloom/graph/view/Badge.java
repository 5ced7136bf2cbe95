package org.layerloom.graph.view;

import java.util.Locale;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** Shows a severity at a node's corner; each has its own shape besides its colour. */
final class Badge extends StackPane {
  private static final double SIZE = 18;

  private final Region outline = new Region();
  private final Region sign = new Region();

  Badge() {
    getStyleClass().add("graph-badge");
    outline.getStyleClass().add("graph-badge-outline");
    sign.getStyleClass().add("graph-badge-sign");
    getChildren().setAll(outline, sign);
    setManaged(false);
    setVisible(false);
  }

  void show(Severity severity) {
    getStyleClass().setAll("graph-badge", severity.name().toLowerCase(Locale.ROOT));
    setVisible(severity != Severity.NONE);
  }

  void centreAt(double x, double y) {
    resizeRelocate(x - SIZE / 2, y - SIZE / 2, SIZE, SIZE);
  }
}
