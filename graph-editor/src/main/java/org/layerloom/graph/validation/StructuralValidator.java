package org.layerloom.graph.validation;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.layerloom.graph.model.Connection;
import org.layerloom.graph.model.GraphNode;
import org.layerloom.graph.model.GraphSnapshot;
import org.layerloom.graph.model.PortRef;
import org.layerloom.graph.text.GraphTexts;

/** Refuses what no directed acyclic graph can have: wrong ends, repeated wires, loops. */
public final class StructuralValidator implements ConnectionValidator {
  private final Supplier<GraphTexts> texts;

  /** Speaks one language. */
  public StructuralValidator(GraphTexts texts) {
    this(() -> texts);
  }

  /** Speaks the language of the moment. */
  public StructuralValidator(Supplier<GraphTexts> texts) {
    this.texts = texts;
  }

  @Override
  public ConnectionVerdict check(GraphSnapshot graph, Connection candidate) {
    Optional<GraphNode> source = graph.node(candidate.source().nodeId());
    Optional<GraphNode> target = graph.node(candidate.target().nodeId());
    if (source.isEmpty() || target.isEmpty()) {
      return refused("refused.unknown_node");
    }
    return check(graph, candidate, source.get(), target.get());
  }

  private ConnectionVerdict check(
      GraphSnapshot graph, Connection wire, GraphNode source, GraphNode target) {
    PortRef from = wire.source();
    PortRef to = wire.target();
    boolean leavesOutput = source.output(from.portId()).isPresent();
    boolean entersInput = target.input(to.portId()).isPresent();
    if (!leavesOutput && entersInput && source.input(from.portId()).isPresent()) {
      return refused("refused.two_inputs");
    }
    if (leavesOutput && !entersInput && target.output(to.portId()).isPresent()) {
      return refused("refused.two_outputs");
    }
    if (!leavesOutput || !entersInput) {
      return refused("refused.unknown_port", leavesOutput ? target.name() : source.name());
    }
    if (!source.container().equals(target.container())) {
      return refused("refused.other_block", source.name(), target.name());
    }
    if (source.id().equals(target.id())) {
      return refused("refused.own_input", source.name());
    }
    if (graph.connections().contains(wire)) {
      return refused("refused.already_there", source.name(), target.name());
    }
    List<String> loop = graph.path(target.id(), source.id());
    return loop.isEmpty()
        ? ConnectionVerdict.allowed()
        : refused("refused.cycle", names(graph, loop) + " → " + target.name());
  }

  private static String names(GraphSnapshot graph, List<String> ids) {
    return ids.stream()
        .map(id -> graph.node(id).map(GraphNode::name).orElse(id))
        .collect(Collectors.joining(" → "));
  }

  private ConnectionVerdict refused(String key, Object... values) {
    return ConnectionVerdict.refused(texts.get().get(key, values));
  }
}
