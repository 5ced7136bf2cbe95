package org.layerloom.app.attention.choice;

/**
 * Colours and dashes that tell the heads of a layer apart: the colours differ for every kind of
 * colour vision (after Okabe and Ito, 2008), the dashes without any colour.
 */
public final class HeadColors {

  private static final int[] LIGHT = {
    0xbc4c00, 0x0072b2, 0x00785a, 0xa2447c, 0x7a5a00, 0x1f2328, 0x2b8fc9, 0x8250df
  };
  private static final int[] DARK = {
    0xf0883e, 0x56b4e9, 0x2fbf90, 0xe0a0c4, 0xf0e442, 0xd0d7de, 0x388bfd, 0xb48ef0
  };
  private static final double[][] DASHES = {{}, {7, 3}, {2, 3}, {9, 3, 2, 3}, {4, 2}};

  private final int[] colors;

  private HeadColors(int[] colors) {
    this.colors = colors;
  }

  public static HeadColors of(boolean dark) {
    return new HeadColors(dark ? DARK : LIGHT);
  }

  /** The colour of a head, {@code 0xrrggbb}; after eight they begin again. */
  public int rgb(int head) {
    return colors[head % colors.length];
  }

  /** Lengths of strokes and gaps in pixels; empty for a line without gaps. */
  public double[] dashes(int head) {
    return DASHES[head % DASHES.length].clone();
  }
}
