package org.layerloom.graph.view;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.layerloom.graph.text.GraphTexts;

/** Says that a layout takes its time, and lets people stop it; not before two seconds. */
final class LayoutNotice extends HBox {
  private static final Duration PATIENCE = Duration.seconds(2);

  private final PauseTransition patience = new PauseTransition(PATIENCE);
  private final Label label = new Label();
  private final Button stop = new Button();

  LayoutNotice(Runnable cancel) {
    setManaged(false);
    setVisible(false);
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().addAll("graph-find", "graph-layout-notice");
    stop.getStyleClass().add("graph-layout-stop");
    stop.setOnAction(event -> cancel.run());
    patience.setOnFinished(event -> setVisible(true));
    getChildren().setAll(label, stop);
  }

  void setTexts(GraphTexts texts) {
    label.setText(texts.get("hint.laying_out"));
    stop.setText(texts.get("layout.stop"));
  }

  /** A layout began or ended. */
  void running(boolean running) {
    if (running) {
      patience.playFromStart();
    } else {
      patience.stop();
      setVisible(false);
    }
  }
}
