package org.layerloom.graph.edit;

import java.util.Collection;
import org.layerloom.graph.model.GraphNode;
import org.layerloom.graph.model.Point;

/** Where a sub-block stands for its content, in canvas pixels at scale 1. */
final class BlockPlace {
  private static final double GRID = 12;
  private static final double BESIDE = 264;

  private BlockPlace() {}

  /** The middle of what a block holds, on the grid; depends on nothing else. */
  static Point of(Collection<GraphNode> content) {
    var xs = content.stream().mapToDouble(GraphNode::x).summaryStatistics();
    var ys = content.stream().mapToDouble(GraphNode::y).summaryStatistics();
    return content.isEmpty()
        ? new Point(0, 0)
        : new Point(snap((xs.getMin() + xs.getMax()) / 2), snap((ys.getMin() + ys.getMax()) / 2));
  }

  /** To the left or right of the content, one below the other. */
  static Point besides(Collection<GraphNode> content, boolean input, int index) {
    var xs = content.stream().mapToDouble(GraphNode::x).summaryStatistics();
    double x = content.isEmpty() ? 0 : input ? xs.getMin() : xs.getMax();
    return new Point(snap(x + (input ? -BESIDE : BESIDE)), of(content).y() + index * 96);
  }

  private static double snap(double value) {
    return Math.rint(value / GRID) * GRID;
  }
}
