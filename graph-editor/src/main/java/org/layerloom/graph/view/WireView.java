package org.layerloom.graph.view;

import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.CacheHint;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Polygon;

/**
 * One wire's label, and its line while something points at it. Used again for other wires as they
 * come into view.
 */
final class WireView extends Group {
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
  private static final PseudoClass POINTED = PseudoClass.getPseudoClass("pointed");
  private static final PseudoClass ALLOWED = PseudoClass.getPseudoClass("allowed");
  private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

  /** A label needs this much more wire than it is wide, so that the wire shows on both sides. */
  private static final double AROUND_LABEL = 24;

  /** Where the wire is too short for that, the label stands so far above it. */
  private static final double ABOVE = 2;

  private static final double LABEL_PADDING = 6;

  /** Wires show their direction below this scale. */
  static final double ARROWS_BELOW = 0.6;

  /** Length of an arrowhead in view pixels. */
  static final double ARROW = 9;

  private final Path path = new Path();
  private final Polygon arrow = new Polygon();
  private final Label label = new Label();
  private WireShape drawn;
  private WireShape outlined;
  private String text = "";
  private boolean emphasised;

  WireView() {
    setManaged(false);
    setMouseTransparent(true);
    setAutoSizeChildren(false);
    path.getStyleClass().add("graph-wire");
    path.setManaged(false);
    label.getStyleClass().add("graph-wire-label");
    // Text that is not at its own size is drawn by outlines each time: better as a picture.
    label.setCache(true);
    label.setCacheHint(CacheHint.QUALITY);
    label.setManaged(false);
    label.setVisible(false);
    arrow.getStyleClass().add("graph-wire-arrow");
    arrow.setManaged(false);
    getChildren().setAll(path, arrow, label);
  }

  /**
   * Shows a wire.
   *
   * @param line whether to draw its line too, which is painted otherwise
   */
  void show(WireShape shape, String newText, double scale, boolean line) {
    path.setVisible(line);
    arrow.setVisible(line && scale < ARROWS_BELOW);
    if (line && shape != outlined) {
      outline(shape);
    }
    if (arrow.isVisible()) {
      placeArrow(shape, scale);
    }
    if (shape != drawn || !text.equals(newText)) {
      drawn = shape;
      text = newText;
      placeLabel();
    }
  }

  void setLabelCacheHint(CacheHint hint) {
    label.setCacheHint(hint);
  }

  private void outline(WireShape shape) {
    outlined = shape;
    double[] p = shape.points();
    path.getElements().setAll(new MoveTo(p[0], p[1]));
    for (int i = 2; i < p.length; i += 6) {
      path.getElements()
          .add(new CubicCurveTo(p[i], p[i + 1], p[i + 2], p[i + 3], p[i + 4], p[i + 5]));
    }
  }

  /** Where labels are too small to read, an arrowhead before the port tells the direction. */
  private void placeArrow(WireShape shape, double scale) {
    double[] p = shape.points();
    double tip = p[p.length - 2] - NodeMetrics.PORT_RADIUS + 1;
    double y = p[p.length - 1];
    double back = tip - ARROW / scale;
    double half = ARROW / 2 / scale;
    arrow.getPoints().setAll(tip, y, back, y - half, back, y + half);
  }

  private void placeLabel() {
    if (text.isEmpty()) {
      label.setVisible(false);
      return;
    }
    label.setText(text);
    label.applyCss();
    double width = Math.ceil(label.prefWidth(-1));
    double height = Math.ceil(label.prefHeight(-1));
    Point2D middle = drawn.middle();
    boolean onTheWire = drawn.middleLength() > width + AROUND_LABEL;
    // Above the higher end of a slanting wire, and above the ports where it reaches over them.
    double textWidth = width - 2 * LABEL_PADDING;
    boolean overPorts = textWidth > drawn.advance() - 2 * NodeMetrics.PORT_RADIUS;
    double above = overPorts ? NodeMetrics.PORT_RADIUS + 1 : ABOVE;
    double top = onTheWire ? middle.getY() - height / 2 : drawn.bounds().getMinY() - above - height;
    label.resizeRelocate(Math.round(middle.getX() - width / 2), Math.round(top), width, height);
    label.setVisible(onTheWire || drawn.advance() >= textWidth + 2 * ABOVE);
  }

  void mark(boolean selected, boolean pointed, boolean allowed, boolean refused) {
    path.pseudoClassStateChanged(SELECTED, selected);
    path.pseudoClassStateChanged(POINTED, pointed);
    path.pseudoClassStateChanged(ALLOWED, allowed);
    path.pseudoClassStateChanged(REFUSED, refused);
    arrow.pseudoClassStateChanged(SELECTED, selected);
    arrow.pseudoClassStateChanged(REFUSED, refused);
    if (emphasised != (selected || pointed)) {
      emphasised = selected || pointed;
      setViewOrder(emphasised ? -1 : 0);
    }
  }
}
