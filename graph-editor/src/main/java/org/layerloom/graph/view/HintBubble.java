package org.layerloom.graph.view;

import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/** A sentence beside the pointer: what something is, or why something is refused. */
final class HintBubble extends Region {
  private static final PseudoClass REFUSAL = PseudoClass.getPseudoClass("refusal");
  private static final double MAX_WIDTH = 320;
  private static final double AWAY_X = 14;
  private static final double AWAY_Y = 18;

  private final Label label = new Label();
  private final PauseTransition fade = new PauseTransition(Duration.seconds(6));

  HintBubble() {
    setManaged(false);
    setMouseTransparent(true);
    setVisible(false);
    getStyleClass().add("graph-hint");
    label.setWrapText(true);
    label.setManaged(false);
    getChildren().add(label);
    fade.setOnFinished(event -> hide());
  }

  void show(String text, boolean refusal, double viewX, double viewY, Region within) {
    label.setText(text);
    pseudoClassStateChanged(REFUSAL, refusal);
    setVisible(true);
    applyCss();
    double pad = 10;
    double width = Math.min(MAX_WIDTH, Math.ceil(label.prefWidth(-1)));
    double height = Math.ceil(label.prefHeight(width));
    label.resizeRelocate(pad, pad * 0.6, width, height);
    double outerWidth = width + 2 * pad;
    double outerHeight = height + 1.2 * pad;
    double x = Math.min(viewX + AWAY_X, within.getWidth() - outerWidth - 4);
    double y = viewY + AWAY_Y;
    if (y + outerHeight > within.getHeight() - 4) {
      y = viewY - AWAY_Y - outerHeight;
    }
    resizeRelocate(Math.round(Math.max(4, x)), Math.round(Math.max(4, y)), outerWidth, outerHeight);
    fade.playFromStart();
  }

  String text() {
    return label.getText();
  }

  void hide() {
    setVisible(false);
    fade.stop();
  }
}
