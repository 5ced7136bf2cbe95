package org.layerloom.graph.view;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.Group;
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
final class OverviewLayer extends Group {
  private static final double NAMES_FROM = 0.22;

  private final Presentations presentations;
  private final GraphGeometry geometry;
  private final PixelPainter painter = new PixelPainter();
  private final WirePainter lines = new WirePainter(painter);
  private final Canvas names = new Canvas(0, 0);
  private final Map<String, Integer> families = new HashMap<>();

  OverviewLayer(Presentations presentations, GraphGeometry geometry) {
    this.presentations = presentations;
    this.geometry = geometry;
    setManaged(false);
    setMouseTransparent(true);
    setAutoSizeChildren(false);
    names.setManaged(false);
    names.getStyleClass().add("graph-names");
    getChildren().setAll(painter, names);
  }

  void clear() {
    if (painter.getImage() != null) {
      // What is hidden keeps its memory unless it is let go.
      painter.forget();
      hideNames();
    }
  }

  private void hideNames() {
    names.setWidth(0);
    names.setHeight(0);
  }

  void draw(
      List<GraphNode> nodes,
      List<Connection> wires,
      Viewport viewport,
      Selection selection,
      Feedback feedback,
      ThemeColors colors) {
    painter.begin(viewport.width(), viewport.height());
    families.clear();
    Connection hidden = feedback.looseWire() == null ? null : feedback.looseWire().instead();
    int plain = PixelPainter.opaque(colors.role("wire"));
    int selected = PixelPainter.opaque(colors.role("selection"));
    int error = PixelPainter.opaque(colors.role("error"));
    for (Connection wire : wires) {
      if (!wire.equals(hidden)) {
        boolean strong = selection.contains(wire) || wire.equals(feedback.litWire());
        int ink = feedback.cuts(wire) ? error : strong ? selected : plain;
        // Too small to tell a curve from a line, straight ones are enough.
        WirePainter.Look look =
            new WirePainter.Look(strong ? 2 : 1, ink, true, viewport.scale() < NAMES_FROM);
        lines.draw(geometry.wire(wire), viewport, look);
      }
    }
    Paints paints = new Paints(colors);
    for (GraphNode node : nodes) {
      draw(node, viewport, selection.contains(node.id()), paints, colors);
    }
    painter.end();
    if (viewport.scale() >= NAMES_FROM) {
      drawNames(nodes, viewport, colors);
    } else if (names.getWidth() > 0) {
      hideNames();
    }
  }

  /** The colours of one frame. */
  private static final class Paints {
    final int card;
    final int border;
    final int selection;
    final int wire;
    final int error;
    final int warning;

    Paints(ThemeColors colors) {
      card = PixelPainter.opaque(colors.role("card"));
      border = PixelPainter.opaque(colors.role("border"));
      selection = PixelPainter.opaque(colors.role("selection"));
      wire = PixelPainter.opaque(colors.role("wire"));
      error = PixelPainter.opaque(colors.role("error"));
      warning = PixelPainter.opaque(colors.role("warning"));
    }
  }

  private void draw(
      GraphNode node, Viewport viewport, boolean selected, Paints paints, ThemeColors colors) {
    Rectangle2D box = geometry.box(node);
    Point corner = viewport.toView(box.getMinX(), box.getMinY());
    double width = box.getWidth() * viewport.scale();
    double height = box.getHeight() * viewport.scale();
    NodePresentation shown = presentations.of(node);
    double band = Math.max(3, NodeMetrics.BAND * viewport.scale());
    int family =
        families.computeIfAbsent(shown.family(), name -> PixelPainter.opaque(colors.family(name)));
    painter.fill(corner.x(), corner.y(), width, height, paints.card);
    painter.fill(corner.x(), corner.y(), width, band, family);
    if (selected || viewport.scale() >= NAMES_FROM) {
      painter.border(
          corner.x(),
          corner.y(),
          width,
          height,
          selected ? 2 : 1,
          selected ? paints.selection : paints.border);
    }
    if (node.bypassed()) {
      double level = corner.y() + (height + band) / 2;
      painter.line(corner.x(), level, corner.x() + width, level, 1, paints.wire);
    }
    if (shown.severity() == Severity.ERROR || shown.severity() == Severity.WARNING) {
      int ink = shown.severity() == Severity.ERROR ? paints.error : paints.warning;
      painter.fill(corner.x() + width - 3, corner.y() - 3, 6, 6, ink);
    }
  }

  private void drawNames(List<GraphNode> nodes, Viewport viewport, ThemeColors colors) {
    names.setWidth(viewport.width());
    names.setHeight(viewport.height());
    GraphicsContext g = names.getGraphicsContext2D();
    g.clearRect(0, 0, names.getWidth(), names.getHeight());
    g.setTextBaseline(VPos.CENTER);
    g.setFont(Font.font(Math.max(8, 30 * viewport.scale())));
    g.setFill(colors.role("text"));
    double band = Math.max(3, NodeMetrics.BAND * viewport.scale());
    for (GraphNode node : nodes) {
      Rectangle2D box = geometry.box(node);
      Point corner = viewport.toView(box.getMinX(), box.getMinY());
      double width = box.getWidth() * viewport.scale();
      double height = box.getHeight() * viewport.scale();
      g.fillText(
          shortened(presentations.of(node).title(), width - 8, g.getFont().getSize()),
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
