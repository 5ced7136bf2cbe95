package org.layerloom.graph.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.layerloom.graph.demo.DemoBoxes.box;
import static org.layerloom.graph.demo.DemoBoxes.wire;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.layerloom.graph.edit.OpenBlock;
import org.layerloom.graph.model.Graph;

class WireWalkTest {
  private final Graph graph = new Graph();
  private final WireWalk walk = new WireWalk(graph, new OpenBlock(graph));

  @BeforeEach
  void aForkBesideALooseNode() {
    graph.putNode(box("start", "source", "Start", 0, 0));
    graph.putNode(box("loose", "step", "Loose", 300, 0));
    graph.putNode(box("upper", "step", "Upper", 600, 0));
    graph.putNode(box("lower", "step", "Lower", 600, 400));
    graph.putNode(box("between", "step", "Between", 600, 200));
    graph.connect(wire("start", "upper"));
    graph.connect(wire("start", "lower"));
  }

  @Test
  void followsWiresPastNearerNodes() {
    assertThat(walk.next("start", Heading.RIGHT)).contains("upper");
    assertThat(walk.next("upper", Heading.LEFT)).contains("start");
  }

  @Test
  void goesUpAndDownAmongNodesOfOneSource() {
    assertThat(walk.next("upper", Heading.DOWN)).contains("lower");
    assertThat(walk.next("lower", Heading.UP)).contains("upper");
  }

  @Test
  void goesToTheNearestNodeWhereNoWireLeads() {
    assertThat(walk.next("loose", Heading.RIGHT)).contains("upper");
    assertThat(walk.next("between", Heading.UP)).contains("upper");
    assertThat(walk.next("start", Heading.LEFT)).isEmpty();
  }

  @Test
  void beginsAtTheLeft() {
    assertThat(walk.start()).contains("start");
    assertThat(walk.next("gone", Heading.RIGHT)).contains("start");
  }
}
