package org.layerloom.graph.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GraphTest {
  private final Graph graph = new Graph();
  private final List<GraphChange> changes = new ArrayList<>();

  private static GraphNode node(String id) {
    return new GraphNode(
        id,
        "box",
        id,
        Map.of(),
        0,
        0,
        List.of(Port.input("in"), Port.manyInput("many")),
        List.of(Port.output("out")));
  }

  private static Connection wire(String from, String to, String port) {
    return Connection.between(from, "out", to, port);
  }

  @BeforeEach
  void threeNodes() {
    graph.putNode(node("a"));
    graph.putNode(node("b"));
    graph.putNode(node("c"));
    graph.subscribe(changes::add);
  }

  @Test
  void refusesAWireToAPortThatIsNotThere() {
    assertThatThrownBy(() -> graph.connect(wire("a", "b", "nowhere")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("b.nowhere");
    assertThat(graph.connections()).isEmpty();
  }

  @Test
  void refusesASecondWireIntoASingleInput() {
    graph.connect(wire("a", "c", "in"));
    assertThatThrownBy(() -> graph.connect(wire("b", "c", "in")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void keepsTheOrderOfWiresIntoAManyInput() {
    graph.connect(wire("a", "c", "many"));
    graph.connect(wire("b", "c", "many"), 0);
    assertThat(graph.into(new PortRef("c", "many")))
        .containsExactly(wire("b", "c", "many"), wire("a", "c", "many"));
  }

  @Test
  void refusesToRemoveANodeThatStillHasWires() {
    graph.connect(wire("a", "b", "in"));
    assertThatThrownBy(() -> graph.removeNode("a")).isInstanceOf(IllegalArgumentException.class);
    assertThat(graph.node("a")).isPresent();
  }

  @Test
  void refusesAReplacementThatLacksAWiredPort() {
    graph.connect(wire("a", "b", "in"));
    GraphNode bare = new GraphNode("b", "box", "b", Map.of(), 0, 0, List.of(), List.of());
    assertThatThrownBy(() -> graph.putNode(bare)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void tellsOfABatchOnceAndOnlyWhatDiffersInTheEnd() {
    graph.batch(
        () -> {
          graph.putNode(node("d"));
          graph.connect(wire("a", "d", "in"));
          graph.putNode(node("a").withName("A"));
          graph.putNode(node("e"));
          graph.removeNode("e");
        });
    assertThat(changes).hasSize(1);
    assertThat(changes.get(0).addedNodes()).containsExactly("d");
    assertThat(changes.get(0).changedNodes()).containsExactly("a");
    assertThat(changes.get(0).removedNodes()).isEmpty();
    assertThat(changes.get(0).addedConnections()).containsExactly(wire("a", "d", "in"));
  }

  @Test
  void tellsThatAWireWasPutElsewhereInTheOrder() {
    graph.connect(wire("a", "c", "many"));
    graph.connect(wire("b", "c", "many"));
    changes.clear();
    graph.batch(
        () -> {
          graph.disconnect(wire("a", "c", "many"));
          graph.connect(wire("a", "c", "many"));
        });
    assertThat(changes.get(0).changedConnections()).containsExactly(wire("a", "c", "many"));
    assertThat(changes.get(0).addedConnections()).isEmpty();
  }

  @Test
  void restoresASnapshotInOneChange() {
    GraphSnapshot before = graph.snapshot();
    graph.connect(wire("a", "b", "in"));
    graph.putNode(node("d"));
    changes.clear();
    graph.restore(before);
    assertThat(graph.snapshot()).isEqualTo(before);
    assertThat(changes).hasSize(1);
  }

  @Test
  void countsUpFromTheIdWithoutItsNumber() {
    graph.putNode(node("a_2"));
    assertThat(graph.freshId("a_2")).isEqualTo("a_3");
    assertThat(graph.freshId("new")).isEqualTo("new");
  }

  @Test
  void findsAWayAlongWires() {
    graph.connect(wire("a", "b", "in"));
    graph.connect(wire("b", "c", "in"));
    assertThat(graph.snapshot().path("a", "c")).containsExactly("a", "b", "c");
    assertThat(graph.reaches("c", "a")).isFalse();
  }

  @Test
  void stopsTellingWhoClosedTheSubscription() {
    List<GraphChange> heard = new ArrayList<>();
    Subscription subscription = graph.subscribe(heard::add);
    subscription.close();
    graph.putNode(node("d"));
    assertThat(heard).isEmpty();
  }
}
