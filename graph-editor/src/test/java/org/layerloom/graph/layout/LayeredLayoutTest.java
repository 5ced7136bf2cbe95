package org.layerloom.graph.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.layerloom.graph.demo.DemoBoxes.box;
import static org.layerloom.graph.demo.DemoBoxes.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.layerloom.graph.demo.DemoBoxes;
import org.layerloom.graph.model.Connection;
import org.layerloom.graph.model.Graph;
import org.layerloom.graph.model.GraphSnapshot;
import org.layerloom.graph.model.Point;

class LayeredLayoutTest {
  private final LayoutSizes sizes = LayoutSizes.uniform(160, 72);
  private final Graph graph = new Graph();

  private Map<String, Point> arrange(LayoutSizes with) {
    return new LayeredLayout().arrange(graph.snapshot(), with);
  }

  private static void noneOverlap(Map<String, Point> places) {
    List<Point> points = new ArrayList<>(places.values());
    for (int i = 0; i < points.size(); i++) {
      for (int j = 0; j < i; j++) {
        Point a = points.get(i);
        Point b = points.get(j);
        assertThat(Math.abs(a.x() - b.x()) >= 160 || Math.abs(a.y() - b.y()) >= 72)
            .as("%s %s", a, b)
            .isTrue();
      }
    }
  }

  @Test
  void leadsEveryWireToTheRightWhenThereIsRoom() {
    DemoBoxes.fill(graph);
    Map<String, Point> places = arrange(sizes);
    for (Connection wire : graph.connections()) {
      assertThat(places.get(wire.target().nodeId()).x())
          .isGreaterThanOrEqualTo(places.get(wire.source().nodeId()).x() + 160);
    }
    noneOverlap(places);
  }

  @Test
  void foldsAWideChainIntoRowsWithinTheWidth() {
    DemoBoxes.fillMany(graph, 14);
    Map<String, Point> places = arrange(sizes.withMaxWidth(1100));
    double left = places.values().stream().mapToDouble(Point::x).min().orElseThrow();
    double right = places.values().stream().mapToDouble(Point::x).max().orElseThrow() + 160;
    assertThat(right - left).isLessThanOrEqualTo(1100);
    assertThat(places.get("n13").y()).isGreaterThan(places.get("n0").y());
    noneOverlap(places);
  }

  @Test
  void keepsOneRowWhenItFits() {
    graph.putNode(box("a", "source", "A", 0, 0));
    graph.putNode(box("b", "step", "B", 0, 0));
    graph.connect(wire("a", "b"));
    Map<String, Point> places = arrange(sizes.withMaxWidth(1000));
    assertThat(places.get("a").y()).isEqualTo(places.get("b").y());
  }

  @Test
  void putsNodesOnTheGridAndGivesTheSameAnswerAgain() {
    DemoBoxes.fillMany(graph, 60);
    Map<String, Point> places = arrange(sizes.withMaxWidth(1000));
    assertThat(places).hasSize(60);
    places.values().forEach(p -> assertThat(p.x() % 12 + p.y() % 12).isZero());
    assertThat(arrange(sizes.withMaxWidth(1000))).isEqualTo(places);
  }

  @Test
  void placesNodesWithoutWiresToo() {
    graph.putNode(box("a", "source", "A", 0, 0));
    graph.putNode(box("b", "sink", "B", 0, 0));
    noneOverlap(arrange(sizes));
    assertThat(new LayeredLayout().arrange(GraphSnapshot.empty(), sizes)).isEmpty();
  }

  @Test
  void endsEarlyWhenInterrupted() {
    DemoBoxes.fillMany(graph, 100);
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> arrange(sizes)).isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isFalse();
  }
}
