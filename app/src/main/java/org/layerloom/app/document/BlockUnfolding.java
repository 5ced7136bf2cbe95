package org.layerloom.app.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.layerloom.app.language.Language;
import org.layerloom.engine.layer.BlockFolding;
import org.layerloom.engine.layer.BlockParts;
import org.layerloom.engine.network.InputPort;
import org.layerloom.engine.network.LayerSpec;
import org.layerloom.engine.network.NetworkSpec;
import org.layerloom.engine.project.Project.Position;
import org.layerloom.graph.edit.AddNodesEdit;
import org.layerloom.graph.edit.CompositeEdit;
import org.layerloom.graph.edit.Edit;
import org.layerloom.graph.edit.MoveNodesEdit;
import org.layerloom.graph.edit.ReconnectEdit;
import org.layerloom.graph.edit.RemoveNodesEdit;
import org.layerloom.graph.model.Connection;
import org.layerloom.graph.model.Graph;
import org.layerloom.graph.model.GraphNode;
import org.layerloom.graph.model.PortRef;

/**
 * Takes a Transformer block on the canvas apart into the layers that it is made of, and puts such
 * layers together again, each as one undoable edit. A project holds no weights: what a trained
 * model has learnt stays with the model.
 */
public final class BlockUnfolding {

  private static final double COLUMN = 216;
  private static final double ROW = 108;

  private final ProjectDocument document;
  private final Language language;

  public BlockUnfolding(ProjectDocument document, Language language) {
    this.document = document;
    this.language = language;
  }

  public boolean canUnfold(String nodeId) {
    return graph().node(nodeId).filter(BlockUnfolding::isUnfoldable).isPresent();
  }

  private static boolean isUnfoldable(GraphNode node) {
    return BlockParts.canUnfold(node.type()) && !node.bypassed();
  }

  /**
   * Unfolds the one block among nodes, and selects its parts.
   *
   * @return why not; empty when it was done
   */
  public Optional<String> unfold(Collection<String> ids) {
    List<GraphNode> blocks =
        ids.stream()
            .flatMap(id -> graph().node(id).stream())
            .filter(BlockUnfolding::isUnfoldable)
            .toList();
    if (blocks.size() != 1) {
      return Optional.of(language.texts().get("unfold.selectBlock"));
    }
    GraphNode block = blocks.get(0);
    // Those of the parts must differ from each other too.
    Set<String> given = new HashSet<>();
    Set<String> names = new HashSet<>();
    graph().nodes().forEach(node -> names.add(node.name()));
    BlockParts parts =
        BlockParts.of(spec(block), type -> freshId(type, given), type -> freshName(type, names));
    Map<String, Position> places = places(parts, block);
    List<GraphNode> nodes = new ArrayList<>();
    for (LayerSpec layer : parts.layers()) {
      nodes.add(
          document.mapping().node(layer, places.get(layer.id())).withContainer(block.container()));
    }
    List<Connection> wires = new ArrayList<>();
    for (Connection into : graph().incoming(block.id())) {
      parts.entries().forEach(to -> wires.add(wire(into.source(), to)));
    }
    parts.wires().forEach(wire -> wires.add(wire(out(wire.from()), wire.to())));
    String name = language.texts().get("edit.unfold", block.name());
    List<Edit> edits = exchange(name, nodes, wires, block.id(), parts.exit());
    shift(name, block, block.x(), (nodes.size() - 1) * COLUMN, Set.of(block.id()))
        .ifPresent(edits::add);
    edits.add(new RemoveNodesEdit(graph(), name, Set.of(block.id())));
    document.history().perform(new CompositeEdit(name, edits));
    document.editor().selection().select(nodes.stream().map(GraphNode::id).toList());
    return Optional.empty();
  }

  /** Whether nodes are parts of one block. */
  public boolean canFold(Collection<String> ids) {
    return !ids.isEmpty() && found(ids).isPresent();
  }

  /**
   * Folds the block that nodes are parts of, and selects it.
   *
   * @return why not; empty when it was done
   */
  public Optional<String> fold(Collection<String> ids) {
    Optional<BlockFolding> found = ids.isEmpty() ? Optional.empty() : found(ids);
    if (found.isEmpty()) {
      return Optional.of(language.texts().get("fold.selectParts"));
    }
    LayerSpec layer = found.get().block();
    List<GraphNode> parts =
        found.get().parts().stream().flatMap(id -> graph().node(id).stream()).toList();
    double x = parts.stream().mapToDouble(GraphNode::x).min().orElseThrow();
    double y = parts.stream().mapToDouble(GraphNode::y).max().orElseThrow();
    Set<String> names = new HashSet<>();
    graph().nodes().forEach(node -> names.add(node.name()));
    GraphNode block =
        document
            .mapping()
            .node(
                new LayerSpec(
                    freshId(layer.type(), new HashSet<>()),
                    layer.type(),
                    freshName(layer.type(), names),
                    layer.parameters()),
                new Position(x, y))
            .withContainer(parts.get(0).container());
    List<Connection> wires = new ArrayList<>();
    found.get().source().ifPresent(source -> wires.add(wire(sourceOf(parts, source), block.id())));
    String name = language.texts().get("edit.fold", block.name());
    List<Edit> edits = exchange(name, List.of(block), wires, found.get().exit(), block.id());
    double end = parts.stream().mapToDouble(GraphNode::x).max().orElseThrow();
    shift(name, block, end, x - end, found.get().parts()).ifPresent(edits::add);
    edits.add(new RemoveNodesEdit(graph(), name, found.get().parts()));
    document.history().perform(new CompositeEdit(name, edits));
    document.editor().selection().select(block.id());
    return Optional.empty();
  }

  /** The output that feeds the parts. */
  private PortRef sourceOf(List<GraphNode> parts, String source) {
    return parts.stream()
        .flatMap(part -> graph().incoming(part.id()).stream())
        .map(Connection::source)
        .filter(from -> from.nodeId().equals(source))
        .findFirst()
        .orElseThrow();
  }

  /** Adds what is new, and hands over what the old one fed, in its order. */
  private List<Edit> exchange(
      String name, List<GraphNode> nodes, List<Connection> wires, String oldExit, String newExit) {
    List<Edit> edits = new ArrayList<>();
    edits.add(new AddNodesEdit(graph(), name, nodes, wires));
    for (Connection leaving : graph().outgoing(oldExit)) {
      Connection instead = new Connection(out(newExit), leaving.target());
      edits.add(new ReconnectEdit(graph(), name, leaving, instead));
    }
    return edits;
  }

  /** Moves what lies behind a place out of the way, or closer. */
  private Optional<Edit> shift(
      String name, GraphNode beside, double behind, double by, Set<String> except) {
    List<String> moved =
        graph().contents(beside.container()).stream()
            .filter(node -> node.x() > behind && !except.contains(node.id()))
            .map(GraphNode::id)
            .toList();
    return moved.isEmpty() || by == 0
        ? Optional.empty()
        : Optional.of(new MoveNodesEdit(graph(), name, moved, by, 0));
  }

  /** The layers as drawn, those of one sub-block wired as they are; what is bypassed left out. */
  private Optional<BlockFolding> found(Collection<String> ids) {
    List<LayerSpec> layers = new ArrayList<>();
    for (GraphNode node : graph().nodes()) {
      layers.add(
          node.bypassed()
              ? new LayerSpec(node.id(), "bypassed", node.name(), Map.of())
              : spec(node));
    }
    List<org.layerloom.engine.network.Connection> wires =
        graph().connections().stream()
            .map(
                wire ->
                    new org.layerloom.engine.network.Connection(
                        wire.source().nodeId(), wire.target().nodeId(), wire.target().portId()))
            .toList();
    return BlockFolding.around(new NetworkSpec(layers, wires), ids);
  }

  /** The parts in a row, as data pass, with sums a little lower, where residual wires arrive. */
  private static Map<String, Position> places(BlockParts parts, GraphNode block) {
    Map<String, Position> places = new HashMap<>();
    for (int i = 0; i < parts.layers().size(); i++) {
      LayerSpec layer = parts.layers().get(i);
      boolean onStream = layer.type().equals("add") || layer.id().equals(parts.exit());
      places.put(
          layer.id(), new Position(block.x() + i * COLUMN, block.y() - (onStream ? 0 : ROW)));
    }
    return places;
  }

  private static LayerSpec spec(GraphNode node) {
    return new LayerSpec(node.id(), node.type(), node.name(), node.properties());
  }

  private static PortRef out(String id) {
    return new PortRef(id, NetworkMapping.OUT);
  }

  private static Connection wire(PortRef from, String to) {
    return new Connection(from, new PortRef(to, InputPort.DEFAULT));
  }

  private Graph graph() {
    return document.graph();
  }

  private String freshId(String type, Set<String> given) {
    String id = graph().freshId(type);
    for (int i = 2; !given.add(id); i++) {
      id = graph().freshId(type + "_" + i);
    }
    return id;
  }

  private String freshName(String type, Set<String> taken) {
    String base = language.texts().engine("layer." + type + ".name");
    String name = base;
    for (int i = 2; !taken.add(name); i++) {
      name = base + " " + i;
    }
    return name;
  }
}
