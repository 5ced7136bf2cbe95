package org.layerloom.graph.view;

import java.util.HashMap;
import java.util.Map;
import javafx.geometry.Dimension2D;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.layerloom.graph.model.GraphNode;

/**
 * How large a node is drawn, known without drawing it. Widths come in a few steps so that columns
 * of nodes line up.
 */
final class NodeMetrics {
  static final double BAND = 8;
  static final double HEIGHT = 72;
  static final double MIN_WIDTH = 160;
  static final double MAX_WIDTH = 256;
  static final double PADDING = 12;
  static final double ICON = 20;
  static final double PORT_PITCH = 22;
  static final double PORT_RADIUS = 7;

  private static final double WIDTH_STEP = 24;
  private static final double BETWEEN = 12;
  // A little more than measured: the theme may choose a slightly wider font.
  private static final double RESERVE = 1.04;

  private final Map<String, Double> titleWidths = new HashMap<>();
  private final Map<String, Double> smallWidths = new HashMap<>();
  private final Text title = new Text();
  private final Text small = new Text();

  NodeMetrics() {
    title.setFont(Font.font(Font.getDefault().getFamily(), FontWeight.BOLD, 13));
    small.setFont(Font.font(Font.getDefault().getFamily(), 11));
  }

  Dimension2D sizeOf(GraphNode node, NodePresentation shown) {
    double icon = shown.icon().isEmpty() ? 0 : ICON;
    double footer = width(small, smallWidths, shown.shape());
    if (!shown.measure().isEmpty()) {
      footer += BETWEEN + width(small, smallWidths, shown.measure());
    }
    double text =
        Math.max(
            Math.max(
                icon + width(title, titleWidths, shown.title()),
                width(small, smallWidths, shown.subtitle())),
            footer);
    double needed = text * RESERVE + 2 * PADDING;
    double steps = Math.ceil(Math.max(0, needed - MIN_WIDTH) / WIDTH_STEP);
    int ports = Math.max(node.inputs().size(), node.outputs().size());
    return new Dimension2D(
        Math.min(MAX_WIDTH, MIN_WIDTH + steps * WIDTH_STEP),
        Math.max(HEIGHT, BAND + 12 + ports * PORT_PITCH));
  }

  private static double width(Text measure, Map<String, Double> known, String text) {
    if (text.isEmpty()) {
      return 0;
    }
    return known.computeIfAbsent(
        text,
        unknown -> {
          measure.setText(unknown);
          return Math.ceil(measure.getLayoutBounds().getWidth());
        });
  }
}
