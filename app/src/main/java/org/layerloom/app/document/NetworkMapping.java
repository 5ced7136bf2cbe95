package org.layerloom.app.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.layerloom.engine.network.BlockExpansion;
import org.layerloom.engine.network.DrawnNetwork;
import org.layerloom.engine.network.DrawnNode;
import org.layerloom.engine.network.DrawnWire;
import org.layerloom.engine.network.InputPort;
import org.layerloom.engine.network.LayerSpec;
import org.layerloom.engine.network.LayerType;
import org.layerloom.engine.network.LayerTypes;
import org.layerloom.engine.network.NetworkSpec;
import org.layerloom.engine.project.Project;
import org.layerloom.engine.project.Project.Position;
import org.layerloom.graph.model.Connection;
import org.layerloom.graph.model.Graph;
import org.layerloom.graph.model.GraphNode;
import org.layerloom.graph.model.GraphSnapshot;
import org.layerloom.graph.model.Point;
import org.layerloom.graph.model.Port;
import org.layerloom.graph.model.PortRef;
import org.layerloom.graph.model.SubBlock;

/** Turns the engine's networks into the editor's graphs, and back. */
public final class NetworkMapping {

  /** The name of every layer's output. */
  public static final String OUT = DrawnWire.OUT;

  private final LayerTypes types;

  public NetworkMapping(LayerTypes types) {
    this.types = types;
  }

  /** The node of a layer; one of an unknown type gets an input and an output. */
  public GraphNode node(LayerSpec layer, Position at) {
    Optional<LayerType> type = types.find(layer.type());
    List<InputPort> inputs = type.map(LayerType::inputs).orElse(List.of(InputPort.one()));
    boolean hasOutput = type.map(LayerType::hasOutput).orElse(true);
    return new GraphNode(
        layer.id(),
        layer.type(),
        layer.name(),
        layer.parameters(),
        at.x(),
        at.y(),
        inputs.stream()
            .map(p -> new Port(p.name(), Port.Direction.INPUT, p.many(), p.name()))
            .toList(),
        hasOutput ? List.of(new Port(OUT, Port.Direction.OUTPUT, true, OUT)) : List.of());
  }

  private GraphNode node(DrawnNode drawn, Position at, List<DrawnNode> contents) {
    GraphNode node;
    if (drawn.isTerminal()) {
      boolean input = drawn.layer().type().equals(SubBlock.INPUT);
      node =
          SubBlock.terminal(
              drawn.id(),
              drawn.layer().name(),
              SubBlock.block(drawn.container(), "", 0, 0),
              input ? Port.Direction.INPUT : Port.Direction.OUTPUT,
              drawn.port(),
              new Point(at.x(), at.y()));
    } else if (drawn.isBlock()) {
      GraphNode bare =
          SubBlock.block(drawn.id(), drawn.layer().name(), at.x(), at.y())
              .withProperties(drawn.layer().parameters());
      node =
          SubBlock.withPortsOf(
              bare,
              contents.stream()
                  .filter(DrawnNode::isTerminal)
                  .map(terminal -> node(terminal, new Position(0, 0), List.of()))
                  .toList());
    } else {
      node = node(drawn.layer(), at);
    }
    return node.withContainer(drawn.container()).withBypassed(drawn.bypassed());
  }

  /** The graph of a project. Wires that the graph cannot hold are left out, as its rules ask. */
  public GraphSnapshot graph(Project project) {
    List<GraphNode> nodes = new ArrayList<>();
    double fallback = 48;
    Map<String, List<DrawnNode>> contents =
        project.drawn().nodes().stream().collect(Collectors.groupingBy(DrawnNode::container));
    for (DrawnNode drawn : project.drawn().nodes()) {
      Position at = project.positions().get(drawn.id());
      nodes.add(
          node(
              drawn,
              at != null ? at : new Position(fallback, 144),
              contents.getOrDefault(drawn.id(), List.of())));
      fallback += 216;
    }
    Graph trial = new Graph();
    trial.restore(new GraphSnapshot(nodes, List.of()));
    for (DrawnWire wire : project.drawn().wires()) {
      try {
        trial.connect(
            new Connection(
                new PortRef(wire.from(), wire.fromPort()), new PortRef(wire.to(), wire.port())));
      } catch (IllegalArgumentException cannotBeDrawn) {
        // Only a file written by hand holds such a wire; the rest of it is worth opening.
      }
    }
    return trial.snapshot();
  }

  /** The network as drawn, blocks and bypassed layers included. */
  public static DrawnNetwork drawn(GraphSnapshot graph) {
    return new DrawnNetwork(
        graph.nodes().stream()
            .map(
                n ->
                    new DrawnNode(
                        new LayerSpec(n.id(), n.type(), n.name(), n.properties()),
                        n.container(),
                        n.bypassed()))
            .toList(),
        graph.connections().stream()
            .map(
                c ->
                    new DrawnWire(
                        c.source().nodeId(),
                        c.source().portId(),
                        c.target().nodeId(),
                        c.target().portId()))
            .toList());
  }

  /** The network that is checked and trained: blocks expanded, bypassed layers left out. */
  public static NetworkSpec network(GraphSnapshot graph) {
    return BlockExpansion.of(drawn(graph)).network();
  }

  public static Map<String, Position> positions(GraphSnapshot graph) {
    Map<String, Position> positions = new LinkedHashMap<>();
    graph.nodes().forEach(n -> positions.put(n.id(), new Position(n.x(), n.y())));
    return positions;
  }
}
