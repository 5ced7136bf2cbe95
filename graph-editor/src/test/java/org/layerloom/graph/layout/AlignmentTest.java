package org.layerloom.graph.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.layerloom.graph.model.Point;

class AlignmentTest {
  private static final List<NodeBox> BOXES =
      List.of(
          new NodeBox("a", 0, 0, 100, 50),
          new NodeBox("b", 130, 10, 200, 70),
          new NodeBox("c", 500, 40, 100, 50));

  @Test
  void linesUpEdgesAndCentres() {
    assertThat(Alignment.LEFT.places(BOXES).get("b")).isEqualTo(new Point(0, 10));
    assertThat(Alignment.RIGHT.places(BOXES).get("b")).isEqualTo(new Point(400, 10));
    assertThat(Alignment.CENTRE.places(BOXES).get("a")).isEqualTo(new Point(250, 0));
    assertThat(Alignment.TOP.places(BOXES).get("c")).isEqualTo(new Point(500, 0));
    assertThat(Alignment.BOTTOM.places(BOXES).get("b")).isEqualTo(new Point(130, 20));
    assertThat(Alignment.MIDDLE.places(BOXES).get("c")).isEqualTo(new Point(500, 20));
  }

  @Test
  void makesGapsEqualAndLeavesTheOutermost() {
    Map<String, Point> places = Alignment.DISTRIBUTE_HORIZONTALLY.places(BOXES);
    assertThat(places.get("a")).isEqualTo(new Point(0, 0));
    assertThat(places.get("b")).isEqualTo(new Point(200, 10));
    assertThat(places.get("c")).isEqualTo(new Point(500, 40));
  }

  @Test
  void doesNothingWithTooFew() {
    assertThat(Alignment.LEFT.places(BOXES.subList(0, 1))).isEmpty();
    assertThat(Alignment.DISTRIBUTE_VERTICALLY.places(BOXES.subList(0, 2))).isEmpty();
  }

  @Property(tries = 200)
  void doingItAgainChangesNothing(@ForAll long seed, @ForAll @IntRange(min = 3, max = 9) int n) {
    Random random = new Random(seed);
    List<NodeBox> boxes = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      boxes.add(
          new NodeBox(
              "n" + i, i * 900 + random.nextInt(400), i * 400 + random.nextInt(90), 160, 72));
    }
    for (Alignment alignment : Alignment.values()) {
      Map<String, Point> once = alignment.places(boxes);
      List<NodeBox> moved =
          boxes.stream()
              .map(b -> new NodeBox(b.id(), once.get(b.id()).x(), once.get(b.id()).y(), 160, 72))
              .sorted(Comparator.comparing(NodeBox::id))
              .toList();
      assertThat(alignment.places(moved)).as("%s", alignment).isEqualTo(once);
    }
  }
}
