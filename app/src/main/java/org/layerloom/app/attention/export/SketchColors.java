package org.layerloom.app.attention.export;

import org.layerloom.app.attention.map.MapColors;

/**
 * The colours of {@link MapColors} for pictures in files, {@code 0xrrggbb}: these are also drawn
 * where JavaFX is not started.
 *
 * @param paper the ground
 * @param ink stripes of cells that have no number
 */
public record SketchColors(int text, int muted, int query, int key, int paper, int ink) {

  private static final SketchColors LIGHT =
      new SketchColors(0x1f2328, 0x57606a, 0x0969da, 0xbc4c00, 0xffffff, 0xafb8c1);

  private static final SketchColors DARK =
      new SketchColors(0xe6edf3, 0x8b949e, 0x58a6ff, 0xf0883e, 0x0d1117, 0x484f58);

  public static SketchColors of(boolean dark) {
    return dark ? DARK : LIGHT;
  }
}
