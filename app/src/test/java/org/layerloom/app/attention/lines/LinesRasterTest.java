package org.layerloom.app.attention.lines;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.layerloom.app.FxThread;

class LinesRasterTest {

  private static final double[] WHOLE = {};

  private LinesRaster raster;

  @BeforeEach
  void begin() {
    FxThread.start();
    raster = FxThread.ask(LinesRaster::new);
    FxThread.run(() -> raster.begin(40, 30, 1));
  }

  @Test
  void aLevelLineHasItsColourAndWidth() {
    raster.line(0, 10, 40, 10, 2, 0xff8000, 1, WHOLE);

    assertThat(raster.pixel(20, 9)).isEqualTo(0xffff8000);
    assertThat(raster.pixel(20, 10)).isEqualTo(0xffff8000);
    assertThat(raster.pixel(20, 8)).isZero();
    assertThat(raster.pixel(20, 11)).isZero();
  }

  @Test
  void opacityIsPremultipliedAndLinesLieOverEachOther() {
    raster.line(0, 10, 40, 10, 2, 0xff0000, 0.5, WHOLE);
    assertThat(raster.pixel(5, 10)).isEqualTo(0x80800000);
    raster.line(0, 10, 40, 10, 2, 0x0000ff, 0.5, WHOLE);

    assertThat(raster.pixel(5, 10) >>> 24).isBetween(0xbe, 0xc1);
    assertThat(raster.pixel(5, 10) & 0xff).isEqualTo(0x80);
    assertThat(raster.pixel(5, 10) >> 16 & 0xff).isBetween(0x3e, 0x41);
  }

  @Test
  void aSteepLineGoesThroughItsMiddleAndWhatIsBeyondTheEdgeIsLeftOut() {
    raster.line(0, -20, 40, 50, 1, 0xffffff, 1, WHOLE);

    assertThat(raster.pixel(20, 15) >>> 24).isGreaterThan(60);
    assertThat(raster.pixel(2, 25)).isZero();
    for (int y = 0; y < 30; y++) {
      int row = 0;
      for (int x = 0; x < 40; x++) {
        row += raster.pixel(x, y) >>> 24;
      }
      assertThat(row).as("row " + y).isBetween(200, 420);
    }
  }

  @Test
  void dashesLeaveGaps() {
    raster.line(0, 10, 40, 10, 2, 0xffffff, 1, new double[] {6, 4});

    assertThat(raster.pixel(3, 10)).isNotZero();
    assertThat(raster.pixel(8, 10)).isZero();
    assertThat(raster.pixel(13, 10)).isNotZero();
  }

  @Test
  void onAFinerScreenALineHasItsOwnPixels() {
    FxThread.run(() -> raster.begin(40, 30, 2));
    raster.line(0, 10, 40, 10, 1, 0xff8000, 1, new double[] {6, 4});

    assertThat(raster.getImage().getWidth()).isEqualTo(80);
    assertThat(raster.getFitWidth()).isEqualTo(40);
    assertThat(raster.getFitHeight()).isEqualTo(30);
    assertThat(raster.pixel(6, 19)).isEqualTo(0xffff8000);
    assertThat(raster.pixel(6, 20)).isEqualTo(0xffff8000);
    assertThat(raster.pixel(6, 18)).isZero();
    assertThat(raster.pixel(6, 21)).isZero();
    assertThat(raster.pixel(16, 20)).isZero(); // A gap, twice as far away in pixels.
    assertThat(raster.pixel(22, 20)).isNotZero();
  }
}
