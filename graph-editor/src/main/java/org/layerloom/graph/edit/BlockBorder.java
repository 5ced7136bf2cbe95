package org.layerloom.graph.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.layerloom.graph.model.Connection;
import org.layerloom.graph.model.Graph;
import org.layerloom.graph.model.GraphNode;
import org.layerloom.graph.model.Point;
import org.layerloom.graph.model.Port;
import org.layerloom.graph.model.PortRef;
import org.layerloom.graph.model.SubBlock;

/** A sub-block to be made: its node, its terminals, and what becomes of each wire. */
final class BlockBorder {
  private final Graph ids = new Graph();
  private final Set<String> inside = new HashSet<>();
  private final BlockWords words;
  private final Collection<GraphNode> content;
  private final Map<PortRef, GraphNode> inputs = new LinkedHashMap<>();
  private final Map<PortRef, GraphNode> outputs = new LinkedHashMap<>();
  private final Set<Connection> drawn = new HashSet<>();
  private final GraphNode bare;

  BlockBorder(Graph graph, Collection<GraphNode> content, String blockId, BlockWords words) {
    this.content = content;
    this.words = words;
    content.forEach(node -> inside.add(node.id()));
    String container = content.isEmpty() ? "" : content.iterator().next().container();
    Point place = BlockPlace.of(content);
    bare = SubBlock.block(blockId, words.block(), place.x(), place.y()).withContainer(container);
    ids.restore(graph.snapshot());
    ids.putNode(bare);
    for (Connection wire : graph.connections()) {
      boolean from = inside.contains(wire.source().nodeId());
      boolean to = inside.contains(wire.target().nodeId());
      if (!from && to) {
        inputs.computeIfAbsent(wire.source(), s -> terminal(Port.Direction.INPUT, inputs.size()));
      } else if (from && !to) {
        outputs.computeIfAbsent(
            wire.source(), s -> terminal(Port.Direction.OUTPUT, outputs.size()));
      }
    }
  }

  private GraphNode terminal(Port.Direction direction, int index) {
    boolean input = direction == Port.Direction.INPUT;
    String port = BlockWords.numbered(input ? SubBlock.IN : SubBlock.OUT, index + 1, "_");
    String name = BlockWords.numbered(input ? words.input() : words.output(), index + 1, " ");
    String id = ids.freshId(bare.id() + "_" + (input ? SubBlock.IN : SubBlock.OUT));
    Point place = BlockPlace.besides(content, input, index);
    GraphNode terminal = SubBlock.terminal(id, name, bare, direction, port, place);
    ids.putNode(terminal);
    return terminal;
  }

  GraphNode block() {
    return SubBlock.withPortsOf(bare, terminals());
  }

  /** The inputs' terminals, then the outputs'. */
  List<GraphNode> terminals() {
    List<GraphNode> all = new ArrayList<>(inputs.values());
    all.addAll(outputs.values());
    return all;
  }

  /** The wires that stand in the place of one; to be asked once for each, in order. */
  List<Connection> inPlaceOf(Connection wire) {
    boolean from = inside.contains(wire.source().nodeId());
    boolean to = inside.contains(wire.target().nodeId());
    if (from == to) {
      return List.of(wire);
    }
    GraphNode terminal = (to ? inputs : outputs).get(wire.source());
    Connection before;
    Connection behind;
    if (to) {
      before = new Connection(wire.source(), SubBlock.outerEnd(terminal));
      behind = new Connection(new PortRef(terminal.id(), SubBlock.OUT), wire.target());
    } else {
      before = new Connection(wire.source(), new PortRef(terminal.id(), SubBlock.IN));
      behind = new Connection(SubBlock.outerEnd(terminal), wire.target());
    }
    // The first part is shared by all wires of one source, the last takes the wire's place.
    return drawn.add(before) ? List.of(before, behind) : List.of(behind);
  }
}
