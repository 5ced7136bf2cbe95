package org.layerloom.app.attention.choice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaletteTest {

  @ParameterizedTest
  @EnumSource(
      value = Palette.class,
      names = {"VIRIDIS", "CIVIDIS", "GREYS"})
  void lightnessGrowsEvenly(Palette palette) {
    double first = lightness(palette.color(0));
    double last = lightness(palette.color(1));
    assertThat(last - first).isGreaterThan(70);
    for (int i = 0; i <= 32; i++) {
      double even = first + (last - first) * i / 32;
      assertThat(lightness(palette.color(i / 32.0)))
          .as("at " + i + "/32")
          .isBetween(even - 4, even + 4);
    }
  }

  @Test
  void signedColoursAreDarkInTheMiddleAndGrowToBothSides() {
    for (int i = 0; i < 16; i++) {
      double nearer = 0.5 + i / 32.0;
      double farther = 0.5 + (i + 1) / 32.0;
      assertThat(lightness(Palette.BLUE_ORANGE.color(farther)))
          .isGreaterThanOrEqualTo(lightness(Palette.BLUE_ORANGE.color(nearer)) - 0.5);
      assertThat(lightness(Palette.BLUE_ORANGE.color(1 - farther)))
          .isGreaterThanOrEqualTo(lightness(Palette.BLUE_ORANGE.color(1 - nearer)) - 0.5);
    }
    int below = Palette.BLUE_ORANGE.color(0.1);
    int above = Palette.BLUE_ORANGE.color(0.9);
    assertThat(below & 0xff).isGreaterThan(below >> 16 & 0xff);
    assertThat(above & 0xff).isLessThan(above >> 16 & 0xff);
  }

  /** L* of CIE 1976 for a colour of sRGB. */
  private static double lightness(int argb) {
    double y =
        0.2126 * linear(argb >> 16 & 0xff)
            + 0.7152 * linear(argb >> 8 & 0xff)
            + 0.0722 * linear(argb & 0xff);
    return y > 216.0 / 24389 ? 116 * Math.cbrt(y) - 16 : y * 24389 / 27;
  }

  private static double linear(int part) {
    double share = part / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
