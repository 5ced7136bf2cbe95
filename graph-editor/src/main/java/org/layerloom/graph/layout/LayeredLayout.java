package org.layerloom.graph.layout;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.OrderingStrategy;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.PortConstraints;
import org.eclipse.elk.core.options.PortSide;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.layerloom.graph.layout.LayoutSizes.NodeSize;
import org.layerloom.graph.model.Connection;
import org.layerloom.graph.model.GraphNode;
import org.layerloom.graph.model.GraphSnapshot;
import org.layerloom.graph.model.Point;
import org.layerloom.graph.model.Port;
import org.layerloom.graph.model.PortRef;

/**
 * Columns from left to right, so that every wire leads to the right (Eclipse ELK's layered
 * algorithm, after Sugiyama), with few crossings and ports in their order. A graph that is too wide
 * is folded into rows.
 */
public final class LayeredLayout implements GraphLayout {
  // With cards of 160 px or 24 px steps more, columns fall on the 24 px grid.
  private static final double BETWEEN_COLUMNS = 56;
  private static final double BETWEEN_NODES = 36;
  private static final double SNAP = 12;

  @Override
  public Map<String, Point> arrange(GraphSnapshot graph, LayoutSizes sizes) {
    if (graph.nodes().isEmpty()) {
      return Map.of();
    }
    // Registers the types of layout options; without it their defaults cannot be read.
    LayoutMetaDataService.getInstance();
    ElkNode root = ElkGraphUtil.createGraph();
    root.setProperty(LayeredOptions.DIRECTION, Direction.RIGHT);
    root.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.SPLINES);
    root.setProperty(LayeredOptions.SPACING_NODE_NODE, BETWEEN_NODES);
    root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, BETWEEN_COLUMNS);
    root.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 12.0);
    root.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, 6.0);
    root.setProperty(LayeredOptions.SPACING_COMPONENT_COMPONENT, 60.0);
    root.setProperty(LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY, OrderingStrategy.PREFER_NODES);
    root.setProperty(LayeredOptions.RANDOM_SEED, 1);
    Map<String, ElkNode> nodes = new LinkedHashMap<>();
    Map<PortRef, ElkPort> inputs = new LinkedHashMap<>();
    Map<PortRef, ElkPort> outputs = new LinkedHashMap<>();
    for (GraphNode node : graph.nodes()) {
      NodeSize size = sizes.of(node.id());
      ElkNode box = ElkGraphUtil.createNode(root);
      box.setDimensions(size.width(), size.height());
      box.setProperty(LayeredOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_POS);
      nodes.put(node.id(), box);
      addPorts(box, node, node.inputs(), size, inputs);
      addPorts(box, node, node.outputs(), size, outputs);
    }
    for (Connection wire : graph.connections()) {
      ElkGraphUtil.createSimpleEdge(outputs.get(wire.source()), inputs.get(wire.target()));
    }
    new LayeredLayoutProvider().layout(root, new InterruptibleMonitor());
    if (Thread.interrupted()) {
      throw new CancellationException("the layout was interrupted");
    }
    Map<String, Point> places = new LinkedHashMap<>();
    nodes.forEach((id, box) -> places.put(id, new Point(box.getX(), box.getY())));
    return snapped(new RowFold(sizes).fold(graph, places));
  }

  private static void addPorts(
      ElkNode box,
      GraphNode node,
      Iterable<Port> side,
      NodeSize size,
      Map<PortRef, ElkPort> ports) {
    int count = 0;
    for (Port unused : side) {
      count++;
    }
    int index = 0;
    for (Port port : side) {
      boolean input = port.direction() == Port.Direction.INPUT;
      ElkPort elk = ElkGraphUtil.createPort(box);
      elk.setProperty(LayeredOptions.PORT_SIDE, input ? PortSide.WEST : PortSide.EAST);
      elk.setLocation(input ? 0 : size.width(), size.height() * (index + 1) / (count + 1));
      ports.put(new PortRef(node.id(), port.id()), elk);
      index++;
    }
  }

  private static Map<String, Point> snapped(Map<String, Point> places) {
    Map<String, Point> snapped = new LinkedHashMap<>();
    places.forEach(
        (id, p) ->
            snapped.put(
                id, new Point(Math.round(p.x() / SNAP) * SNAP, Math.round(p.y() / SNAP) * SNAP)));
    return snapped;
  }

  /** ELK asks now and then whether to go on. */
  private static final class InterruptibleMonitor extends BasicProgressMonitor {
    @Override
    public boolean isCanceled() {
      return Thread.currentThread().isInterrupted();
    }
  }
}
