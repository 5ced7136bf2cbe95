package org.layerloom.app.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.layerloom.engine.network.Connection;
import org.layerloom.engine.network.InputPort;
import org.layerloom.engine.network.LayerSpec;
import org.layerloom.engine.network.LayerType;
import org.layerloom.engine.network.LayerTypes;
import org.layerloom.engine.network.NetworkSpec;
import org.layerloom.engine.project.Project;
import org.layerloom.engine.project.Project.Position;
import org.layerloom.graph.model.Graph;
import org.layerloom.graph.model.GraphNode;
import org.layerloom.graph.model.GraphSnapshot;
import org.layerloom.graph.model.Port;
import org.layerloom.graph.model.PortRef;

/** Turns the engine's networks into the editor's graphs, and back. */
public final class NetworkMapping {

  /** The name of every layer's output. */
  public static final String OUT = "out";

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

  /** The graph of a project. Wires that the graph cannot hold are left out, as its rules ask. */
  public GraphSnapshot graph(Project project) {
    List<GraphNode> nodes = new ArrayList<>();
    double fallback = 48;
    for (LayerSpec layer : project.network().layers()) {
      Position at = project.positions().get(layer.id());
      nodes.add(node(layer, at != null ? at : new Position(fallback, 144)));
      fallback += 216;
    }
    Graph trial = new Graph();
    nodes.forEach(trial::putNode);
    for (Connection wire : project.network().connections()) {
      try {
        trial.connect(
            new org.layerloom.graph.model.Connection(
                new PortRef(wire.from(), OUT), new PortRef(wire.to(), wire.port())));
      } catch (IllegalArgumentException cannotBeDrawn) {
        // Only a file written by hand holds such a wire; the rest of it is worth opening.
      }
    }
    return trial.snapshot();
  }

  public static NetworkSpec network(GraphSnapshot graph) {
    List<LayerSpec> layers =
        graph.nodes().stream()
            .map(n -> new LayerSpec(n.id(), n.type(), n.name(), n.properties()))
            .toList();
    List<Connection> wires =
        graph.connections().stream()
            .map(c -> new Connection(c.source().nodeId(), c.target().nodeId(), c.target().portId()))
            .toList();
    return new NetworkSpec(layers, wires);
  }

  public static Map<String, Position> positions(GraphSnapshot graph) {
    Map<String, Position> positions = new LinkedHashMap<>();
    graph.nodes().forEach(n -> positions.put(n.id(), new Position(n.x(), n.y())));
    return positions;
  }
}
