package org.layerloom.graph.view;

import javafx.css.PseudoClass;
import javafx.scene.layout.Region;

/** The round end of wires on a node's edge. */
final class PortView extends Region {
  private static final PseudoClass FITS = PseudoClass.getPseudoClass("fits");
  private static final PseudoClass DIMMED = PseudoClass.getPseudoClass("dimmed");
  private static final PseudoClass WIRED = PseudoClass.getPseudoClass("wired");
  private static final PseudoClass POINTED = PseudoClass.getPseudoClass("pointed");

  PortView() {
    getStyleClass().add("graph-port");
    setManaged(false);
  }

  void centreAt(double x, double y) {
    double r = NodeMetrics.PORT_RADIUS;
    resizeRelocate(x - r, y - r, 2 * r, 2 * r);
  }

  /** Whether it could take the wire on the pointer; null when there is none. */
  void mark(Boolean fits) {
    pseudoClassStateChanged(FITS, Boolean.TRUE.equals(fits));
    pseudoClassStateChanged(DIMMED, Boolean.FALSE.equals(fits));
  }

  void setWired(boolean wired) {
    pseudoClassStateChanged(WIRED, wired);
  }

  void setPointed(boolean pointed) {
    pseudoClassStateChanged(POINTED, pointed);
  }
}
