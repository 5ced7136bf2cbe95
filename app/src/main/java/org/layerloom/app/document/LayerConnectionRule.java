package org.layerloom.app.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.layerloom.app.language.Language;
import org.layerloom.engine.network.BlockExpansion;
import org.layerloom.engine.network.Diagnostic;
import org.layerloom.engine.network.LayerTypes;
import org.layerloom.engine.network.NetworkSpec;
import org.layerloom.engine.network.ShapeInference;
import org.layerloom.graph.model.Connection;
import org.layerloom.graph.model.GraphSnapshot;
import org.layerloom.graph.validation.ConnectionValidator;
import org.layerloom.graph.validation.ConnectionVerdict;
import org.layerloom.graph.validation.StructuralValidator;

/**
 * Which wires may be drawn: what the graph allows, and what the layer at the far end can take. A
 * wire is judged by what it would change: an error that was there before does not refuse it.
 */
final class LayerConnectionRule implements ConnectionValidator {

  private final Language language;
  private final ShapeInference inference;
  private final ConnectionValidator structure;

  LayerConnectionRule(LayerTypes types, Language language) {
    this.language = language;
    this.inference = new ShapeInference(types);
    this.structure = new StructuralValidator(() -> language.texts().graph());
  }

  @Override
  public ConnectionVerdict check(GraphSnapshot graph, Connection candidate) {
    ConnectionVerdict verdict = structure.check(graph, candidate);
    return verdict.isAllowed() ? checkShapes(graph, candidate) : verdict;
  }

  private ConnectionVerdict checkShapes(GraphSnapshot graph, Connection candidate) {
    String target = candidate.target().nodeId();
    List<Connection> wires = new ArrayList<>(graph.connections());
    // A new wire into a single input takes the place of the old one.
    wires.removeIf(wire -> wire.target().equals(candidate.target()) && isSingle(graph, candidate));
    NetworkSpec before = NetworkMapping.network(new GraphSnapshot(graph.nodes(), wires));
    wires.add(candidate);
    NetworkSpec after = NetworkMapping.network(new GraphSnapshot(graph.nodes(), wires));
    List<Diagnostic> known = inference.analyze(before).problems();
    Optional<Diagnostic> caused =
        inference.analyze(after).problems().stream()
            .filter(Diagnostic::isError)
            .filter(d -> d.layerId().filter(id -> isIn(id, target)).isPresent())
            .filter(d -> d.problem().key().equals("problem.named"))
            .filter(d -> !known.contains(d))
            .findFirst();
    return caused
        .map(
            d ->
                ConnectionVerdict.refused(
                    language.texts().say(d.problem()) + " " + language.texts().say(d.remedy())))
        .orElse(ConnectionVerdict.allowed());
  }

  /** Whether a layer of the expanded network is the node, or lies in it where that is a block. */
  private static boolean isIn(String layerId, String nodeId) {
    return List.of(layerId.split(BlockExpansion.SEPARATOR)).contains(nodeId);
  }

  private static boolean isSingle(GraphSnapshot graph, Connection candidate) {
    return graph.nodes().stream()
        .filter(node -> node.id().equals(candidate.target().nodeId()))
        .flatMap(node -> node.input(candidate.target().portId()).stream())
        .noneMatch(port -> port.many());
  }
}
