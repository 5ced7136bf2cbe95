package org.layerloom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class PixelsTest {

  @Test
  void shrinksByTheMeanOfWhatAPixelCovers() {
    Pixels pixels = new Pixels(new float[][] {{0, 100, 40, 60, 20, 80, 200, 100}}, 4, 2);

    assertThat(pixels.fitInto(2, 1)).containsExactly(50, 100);

    // The middle of three goes half to either side.
    Pixels three = new Pixels(new float[][] {{0, 90, 180}}, 3, 1);
    assertThat(three.fitInto(2, 1)).containsExactly(30, 150);
  }

  @Test
  void keepsProportionsAndFillsWithTheBackground() {
    Pixels pixels = new Pixels(new float[][] {{30, 30, 30, 30, 30, 30, 30, 30}}, 4, 2);

    // A wide image in a square: two rows of it in the middle.
    assertThat(pixels.fitInto(4, 4)).hasSize(16).containsOnly(30);

    Pixels tall = new Pixels(new float[][] {{0, 0, 90, 0, 0}}, 1, 5);
    float[] square = tall.fitInto(5, 5);
    assertThat(square[2 * 5 + 2]).isEqualTo(90);
    assertThat(square[2 * 5]).isEqualTo(18);
  }

  @Test
  void putsRedGreenAndBlueIntoPlanesOneAfterTheOther() {
    BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, 0x102030);

    assertThat(Pixels.of(image, 3).fitInto(1, 1)).containsExactly(0x10, 0x20, 0x30);
  }

  @Test
  void whatIsTransparentIsWhite() {
    BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB);

    assertThat(Pixels.of(image, 1).fitInto(1, 1)).containsExactly(255);
  }

  @Test
  void sixteenBitsOfGreyBecomeEight() {
    BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_USHORT_GRAY);
    image.getRaster().setSample(0, 0, 0, 65_535);

    assertThat(Pixels.of(image, 1).fitInto(1, 1)).containsExactly(255);
  }
}
