package org.layerloom.graph.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.geometry.Rectangle2D;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.layerloom.graph.model.Point;

class ViewportTest {
  private static Viewport viewport() {
    Viewport viewport = new Viewport();
    viewport.resize(1000, 600);
    return viewport;
  }

  @Property
  void zoomingKeepsThePlaceUnderThePointer(
      @ForAll @DoubleRange(min = 0, max = 1000) double x,
      @ForAll @DoubleRange(min = 0, max = 600) double y,
      @ForAll @DoubleRange(min = 0.05, max = 20) double factor) {
    Viewport viewport = viewport();
    viewport.pan(123, -45);
    Point before = viewport.toCanvas(x, y);
    viewport.zoomAt(x, y, factor);
    Point after = viewport.toCanvas(x, y);
    assertThat(after.x()).isCloseTo(before.x(), within(1e-6));
    assertThat(after.y()).isCloseTo(before.y(), within(1e-6));
    assertThat(viewport.scale()).isBetween(Viewport.MIN_SCALE, Viewport.MAX_SCALE);
  }

  @Test
  void fitsALargeAreaWholeAndASmallOneAtActualSize() {
    Viewport viewport = viewport();
    Rectangle2D large = new Rectangle2D(-500, 300, 4000, 900);
    viewport.fit(large);
    assertThat(viewport.area().contains(large)).isTrue();
    viewport.fit(new Rectangle2D(10, 10, 100, 100));
    assertThat(viewport.scale()).isEqualTo(1);
    assertThat(viewport.toView(60, 60)).isEqualTo(new Point(500, 300));
  }

  @Test
  void revealsByMovingAsLittleAsNeeded() {
    Viewport viewport = viewport();
    viewport.reveal(new Rectangle2D(100, 100, 50, 50));
    assertThat(viewport.state()).isEqualTo(new ViewState(0, 0, 1));
    viewport.reveal(new Rectangle2D(1100, 100, 50, 50));
    assertThat(viewport.state().x()).isEqualTo(1150 + 48 - 1000);
    assertThat(viewport.state().y()).isZero();
  }

  @Property
  void resetIsExactlyActualSize(@ForAll @DoubleRange(min = 0.1, max = 2) double scale) {
    Viewport viewport = viewport();
    viewport.zoomAt(10, 10, scale);
    viewport.reset();
    assertThat(viewport.scale()).isEqualTo(1);
  }

  @Test
  void givesBackASavedState() {
    Viewport viewport = viewport();
    ViewState state = new ViewState(12.5, -7, 0.75);
    viewport.show(state);
    assertThat(viewport.state()).isEqualTo(state);
  }
}
