package org.layerloom.app.attention.choice;

/**
 * Colours for numbers: even to the eye, and told apart by every kind of colour vision.
 *
 * <p>Viridis and cividis go through points of Matplotlib's tables (van der Walt and Smith, 2015,
 * public domain by CC0; Nuñez, Anderton and Renslow, 2018), joined by straight lines. Blue-orange
 * is this program's own, dark where a number is 0.
 */
public enum Palette {
  VIRIDIS(
      0x440154, 0x481a6c, 0x472f7d, 0x414487, 0x39568c, 0x31688e, 0x2a788e, 0x23888e, 0x1f988b,
      0x22a884, 0x35b779, 0x54c568, 0x7ad151, 0xa5db36, 0xd2e21b, 0xfde725),
  CIVIDIS(
      0x00204d, 0x00336f, 0x39486b, 0x575c6d, 0x707173, 0x8a8779, 0xa69d75, 0xc4b56c, 0xe4cf5b,
      0xffea46),

  /** Even in lightness (L* of CIE 1976), which equal steps of sRGB are not. */
  GREYS(0x101010, 0x282828, 0x414141, 0x5c5c5c, 0x787878, 0x969696, 0xb5b5b5, 0xd4d4d4, 0xf5f5f5),

  /** For numbers below and above 0, which is in the middle. */
  BLUE_ORANGE(
      0x7cc4ff, 0x4a9df0, 0x2b74c4, 0x1e4c80, 0x1b2433, 0x24211f, 0x5b3a20, 0xa0591f, 0xdd7f2b,
      0xffb066);

  /** Entries of {@link #table}. */
  public static final int SIZE = 256;

  private final int[] points;

  Palette(int... points) {
    this.points = points;
  }

  /** The colour at a place from 0 to 1, as {@code 0xffrrggbb}. */
  public int color(double place) {
    double at = Math.max(0, Math.min(1, place)) * (points.length - 1);
    int before = (int) Math.min(points.length - 2, Math.floor(at));
    double share = at - before;
    int a = points[before];
    int b = points[before + 1];
    return 0xff000000
        | mixed(a >> 16, b >> 16, share) << 16
        | mixed(a >> 8, b >> 8, share) << 8
        | mixed(a, b, share);
  }

  private static int mixed(int a, int b, double share) {
    return (int) Math.round((a & 0xff) * (1 - share) + (b & 0xff) * share);
  }

  /** {@link #SIZE} colours from the first to the last, for drawing many numbers. */
  public int[] table() {
    int[] table = new int[SIZE];
    for (int i = 0; i < SIZE; i++) {
      table[i] = color(i / (SIZE - 1.0));
    }
    return table;
  }
}
