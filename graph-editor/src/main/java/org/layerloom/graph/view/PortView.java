package org.layerloom.graph.view;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import org.layerloom.graph.model.Port;
import org.layerloom.graph.text.GraphTexts;

/** The round end of wires on a node's edge. */
final class PortView extends Region {
  private static final PseudoClass FITS = PseudoClass.getPseudoClass("fits");
  private static final PseudoClass DIMMED = PseudoClass.getPseudoClass("dimmed");
  private static final PseudoClass WIRED = PseudoClass.getPseudoClass("wired");
  private static final PseudoClass POINTED = PseudoClass.getPseudoClass("pointed");

  private record Described(GraphTexts texts, Port port, String nodeName, int wires) {}

  private Described described;

  PortView() {
    setAccessibleRole(AccessibleRole.NODE);
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

  /** Says to screen readers what the port is; works out the words only when something changed. */
  void describe(GraphTexts texts, Port port, String nodeName, int wires) {
    Described now = new Described(texts, port, nodeName, wires);
    if (!now.equals(described)) {
      described = now;
      boolean input = port.direction() == Port.Direction.INPUT;
      setAccessibleText(
          texts.get(
              input ? "port.accessible_input" : "port.accessible_output",
              port.label().isEmpty() ? port.id() : port.label(),
              nodeName,
              wires));
    }
  }

  void setWired(boolean wired) {
    pseudoClassStateChanged(WIRED, wired);
  }

  void setPointed(boolean pointed) {
    pseudoClassStateChanged(POINTED, pointed);
  }
}
