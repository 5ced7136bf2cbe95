package org.layerloom.app.attention.heatmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.layerloom.app.attention.choice.Cell;

class MapGeometryTest {

  private final MapZoom zoom = new MapZoom();

  private MapGeometry of(int steps) {
    return MapGeometry.of(steps, steps, 50, 40, 500, 400, zoom);
  }

  @Test
  void fewCellsAreWholePixelsAndFit() {
    MapGeometry geometry = of(12);
    assertThat(geometry.scale()).isEqualTo(33);
    assertThat(geometry.wide()).isEqualTo(396);
    assertThat(geometry.canZoom()).isTrue();
    assertThat(of(2).scale()).isEqualTo(MapGeometry.MOST_SCALE);
    assertThat(of(2).canZoom()).isFalse();
  }

  @Test
  void manyCellsAreAllInSightToo() {
    MapGeometry geometry = of(1024);
    assertThat(geometry.high()).isEqualTo(400);
    assertThat(geometry.isZoomed()).isFalse();
    assertThat(geometry.lastKey()).isEqualTo(1023);
  }

  @Test
  void findsTheCellUnderTheMouse() {
    MapGeometry geometry = of(12);
    assertThat(geometry.cell(50 + 33 * 3 + 1, 40 + 33 * 5 + 32)).contains(new Cell(5, 3));
    assertThat(geometry.cell(49, 60)).isEmpty();
    assertThat(geometry.cell(60, 40 + 396 + 1)).isEmpty();
  }

  @Test
  void zoomsAtTheMouse() {
    MapGeometry before = of(1024);
    double key = before.firstKey() + 150 / before.scale();
    before.zoom(zoom, 8, 200, 240);
    MapGeometry after = of(1024);

    assertThat(after.scale()).isEqualTo(8 * before.scale(), within(1e-9));
    assertThat(after.x(key)).isEqualTo(200, within(1e-6));
    assertThat(after.isZoomed()).isTrue();
    assertThat(after.wide()).isEqualTo(before.wide());
  }

  @Test
  void neverShowsWhatLiesBeyondTheMap() {
    of(1024).zoom(zoom, 8, 60, 50);
    of(1024).pan(zoom, 10_000, 10_000);
    assertThat(of(1024).firstKey()).isZero();
    of(1024).pan(zoom, -1e6, -1e6);
    assertThat(of(1024).lastKey()).isEqualTo(1023);
    assertThat(of(1024).lastQuery()).isEqualTo(1023);
    of(1024).zoom(zoom, 1e-6, 60, 50);
    assertThat(zoom.factor()).isEqualTo(1);
    assertThat(of(1024).firstKey()).isZero();
    of(1024).zoom(zoom, 1e9, 60, 50);
    assertThat(of(1024).scale()).isEqualTo(MapGeometry.MOST_SCALE, within(1e-9));
  }

  @Test
  void movesToACellThatIsOutOfSight() {
    of(1024).zoom(zoom, 16, 60, 50);
    MapGeometry zoomed = of(1024);
    Cell far = new Cell(900, 700);
    zoomed.reveal(zoom, far);
    MapGeometry after = of(1024);

    assertThat(after.y(900) + after.scale()).isEqualTo(40 + 400, within(1e-6));
    assertThat(after.x(700)).isBetween(50.0, 50.0 + 400);
    double first = after.firstKey();
    after.reveal(zoom, new Cell(899, 699));
    assertThat(of(1024).firstKey()).isEqualTo(first);
  }
}
