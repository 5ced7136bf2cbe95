package org.layerloom.graph.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.layerloom.graph.model.Connection;
import org.layerloom.graph.model.Graph;
import org.layerloom.graph.model.GraphNode;
import org.layerloom.graph.model.Point;
import org.layerloom.graph.model.PortRef;
import org.layerloom.graph.validation.ConnectionVerdict;

/** Puts new nodes into a graph: loose, on the end of a wire, or into one. */
final class Adding {
  private final GraphEditor editor;
  private final Graph graph;
  private final Wiring wiring;

  Adding(GraphEditor editor, Wiring wiring) {
    this.editor = editor;
    this.graph = editor.graph();
    this.wiring = wiring;
  }

  String add(GraphNode node) {
    return add(KeptBlock.unpack(graph, node, editor.openBlock().id()), List.of());
  }

  String addConnected(GraphNode node, PortRef end) {
    Fragment parts = freshBeside(node, end);
    return add(parts, wiring.wireToNew(parts.nodes().get(0), end).stream().toList());
  }

  private String add(Fragment parts, List<Connection> further) {
    GraphNode fresh = parts.nodes().get(0);
    List<Connection> wires = new ArrayList<>(parts.wires());
    wires.addAll(further);
    editor.perform(
        new AddNodesEdit(graph, editor.names().of("edit.add", fresh), parts.nodes(), wires));
    editor.selection().select(fresh.id());
    return fresh.id();
  }

  boolean canConnectNew(GraphNode node, PortRef end) {
    return wiring.wireToNew(freshBeside(node, end).nodes().get(0), end).isPresent();
  }

  /** The node under a free id, with what lies in it, where the end of a wire lies. */
  private Fragment freshBeside(GraphNode node, PortRef end) {
    String container = graph.node(end.nodeId()).map(GraphNode::container).orElse("");
    return KeptBlock.unpack(graph, node, container);
  }

  private Fragment looseOrFresh(GraphNode node, Connection wire) {
    return wiring.isLoose(node)
        ? new Fragment(List.of(node), List.of())
        : freshBeside(node, wire.source());
  }

  ConnectionVerdict insertOnWire(GraphNode node, Connection wire, Map<String, Point> makingRoom) {
    Fragment fresh = looseOrFresh(node, wire);
    GraphNode placed = fresh.nodes().get(0);
    Insertion insertion = wiring.insertion(placed, wire, editor.texts());
    if (insertion.verdict().isAllowed()) {
      String name = editor.names().of("edit.insert", placed);
      List<Edit> parts = new ArrayList<>();
      if (!makingRoom.isEmpty()) {
        parts.add(new ArrangeEdit(graph, name, makingRoom));
      }
      if (fresh.nodes().size() > 1) {
        parts.add(new AddNodesEdit(graph, name, fresh.nodes(), fresh.wires()));
      }
      parts.add(
          new InsertOnWireEdit(graph, name, placed, wire, insertion.input(), insertion.output()));
      editor.perform(parts.size() == 1 ? parts.get(0) : new CompositeEdit(name, parts));
      editor.selection().select(placed.id());
    }
    return insertion.verdict();
  }

  ConnectionVerdict checkInsertion(GraphNode node, Connection wire) {
    return wiring
        .insertion(looseOrFresh(node, wire).nodes().get(0), wire, editor.texts())
        .verdict();
  }
}
