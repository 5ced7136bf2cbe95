package org.layerloom.graph.gesture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.layerloom.graph.model.Point;

class NeighbourSnapTest {
  private final List<Rectangle2D> others = List.of(new Rectangle2D(101, 50, 160, 72));

  private static Rectangle2D box(double x, double y) {
    return new Rectangle2D(x, y, 120, 72);
  }

  @Test
  void isLevelWithAnEdgeThatIsClose() {
    NeighbourSnap.Snapped snapped = NeighbourSnap.snap(box(105, 300), others, 1);
    assertThat(snapped.place()).isEqualTo(new Point(101, 300));
    assertThat(snapped.guides()).containsExactly(new Guide(101, 50, 101, 372));
  }

  @Test
  void isLevelWithACentreThatIsCloser() {
    assertThat(NeighbourSnap.snap(box(120, 300), others, 1).place().x()).isEqualTo(121);
  }

  @Test
  void goesToTheGridElsewhere() {
    NeighbourSnap.Snapped snapped = NeighbourSnap.snap(box(303, 303), others, 1);
    assertThat(snapped.place()).isEqualTo(new Point(300, 300));
    assertThat(snapped.guides()).isEmpty();
  }

  @Test
  void passesOverWhatIsFarAway() {
    assertThat(NeighbourSnap.snap(box(103, 900), others, 1).place().x()).isEqualTo(108);
  }

  @Test
  void measuresClosenessAsItIsSeen() {
    assertThat(NeighbourSnap.snap(box(91, 300), others, 0.5).place().x()).isEqualTo(101);
    assertThat(NeighbourSnap.snap(box(91, 300), others, 1).place().x()).isEqualTo(96);
  }
}
