package org.layerloom.graph.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.layerloom.graph.view.CanvasRobot.ask;

import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WirePainterTest {
  private static final int INK = PixelPainter.opaque(Color.BLACK);

  /** A curve that bends away from the straight way between its ends. */
  private static final WireShape BENT = WireShape.of(20, 20, 80, 20, 80, 80, 20, 80);

  private PixelPainter pixels;
  private Viewport viewport;

  @BeforeEach
  void begin() {
    UiStage.show(Pane::new);
    pixels = ask(PixelPainter::new);
    viewport = ask(Viewport::new);
    CanvasRobot.tell(() -> pixels.begin(100, 100, 1));
  }

  private void draw(boolean arrow, boolean straight) {
    new WirePainter(pixels).draw(BENT, viewport, new WirePainter.Look(2, INK, arrow, straight));
  }

  @Test
  void followsTheCurve() {
    draw(false, false);
    // At t = 1/2: (20 + 3 * 80 + 3 * 80 + 20) / 8 = 65.
    assertThat(pixels.at(64.5, 50)).isEqualTo(INK);
    assertThat(pixels.at(20, 50)).isZero();
  }

  @Test
  void leavesTheBendOutWhereNobodyWouldSeeIt() {
    draw(false, true);
    assertThat(pixels.at(20, 50)).isEqualTo(INK);
    assertThat(pixels.at(64.5, 50)).isZero();
  }

  @Test
  void endsInAnArrowheadWhereItIsAskedTo() {
    draw(false, false);
    double base = 20 - NodeMetrics.PORT_RADIUS - 5;
    assertThat(pixels.at(base, 80)).isZero();
    draw(true, false);
    assertThat(pixels.at(base, 80)).isEqualTo(INK);
    assertThat(pixels.at(base, 82)).isEqualTo(INK);
  }

  @Test
  void goesWhereTheViewIs() {
    CanvasRobot.tell(() -> viewport.show(new ViewState(10, 20, 0.5)));
    draw(false, true);
    // (20, 20) to (20, 80) in the graph, half as far from the corner of the view.
    assertThat(pixels.at(5, 10)).isEqualTo(INK);
    assertThat(pixels.at(20, 50)).isZero();
  }
}
