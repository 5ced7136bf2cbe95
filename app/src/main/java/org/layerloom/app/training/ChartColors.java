package org.layerloom.app.training;

import java.awt.Color;

/**
 * Colours of charts in the light and the dark theme. Blue and orange differ for every kind of
 * colour vision (Okabe and Ito, 2008).
 */
public record ChartColors(
    Color background,
    Color text,
    Color grid,
    Color axis,
    Color first,
    Color faint,
    Color second,
    Color mark) {

  private static final ChartColors LIGHT =
      new ChartColors(
          new Color(0xffffff),
          new Color(0x57606a),
          new Color(0xeaeef2),
          new Color(0xd0d7de),
          new Color(0x0969da),
          new Color(9, 105, 218, 70),
          new Color(0xbc4c00),
          new Color(0x1a7f37));

  private static final ChartColors DARK =
      new ChartColors(
          new Color(0x0d1117),
          new Color(0x8b949e),
          new Color(0x21262d),
          new Color(0x30363d),
          new Color(0x58a6ff),
          new Color(88, 166, 255, 80),
          new Color(0xf0883e),
          new Color(0x3fb950));

  public static ChartColors of(boolean dark) {
    return dark ? DARK : LIGHT;
  }
}
