package org.layerloom.app.attention.map;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.layerloom.app.attention.choice.MapShow;
import org.layerloom.app.attention.choice.Palette;
import org.layerloom.app.attention.map.AttentionMap.Wish;
import org.layerloom.app.attention.sample.AttentionSnapshot;
import org.layerloom.engine.attention.Intervention.Head;
import org.layerloom.engine.attention.LayerAttention;

/**
 * All maps of a reading as they are wished for: plain numbers and pixels, made on any thread.
 *
 * @param map the large one; empty where what was wished for cannot be reckoned
 * @param asLearnt the large one without the changes of the heads; empty where nothing is changed
 * @param small one for each head
 */
public record MapSheet(
    AttentionSnapshot snapshot,
    Wish wish,
    Optional<AttentionMap> map,
    Optional<AttentionMap> asLearnt,
    Map<Head, Small> small) {

  /** The side of a small map in pixels, or a little less: four stand side by side. */
  static final int SIDE = 52;

  /** Fewer cells than this are drawn faster than another thread is woken. */
  private static final long FEW = 64 * 64 * 8;

  /**
   * A small map: {@code [high, wide]} colours as {@code 0xaarrggbb}.
   *
   * @param scale pixels of the screen in one of the page; the picture has those of the screen
   */
  public record Small(int[] pixels, int wide, int high, double scale) {}

  /** Whether it takes so long that the JavaFX thread should not wait for it. */
  public static boolean takesLong(AttentionSnapshot snapshot) {
    long cells = 0;
    for (LayerAttention layer : snapshot.reading().layers()) {
      cells += (long) layer.heads() * layer.steps() * layer.keySteps();
    }
    return cells > FEW;
  }

  /**
   * The sheet of a reading.
   *
   * @param scale pixels of the screen in one of the page
   */
  public static MapSheet of(
      AttentionSnapshot snapshot, Wish wish, Palette palette, MapColors colors, double scale) {
    Wish ofHeads = wish.ofHead(wish.head());
    MapPainter painter =
        colors.painter(ofHeads.isSigned() ? Palette.BLUE_ORANGE : palette).at(scale);
    ReadingNumbers numbers = new ReadingNumbers(snapshot);
    Map<Head, Small> small = new LinkedHashMap<>();
    Optional<AttentionMap> large = Optional.empty();
    for (Head head : snapshot.heads()) {
      Optional<AttentionMap> map = AttentionMap.of(numbers, wish.ofHead(head));
      map.ifPresent(m -> small.put(head, small(m, painter, scale)));
      // The large map is mostly one of them.
      boolean same = head.equals(wish.head()) && wish.show() == MapShow.HEAD && !wish.padded();
      large = same ? map : large;
    }
    return new MapSheet(
        snapshot,
        wish,
        large.or(() -> AttentionMap.of(numbers, wish)),
        snapshot.change().isNone() ? Optional.empty() : AttentionMap.of(snapshot.asLearnt(), wish),
        small);
  }

  private static Small small(AttentionMap map, MapPainter painter, double output) {
    int most = Math.max(1, Math.max(map.queries(), map.keys()));
    double scale =
        output * (most <= SIDE ? Math.floor((double) SIDE / most) : (double) SIDE / most);
    int wide = (int) Math.max(1, Math.ceil(map.keys() * scale - 1e-6));
    int high = (int) Math.max(1, Math.ceil(map.queries() * scale - 1e-6));
    int[] pixels = new int[wide * high];
    painter.withoutLines().paint(map, new MapPainter.Window(0, 0, scale), pixels, wide, high);
    return new Small(pixels, wide, high, output);
  }
}
