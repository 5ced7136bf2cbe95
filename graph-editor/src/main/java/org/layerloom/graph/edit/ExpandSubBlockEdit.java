package org.layerloom.graph.edit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.layerloom.graph.model.Connection;
import org.layerloom.graph.model.Graph;
import org.layerloom.graph.model.GraphNode;
import org.layerloom.graph.model.Point;
import org.layerloom.graph.model.PortRef;
import org.layerloom.graph.model.SubBlock;

/**
 * Puts what lies in a sub-block into its place and joins the wires at its ports; a repeated block
 * becomes as many copies in a row. Where the block was not moved, the content goes back to where it
 * was when {@link MakeSubBlockEdit} took it.
 */
public final class ExpandSubBlockEdit extends GraphEdit {
  private static final double BETWEEN_COPIES = 264;

  private final String blockId;
  private final long bytes;

  /** The sub-block must be there. */
  public ExpandSubBlockEdit(Graph graph, String name, String blockId) {
    super(graph, name);
    this.blockId = blockId;
    GraphNode block = graph.node(blockId).orElseThrow();
    this.bytes = 1024 + 900L * SubBlock.repeat(block) * graph.withContents(List.of(blockId)).size();
  }

  @Override
  void change(GraphSteps steps) {
    List<String> blocks = new ArrayList<>(List.of(blockId));
    GraphNode block = graph().node(blockId).orElseThrow();
    if (SubBlock.canRepeat(block) && SubBlock.repeat(block) > 1) {
      blocks.addAll(copies(steps, block));
    }
    blocks.forEach(id -> expand(steps, id));
  }

  /** Puts copies behind the block, all wired in a row. */
  private List<String> copies(GraphSteps steps, GraphNode block) {
    Fragment original = Fragment.of(graph(), List.of(block.id()));
    Fragment alone = original.keeping(original::isInner);
    double step = width(graph().contents(block.id())) + BETWEEN_COPIES;
    List<String> made = new ArrayList<>();
    for (int i = 1; i < SubBlock.repeat(block); i++) {
      Fragment copy = alone.adaptedTo(graph(), block.container(), i * step, 0);
      copy.nodes().forEach(steps::put);
      copy.wires().forEach(wire -> steps.connect(wire, -1));
      made.add(copy.topIds().get(0));
    }
    PortRef last = new PortRef(made.get(made.size() - 1), block.outputs().get(0).id());
    for (Connection wire : graph().outgoing(block.id())) {
      steps.connect(new Connection(last, wire.target()), steps.disconnect(wire));
    }
    String before = block.id();
    for (String id : made) {
      steps.connect(
          Connection.between(before, block.outputs().get(0).id(), id, block.inputs().get(0).id()),
          -1);
      before = id;
    }
    return made;
  }

  private static double width(List<GraphNode> content) {
    var xs =
        content.stream()
            .filter(node -> !SubBlock.isTerminal(node))
            .mapToDouble(GraphNode::x)
            .summaryStatistics();
    return xs.getCount() == 0 ? 0 : xs.getMax() - xs.getMin();
  }

  private void expand(GraphSteps steps, String id) {
    GraphNode block = graph().node(id).orElseThrow();
    ThroughBlock through = new ThroughBlock(graph(), block);
    List<Connection> wanted = new ArrayList<>();
    Set<Connection> seen = new HashSet<>();
    for (Connection wire : graph().connections()) {
      // Two ways through a block may come down to one wire.
      through.joined(wire).filter(seen::add).ifPresent(wanted::add);
    }
    List<GraphNode> content = through.content();
    Point offset = offset(graph(), id);
    List<GraphNode> terminals = through.terminals();
    Set<String> touched = new LinkedHashSet<>(List.of(id));
    graph().contents(id).forEach(node -> touched.add(node.id()));
    Rewiring rewiring = new Rewiring(steps);
    rewiring.takeOff(touched);
    content.forEach(
        node ->
            steps.put(
                node.withContainer(block.container())
                    .withPosition(node.x() + offset.x(), node.y() + offset.y())));
    terminals.forEach(terminal -> steps.remove(terminal.id()));
    steps.remove(id);
    rewiring.drawUpTo(wanted);
  }

  /** By how much the content moves: as far as the block was moved since it was made. */
  static Point offset(Graph graph, String blockId) {
    GraphNode block = graph.node(blockId).orElseThrow();
    List<GraphNode> content = new ThroughBlock(graph, block).content();
    if (content.isEmpty()) {
      return new Point(0, 0); // Nothing tells how far: notes stay where they are.
    }
    Point from = BlockPlace.of(content);
    return new Point(block.x() - from.x(), block.y() - from.y());
  }

  @Override
  public long approximateBytes() {
    return bytes;
  }
}
