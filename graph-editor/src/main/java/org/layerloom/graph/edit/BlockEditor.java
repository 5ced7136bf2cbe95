package org.layerloom.graph.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.layerloom.graph.model.Connection;
import org.layerloom.graph.model.Graph;
import org.layerloom.graph.model.GraphNode;
import org.layerloom.graph.model.Point;
import org.layerloom.graph.model.Port;
import org.layerloom.graph.model.SubBlock;
import org.layerloom.graph.text.GraphTexts;

/**
 * What people do with sub-blocks and with nodes that data pass by, each as one undoable edit. What
 * cannot be done is answered with one sentence for the person, and nothing is changed.
 */
public final class BlockEditor {
  private final GraphEditor editor;
  private final Graph graph;

  BlockEditor(GraphEditor editor) {
    this.editor = editor;
    this.graph = editor.graph();
  }

  /**
   * Puts nodes of one sub-block, or of the top, into a new sub-block and selects that; terminals
   * among them stay outside.
   *
   * @return why not; empty when it was done
   */
  public Optional<String> make(Collection<String> ids) {
    return make(ids, List.of());
  }

  /** The same with those of these notes and frames that lie where the nodes do. */
  public Optional<String> make(Collection<String> ids, Collection<String> annotationIds) {
    List<GraphNode> nodes =
        editor.present(ids).stream()
            .flatMap(id -> graph.node(id).stream())
            .filter(node -> !SubBlock.isTerminal(node))
            .toList();
    if (nodes.isEmpty()) {
      return Optional.of(texts().get("hint.select_first"));
    }
    String container = nodes.get(0).container();
    Set<String> taken =
        nodes.stream()
            .filter(node -> node.container().equals(container))
            .map(GraphNode::id)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    Optional<GraphNode> between = between(taken);
    if (between.isPresent()) {
      return Optional.of(texts().get("refused.block_cycle", between.get().name()));
    }
    String id = graph.freshId(SubBlock.TYPE);
    String name = editor.names().ofSeveral("edit.make_block", taken);
    BlockWords words = BlockWords.of(texts(), freshName(texts().get("block.name")));
    Edit making = new MakeSubBlockEdit(graph, name, taken, id, words);
    Optional<Edit> sinking = editor.annotations().sinking(annotationIds, container, id, name);
    editor.perform(
        sinking.<Edit>map(edit -> new CompositeEdit(name, List.of(making, edit))).orElse(making));
    editor.selection().select(id);
    return Optional.empty();
  }

  /** A node outside that the nodes feed and that feeds them: the block would feed itself. */
  private Optional<GraphNode> between(Set<String> taken) {
    for (String id : taken) {
      for (Connection leaving : graph.outgoing(id)) {
        String outside = leaving.target().nodeId();
        if (!taken.contains(outside)
            && taken.stream().anyMatch(inner -> graph.reaches(outside, inner))) {
          return graph.node(outside);
        }
      }
    }
    return Optional.empty();
  }

  private String freshName(String base) {
    Set<String> names = graph.nodes().stream().map(GraphNode::name).collect(Collectors.toSet());
    int number = 1;
    while (names.contains(BlockWords.numbered(base, number, " "))) {
      number++;
    }
    return BlockWords.numbered(base, number, " ");
  }

  /** Puts the content of sub-blocks into their places and selects it; passes over other nodes. */
  public void expand(Collection<String> ids) {
    List<String> blocks =
        editor.present(ids).stream()
            .filter(id -> graph.node(id).filter(SubBlock::is).isPresent())
            .toList();
    if (blocks.isEmpty()) {
      return;
    }
    Set<String> before = graph.nodes().stream().map(GraphNode::id).collect(Collectors.toSet());
    String container = graph.node(blocks.get(0)).orElseThrow().container();
    Set<String> content = graph.withContents(blocks);
    String name = editor.names().ofSeveral("edit.expand_block", new LinkedHashSet<>(blocks));
    List<Edit> parts = new ArrayList<>();
    blocks.forEach(id -> parts.add(new ExpandSubBlockEdit(graph, name, id)));
    Map<String, Point> offsets = new HashMap<>();
    blocks.forEach(id -> offsets.put(id, ExpandSubBlockEdit.offset(graph, id)));
    editor.annotations().lifting(offsets, container, name).ifPresent(parts::add);
    editor.perform(parts.size() == 1 ? parts.get(0) : new CompositeEdit(name, parts));
    editor
        .selection()
        .select(
            graph.contents(container).stream()
                .map(GraphNode::id)
                .filter(id -> content.contains(id) || !before.contains(id))
                .toList());
  }

  /**
   * Lets a sub-block stand several times in a row, each fed by the one before.
   *
   * @return why not; empty when it was done or is so already
   */
  public Optional<String> setRepeat(String blockId, int times) {
    Optional<GraphNode> block = graph.node(blockId).filter(SubBlock::is);
    if (block.isEmpty()) {
      return Optional.of(texts().get("hint.select_block"));
    }
    if (times < 1 || times > SubBlock.MOST_REPEATS) {
      return Optional.of(texts().get("refused.repeat_range", SubBlock.MOST_REPEATS));
    }
    if (times > 1 && !SubBlock.canRepeat(block.get())) {
      return Optional.of(texts().get("refused.repeat_ports", block.get().name()));
    }
    if (times != SubBlock.repeat(block.get())) {
      String name = texts().get("edit.repeat", block.get().name());
      editor.perform(
          new SetPropertyEdit(graph, name, blockId, SubBlock.REPEAT, times == 1 ? null : times));
    }
    return Optional.empty();
  }

  /**
   * Gives the sub-block that is open one more port, and selects the port's inner side.
   *
   * @return why not; empty when it was done
   */
  public Optional<String> addPort(Port.Direction direction, Point place) {
    Optional<GraphNode> open = graph.node(editor.openBlock().id());
    if (open.isEmpty()) {
      return Optional.of(texts().get("refused.port_at_top"));
    }
    GraphNode block = open.get();
    if (SubBlock.repeat(block) > 1) {
      return Optional.of(texts().get("refused.repeat_ports", block.name()));
    }
    boolean input = direction == Port.Direction.INPUT;
    List<Port> ports = input ? block.inputs() : block.outputs();
    int number = 1;
    String word = input ? SubBlock.IN : SubBlock.OUT;
    Set<String> taken = ports.stream().map(Port::id).collect(Collectors.toSet());
    while (taken.contains(BlockWords.numbered(word, number, "_"))) {
      number++;
    }
    String name =
        BlockWords.numbered(texts().get(input ? "block.input" : "block.output"), number, " ");
    GraphNode terminal =
        SubBlock.terminal(
            graph.freshId(block.id() + "_" + word),
            name,
            block,
            direction,
            BlockWords.numbered(word, number, "_"),
            place);
    editor.perform(
        new AddPortEdit(graph, texts().get("edit.add_port", name, block.name()), terminal));
    editor.selection().select(terminal.id());
    return Optional.empty();
  }

  /**
   * Draws nodes through so that data pass by, or, if all of them are, puts them back to work.
   * Terminals and nodes without an input or an output cannot be passed by.
   *
   * @return why none could be; empty when it was done
   */
  public Optional<String> toggleBypass(Collection<String> ids) {
    List<GraphNode> nodes =
        editor.present(ids).stream().flatMap(id -> graph.node(id).stream()).toList();
    List<GraphNode> passable =
        nodes.stream().filter(n -> n.bypassed() || canBeBypassed(n)).toList();
    if (passable.isEmpty()) {
      return nodes.stream()
          .findFirst()
          .map(node -> texts().get("refused.no_bypass", node.name()))
          .or(() -> Optional.of(texts().get("hint.select_first")));
    }
    boolean bypass = !passable.stream().allMatch(GraphNode::bypassed);
    Set<String> changed =
        passable.stream()
            .filter(node -> node.bypassed() != bypass)
            .map(GraphNode::id)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    String name = editor.names().ofSeveral(bypass ? "edit.bypass" : "edit.no_bypass", changed);
    editor.perform(new SetBypassEdit(graph, name, changed, bypass));
    return Optional.empty();
  }

  private static boolean canBeBypassed(GraphNode node) {
    return !node.inputs().isEmpty() && !node.outputs().isEmpty() && !SubBlock.isTerminal(node);
  }

  private GraphTexts texts() {
    return editor.texts();
  }
}
