package org.layerloom.graph.view;

import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import org.layerloom.graph.edit.Selection;
import org.layerloom.graph.gesture.Feedback;
import org.layerloom.graph.model.Connection;
import org.layerloom.graph.model.GraphNode;
import org.layerloom.graph.model.Point;

/**
 * Paints the graph when it is too small to read: coloured blocks with names, then blocks alone. One
 * painted surface stays smooth where hundreds of scene nodes would not.
 */
final class OverviewLayer extends Canvas {
  private static final double NAMES_FROM = 0.22;

  private final Presentations presentations;
  private final GraphGeometry geometry;

  OverviewLayer(Presentations presentations, GraphGeometry geometry) {
    this.presentations = presentations;
    this.geometry = geometry;
    setManaged(false);
    setMouseTransparent(true);
  }

  void clear() {
    if (getWidth() > 0) {
      // A hidden surface keeps its memory unless it is made small.
      setWidth(0);
      setHeight(0);
    }
  }

  void draw(
      List<GraphNode> nodes,
      List<Connection> wires,
      Viewport viewport,
      Selection selection,
      Feedback feedback,
      ThemeColors colors) {
    setWidth(viewport.width());
    setHeight(viewport.height());
    GraphicsContext g = getGraphicsContext2D();
    g.clearRect(0, 0, getWidth(), getHeight());
    Connection hidden = feedback.looseWire() == null ? null : feedback.looseWire().instead();
    for (Connection wire : wires) {
      if (!wire.equals(hidden)) {
        boolean strong = selection.contains(wire) || wire.equals(feedback.litWire());
        String role = feedback.cuts(wire) ? "error" : strong ? "selection" : "wire";
        g.setStroke(colors.role(role));
        g.setLineWidth(strong ? 2 : 1);
        stroke(g, geometry.wire(wire), viewport);
        g.setFill(colors.role(role));
        arrow(g, geometry.wire(wire), viewport);
      }
    }
    g.setTextBaseline(VPos.CENTER);
    g.setFont(Font.font(Math.max(8, 30 * viewport.scale())));
    for (GraphNode node : nodes) {
      draw(g, node, viewport, selection.contains(node.id()), colors);
    }
  }

  private static void stroke(GraphicsContext g, WireShape shape, Viewport viewport) {
    double[] p = shape.points();
    g.beginPath();
    Point start = viewport.toView(p[0], p[1]);
    g.moveTo(start.x(), start.y());
    for (int i = 2; i < p.length; i += 6) {
      Point first = viewport.toView(p[i], p[i + 1]);
      Point second = viewport.toView(p[i + 2], p[i + 3]);
      Point end = viewport.toView(p[i + 4], p[i + 5]);
      if (viewport.scale() < NAMES_FROM) {
        // Too small to tell a curve from a line, which costs a fraction.
        g.lineTo(end.x(), end.y());
      } else {
        g.bezierCurveTo(first.x(), first.y(), second.x(), second.y(), end.x(), end.y());
      }
    }
    g.stroke();
  }

  /** Only where the wire is long enough that the arrowhead does not hide it. */
  private static void arrow(GraphicsContext g, WireShape shape, Viewport viewport) {
    double[] p = shape.points();
    Point start = viewport.toView(p[0], p[1]);
    Point end = viewport.toView(p[p.length - 2], p[p.length - 1]);
    if (Math.abs(end.x() - start.x()) + Math.abs(end.y() - start.y()) < 2 * WireView.ARROW) {
      return;
    }
    double back = end.x() - 0.7 * WireView.ARROW;
    double half = 0.35 * WireView.ARROW;
    g.beginPath();
    g.moveTo(end.x(), end.y());
    g.lineTo(back, end.y() - half);
    g.lineTo(back, end.y() + half);
    g.fill();
  }

  private void draw(
      GraphicsContext g, GraphNode node, Viewport viewport, boolean selected, ThemeColors colors) {
    Rectangle2D box = geometry.box(node);
    Point corner = viewport.toView(box.getMinX(), box.getMinY());
    double width = box.getWidth() * viewport.scale();
    double height = box.getHeight() * viewport.scale();
    NodePresentation shown = presentations.of(node);
    double band = Math.max(3, NodeMetrics.BAND * viewport.scale());
    g.setFill(colors.role("card"));
    g.fillRect(corner.x(), corner.y(), width, height);
    g.setFill(colors.family(shown.family()));
    g.fillRect(corner.x(), corner.y(), width, band);
    if (selected || viewport.scale() >= NAMES_FROM) {
      g.setStroke(colors.role(selected ? "selection" : "border"));
      g.setLineWidth(selected ? 2 : 1);
      g.strokeRect(corner.x(), corner.y(), width, height);
    }
    if (node.bypassed()) {
      g.setStroke(colors.role("wire"));
      g.setLineWidth(1);
      double level = corner.y() + (height + band) / 2;
      g.strokeLine(corner.x(), level, corner.x() + width, level);
    }
    if (shown.severity() == Severity.ERROR || shown.severity() == Severity.WARNING) {
      g.setFill(colors.role(shown.severity() == Severity.ERROR ? "error" : "warning"));
      g.fillOval(corner.x() + width - 4, corner.y() - 4, 8, 8);
    }
    if (viewport.scale() >= NAMES_FROM) {
      g.setFill(colors.role("text"));
      g.fillText(
          shortened(shown.title(), width - 8, g.getFont().getSize()),
          corner.x() + 4,
          corner.y() + (height + band) / 2);
    }
  }

  /**
   * As much of a text as about fits; measuring thousands of them would take longer than a frame.
   */
  private static String shortened(String text, double width, double fontSize) {
    int fitting = (int) Math.max(1, width / (fontSize * 0.6));
    return text.length() <= fitting ? text : text.substring(0, Math.max(1, fitting - 1)) + "…";
  }
}
