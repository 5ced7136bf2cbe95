package org.layerloom.graph.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.layerloom.graph.model.Connection;
import org.layerloom.graph.model.Graph;
import org.layerloom.graph.model.GraphNode;
import org.layerloom.graph.model.GraphSnapshot;
import org.layerloom.graph.model.Port;
import org.layerloom.graph.model.PortRef;
import org.layerloom.graph.text.GraphTexts;
import org.layerloom.graph.validation.ConnectionValidator;
import org.layerloom.graph.validation.ConnectionVerdict;

/** Asks the validator about wires on the graph as it would be when they are drawn. */
final class Wiring {
  private final Graph graph;
  private final ConnectionValidator validator;

  Wiring(Graph graph, ConnectionValidator validator) {
    this.graph = graph;
    this.validator = Objects.requireNonNull(validator, "validator");
  }

  ConnectionVerdict check(Connection candidate, Collection<Connection> instead) {
    return validator.check(graphBefore(candidate, instead), candidate);
  }

  ConnectionVerdict quickCheck(Connection candidate, Collection<Connection> instead) {
    return validator.quickCheck(graphBefore(candidate, instead), candidate);
  }

  private GraphSnapshot graphBefore(Connection candidate, Collection<Connection> instead) {
    List<Connection> going = new ArrayList<>(instead);
    // The candidate itself stays, so that a repeated wire is refused as such.
    displacedAt(candidate.target()).stream().filter(c -> !c.equals(candidate)).forEach(going::add);
    return graph.snapshot().without(going);
  }

  private List<Connection> displacedAt(PortRef input) {
    boolean single =
        graph
            .node(input.nodeId())
            .flatMap(node -> node.input(input.portId()))
            .map(port -> !port.many())
            .orElse(false);
    return single ? graph.into(input) : List.of();
  }

  private GraphSnapshot plus(GraphNode node) {
    List<GraphNode> nodes = new ArrayList<>(graph.nodes());
    nodes.add(node);
    return new GraphSnapshot(nodes, graph.connections());
  }

  /** Without those wires from the graph into the fragment that the validator refuses. */
  Fragment allowedOf(Fragment fragment) {
    List<GraphNode> nodes = new ArrayList<>(graph.nodes());
    nodes.addAll(fragment.nodes());
    List<Connection> drawn = new ArrayList<>(graph.connections());
    fragment.wires().stream().filter(fragment::isInner).forEach(drawn::add);
    return fragment.keeping(
        wire -> {
          if (fragment.isInner(wire)) {
            return true;
          }
          boolean allowed = validator.check(new GraphSnapshot(nodes, drawn), wire).isAllowed();
          if (allowed) {
            drawn.add(wire);
          }
          return allowed;
        });
  }

  /** Whether the node is in the graph and has no wires. */
  boolean isLoose(GraphNode node) {
    return graph.node(node.id()).isPresent()
        && graph.incoming(node.id()).isEmpty()
        && graph.outgoing(node.id()).isEmpty();
  }

  /** The first wire between a new node and an existing port that is allowed. */
  Optional<Connection> wireToNew(GraphNode node, PortRef end) {
    GraphSnapshot with = plus(node);
    boolean fromOutput = graph.node(end.nodeId()).flatMap(n -> n.output(end.portId())).isPresent();
    List<Connection> displaced = fromOutput ? List.of() : displacedAt(end);
    GraphSnapshot trial = with.without(displaced);
    Stream<Connection> candidates =
        fromOutput
            ? node.inputs().stream().map(p -> new Connection(end, ref(node, p)))
            : node.outputs().stream().map(p -> new Connection(ref(node, p), end));
    return candidates
        .filter(candidate -> validator.check(trial, candidate).isAllowed())
        .findFirst();
  }

  /** The first pair of ports by which the node fits into the wire. */
  Insertion insertion(GraphNode node, Connection wire, GraphTexts texts) {
    if (!graph.contains(wire) || wire.touches(node.id())) {
      return Insertion.refused(ConnectionVerdict.refused(texts.get("refused.no_wire")));
    }
    if (node.inputs().isEmpty() || node.outputs().isEmpty()) {
      return Insertion.refused(
          ConnectionVerdict.refused(texts.get("refused.no_way_through", node.name())));
    }
    ConnectionVerdict firstRefusal = null;
    for (Port input : node.inputs()) {
      for (Port output : node.outputs()) {
        ConnectionVerdict verdict = tryInsertion(node, wire, input, output);
        if (verdict.isAllowed()) {
          return new Insertion(verdict, input.id(), output.id());
        }
        firstRefusal = firstRefusal == null ? verdict : firstRefusal;
      }
    }
    return Insertion.refused(firstRefusal);
  }

  private ConnectionVerdict tryInsertion(GraphNode node, Connection wire, Port input, Port output) {
    Graph trial = copy();
    trial.putNode(node);
    int place = trial.disconnect(wire);
    Connection before = new Connection(wire.source(), ref(node, input));
    ConnectionVerdict verdict = validator.check(trial.snapshot(), before);
    if (!verdict.isAllowed()) {
      return verdict;
    }
    trial.connect(before, place);
    return validator.check(trial.snapshot(), new Connection(ref(node, output), wire.target()));
  }

  /** For wires that leave the doomed nodes, the allowed wire that can take their place. */
  Map<Connection, Connection> joins(Set<String> doomed) {
    Graph trial = copy();
    doomed.stream()
        .flatMap(id -> Stream.concat(graph.incoming(id).stream(), graph.outgoing(id).stream()))
        .distinct()
        .forEach(trial::disconnect);
    Map<Connection, Connection> joins = new LinkedHashMap<>();
    for (Connection leaving : graph.connections()) {
      if (doomed.contains(leaving.source().nodeId())
          && !doomed.contains(leaving.target().nodeId())) {
        sourcesBehind(leaving.source().nodeId(), doomed, new LinkedHashSet<>()).stream()
            .map(source -> new Connection(source, leaving.target()))
            .filter(joined -> !trial.contains(joined))
            .filter(joined -> validator.check(trial.snapshot(), joined).isAllowed())
            .findFirst()
            .ifPresent(
                joined -> {
                  trial.connect(joined);
                  joins.put(leaving, joined);
                });
      }
    }
    return joins;
  }

  private Set<PortRef> sourcesBehind(String nodeId, Set<String> doomed, Set<PortRef> found) {
    for (Connection wire : graph.incoming(nodeId)) {
      if (doomed.contains(wire.source().nodeId())) {
        sourcesBehind(wire.source().nodeId(), doomed, found);
      } else {
        found.add(wire.source());
      }
    }
    return found;
  }

  private Graph copy() {
    Graph copy = new Graph();
    copy.restore(graph.snapshot());
    return copy;
  }

  private static PortRef ref(GraphNode node, Port port) {
    return new PortRef(node.id(), port.id());
  }
}
