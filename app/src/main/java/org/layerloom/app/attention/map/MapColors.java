package org.layerloom.app.attention.map;

import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import org.layerloom.app.attention.choice.Palette;

/**
 * Colours around the maps, in the light and the dark theme. Query and key are blue and orange,
 * which differ for every kind of colour vision (Okabe and Ito, 2008), and stand on different sides.
 *
 * @param paper behind cells that have no number
 * @param ink the stripes of such cells
 * @param veil over cells that are not set off
 */
public record MapColors(
    Color text, Color muted, Color query, Color key, Color veil, int paper, int ink) {

  private static final MapColors LIGHT =
      new MapColors(
          Color.web("#1f2328"),
          Color.web("#57606a"),
          Color.web("#0969da"),
          Color.web("#bc4c00"),
          Color.color(1, 1, 1, 0.7),
          0xffffffff,
          0xffafb8c1);

  private static final MapColors DARK =
      new MapColors(
          Color.web("#e6edf3"),
          Color.web("#8b949e"),
          Color.web("#58a6ff"),
          Color.web("#f0883e"),
          Color.color(0.05, 0.07, 0.09, 0.7),
          0xff0d1117,
          0xff484f58);

  /** The font of labels. */
  public static final Font LABEL = Font.font(12);

  /** The font of ticks. */
  public static final Font TICK = Font.font(11);

  public static MapColors of(boolean dark) {
    return dark ? DARK : LIGHT;
  }

  public MapPainter painter(Palette palette) {
    return new MapPainter(palette.table(), paper, ink);
  }
}
