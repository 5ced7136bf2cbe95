package org.layerloom.graph.view;

import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import org.layerloom.graph.model.Frame;
import org.layerloom.graph.model.FrameColour;

/** Draws one frame: a tinted rectangle with its title in a strip at the top. */
final class FrameView extends Region {
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

  /** The part of a frame that is clicked and dragged, in canvas pixels. */
  static final double STRIP = 28;

  private static final double TITLE = 14;

  /** Titles stay this large in the view, so that they lead the eye where nodes cannot be read. */
  private static final double LEAST_IN_VIEW = 11;

  private static final double INSET = 10;

  private final Region strip = new Region();
  private final Text title = new Text();
  private final Rectangle titleClip = new Rectangle();
  private FrameColour painted;

  FrameView() {
    getStyleClass().add("graph-frame");
    strip.getStyleClass().add("graph-frame-strip");
    title.getStyleClass().add("graph-frame-title");
    title.setTextOrigin(VPos.TOP);
    strip.setManaged(false);
    title.setManaged(false);
    setManaged(false);
    setMouseTransparent(true);
    setClip(titleClip);
    getChildren().setAll(strip, title);
  }

  void show(Frame frame, double scale) {
    if (painted != frame.colour()) {
      if (painted != null) {
        getStyleClass().remove(styleClass(painted));
      }
      painted = frame.colour();
      getStyleClass().add(styleClass(painted));
    }
    setAccessibleText(frame.text());
    title.setText(frame.text());
    double size = Math.max(TITLE, LEAST_IN_VIEW / scale);
    title.setStyle("-fx-font-size: " + size + "px;");
    title.setX(Math.max(INSET, 4 / scale));
    title.setY(Math.max(4, (STRIP - size * 1.35) / 2));
    strip.resizeRelocate(0, 0, frame.width(), Math.min(STRIP, frame.height()));
    resizeRelocate(frame.x(), frame.y(), frame.width(), frame.height());
    titleClip.setWidth(frame.width());
    titleClip.setHeight(frame.height());
  }

  void setSelected(boolean selected) {
    pseudoClassStateChanged(SELECTED, selected);
  }

  static String styleClass(FrameColour colour) {
    return "graph-frame-" + colour.key();
  }
}
