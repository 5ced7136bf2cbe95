package org.layerloom.graph.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.layerloom.graph.model.Connection;
import org.layerloom.graph.model.Graph;
import org.layerloom.graph.model.GraphNode;
import org.layerloom.graph.model.Port;
import org.layerloom.graph.model.SubBlock;

/** What holds of a graph whatever people did to it, where loops are forbidden. */
public final class SoundGraph {
  private SoundGraph() {}

  /** Fails where anything dangles, is there twice, runs in a circle or has lost its block. */
  public static void require(Graph graph) {
    Set<String> ids = new HashSet<>();
    graph.nodes().forEach(node -> assertThat(ids.add(node.id())).isTrue());
    assertThat(new HashSet<>(graph.connections())).hasSameSizeAs(graph.connections());
    for (Connection wire : graph.connections()) {
      GraphNode source = graph.node(wire.source().nodeId()).orElseThrow();
      GraphNode target = graph.node(wire.target().nodeId()).orElseThrow();
      assertThat(source.output(wire.source().portId())).isPresent();
      Port input = target.input(wire.target().portId()).orElseThrow();
      assertThat(input.many() || graph.into(wire.target()).size() == 1).isTrue();
      assertThat(graph.reaches(target.id(), source.id())).isFalse();
      assertThat(source.container()).isEqualTo(target.container());
    }
    requireBlocks(graph);
    for (GraphNode node : graph.nodes()) {
      assertThat(graph.incoming(node.id())).isEqualTo(graph.snapshot().incoming(node.id()));
      assertThat(graph.outgoing(node.id())).isEqualTo(graph.snapshot().outgoing(node.id()));
    }
  }

  private static void requireBlocks(Graph graph) {
    for (GraphNode node : graph.nodes()) {
      assertThat(graph.contents(node.container())).contains(node);
      for (String around : graph.pathTo(node.id())) {
        assertThat(graph.node(around).filter(SubBlock::is)).isPresent();
        assertThat(around).isNotEqualTo(node.id());
      }
      if (SubBlock.isTerminal(node)) {
        assertThat(node.container()).isNotEmpty();
      }
      if (SubBlock.is(node)) {
        List<GraphNode> terminals =
            graph.contents(node.id()).stream().filter(SubBlock::isTerminal).toList();
        assertThat(terminals.stream().map(SubBlock::portOf).sorted().toList())
            .isEqualTo(
                Stream.concat(node.inputs().stream(), node.outputs().stream())
                    .map(Port::id)
                    .sorted()
                    .toList());
        assertThat(SubBlock.repeat(node) == 1 || SubBlock.canRepeat(node)).isTrue();
      }
    }
  }
}
