package org.layerloom.graph.layout;

import java.util.Map;

/**
 * What a layout needs to know about how large things are, in canvas pixels at scale 1.
 *
 * @param nodes sizes by node id
 * @param fallback size of nodes that are not in the map
 * @param maxWidth a graph wider than this folds into rows; infinite for one row
 */
public record LayoutSizes(Map<String, NodeSize> nodes, NodeSize fallback, double maxWidth) {

  /** Width and height of a node in canvas pixels. */
  public record NodeSize(double width, double height) {}

  public LayoutSizes {
    nodes = Map.copyOf(nodes);
  }

  /** Nodes of one size, in one row. */
  public static LayoutSizes uniform(double width, double height) {
    return new LayoutSizes(Map.of(), new NodeSize(width, height), Double.POSITIVE_INFINITY);
  }

  /** The same sizes with another width to fold at. */
  public LayoutSizes withMaxWidth(double newMaxWidth) {
    return new LayoutSizes(nodes, fallback, newMaxWidth);
  }

  /** The size of a node. */
  public NodeSize of(String nodeId) {
    return nodes.getOrDefault(nodeId, fallback);
  }
}
