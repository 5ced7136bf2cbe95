package org.layerloom.graph.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.layerloom.graph.view.CanvasRobot.ask;

import java.util.stream.IntStream;
import javafx.geometry.Rectangle2D;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PixelPainterTest {
  private static final int RED = PixelPainter.opaque(Color.RED);
  private static final int BLUE = PixelPainter.opaque(Color.BLUE);

  private static final int GREEN = 0xff00ff00;

  private PixelPainter painter;

  @BeforeEach
  void begin() {
    UiStage.show(Pane::new);
    painter = ask(PixelPainter::new);
    CanvasRobot.tell(() -> painter.begin(40, 30, 2));
  }

  @Test
  void fillsWhatIsInThePictureAlone() {
    painter.fill(-10, -10, 15, 12, RED);
    painter.fill(30, 20, 1000, 1000, BLUE);
    painter.fill(100, 100, 5, 5, RED);
    assertThat(painter.at(0, 0)).isEqualTo(RED);
    assertThat(painter.at(4.5, 1.5)).isEqualTo(RED);
    assertThat(painter.at(5.5, 1.5)).isZero();
    assertThat(painter.at(39.5, 29.5)).isEqualTo(BLUE);
    assertThat(painter.at(20, 15)).isZero();
  }

  @Test
  void drawsLinesFromEndToEndAndNoFurther() {
    painter.line(5, 10.25, 30, 10.25, 2, RED);
    assertThat(painter.at(4, 10)).isZero();
    assertThat(painter.at(5.5, 10)).isEqualTo(RED);
    assertThat(painter.at(29.5, 10)).isEqualTo(RED);
    assertThat(painter.at(31, 10)).isZero();
    painter.line(20.25, 25, 20.25, 2, 2, BLUE);
    assertThat(painter.at(20, 2.5)).isEqualTo(BLUE);
    assertThat(painter.at(20, 24.5)).isEqualTo(BLUE);
    assertThat(painter.at(20, 27)).isZero();
  }

  @Test
  void sharesTheInkOfASlantingLineAndStaysWithinThePicture() {
    // It would cross the left border below the picture.
    painter.line(-500, -300, 500, 400, 1, BLUE);
    painter.line(0, 0, 40, 30, 1, RED);
    int ink = 0;
    for (double x = 0; x < 40; x += 0.5) {
      for (double y = 0; y < 30; y += 0.5) {
        int pixel = painter.at(x, y);
        int alpha = pixel >>> 24;
        assertThat(pixel >>> 16 & 0xff).as("premultiplied").isLessThanOrEqualTo(alpha);
        assertThat(pixel & 0xffff).isZero();
        ink += alpha;
      }
    }
    assertThat(ink)
        .as("80 steps, twice as wide, and 1.25 as much across a line of this slope")
        .isBetween(190 * 255, 210 * 255);
    assertThat(painter.at(20, 15) >>> 24).isGreaterThan(60);
  }

  @Test
  void beginsEmptyAgain() {
    painter.fill(0, 0, 40, 30, RED);
    CanvasRobot.tell(() -> painter.begin(40, 30, 2));
    assertThat(painter.at(3, 3)).isZero();
    CanvasRobot.tell(painter::forget);
    assertThat(painter.getImage()).isNull();
  }

  @Test
  void beginsAPartAnewAndPaintsNoFurther() {
    painter.fill(0, 0, 40, 30, RED);
    CanvasRobot.tell(() -> painter.beginWithin(new Rectangle2D(10, 5, 20, 10)));
    assertThat(painter.at(10, 5)).isZero();
    assertThat(painter.at(9.5, 5)).isEqualTo(RED);
    painter.fill(0, 0, 15, 30, BLUE);
    painter.line(0, 7.25, 40, 7.25, 2, BLUE);
    assertThat(painter.at(12, 6)).isEqualTo(BLUE);
    assertThat(painter.at(25, 7)).isEqualTo(BLUE);
    assertThat(painter.at(31, 7)).isEqualTo(RED);
    assertThat(painter.at(12, 16)).isEqualTo(RED);
    CanvasRobot.tell(() -> painter.begin(40, 30, 2));
    painter.fill(0, 0, 40, 30, BLUE);
    assertThat(painter.at(35, 25)).isEqualTo(BLUE);
  }

  @Test
  void mixesTheNearestPixelsOfAPictureAndLetsTheGroundThrough() {
    int clear = 0;
    int half = 0x80800000;
    int[] row = {RED, BLUE, BLUE, clear, clear, half, half};
    int[] picture = IntStream.concat(IntStream.of(row), IntStream.of(row)).toArray();
    painter.fill(0, 0, 40, 30, GREEN);
    painter.picture(picture, 7, 10, 10, 28, 8);
    assertThat(painter.at(10, 12)).isEqualTo(RED);
    assertThat(painter.at(18, 12)).isEqualTo(0xff0000ff);
    assertThat(painter.at(26, 12)).as("nothing painted").isEqualTo(GREEN);
    // Half red over green, as opaque as the ground was.
    assertThat(painter.at(34, 12)).isEqualTo(0xff807f00);
    // Between the middles of the two, half of each.
    int between = painter.at(14, 12);
    assertThat(between >> 16 & 0xff).isBetween(100, 156);
    assertThat(between & 0xff).isBetween(100, 156);
    assertThat(painter.at(9.5, 12)).isEqualTo(GREEN);
    assertThat(painter.at(38.5, 12)).isEqualTo(GREEN);
    assertThat(painter.at(12, 18.5)).isEqualTo(GREEN);
  }

  @Test
  void cutsAPictureOffAtTheEdges() {
    painter.picture(new int[] {RED, RED, RED, RED}, 2, -8, -8, 60, 60);
    assertThat(painter.at(0, 0)).isEqualTo(RED);
    assertThat(painter.at(39.5, 29.5)).isEqualTo(RED);
  }
}
