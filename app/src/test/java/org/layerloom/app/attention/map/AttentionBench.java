package org.layerloom.app.attention.map;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.layerloom.app.attention.choice.MapScale;
import org.layerloom.app.attention.choice.MapShow;
import org.layerloom.app.attention.choice.MapStage;
import org.layerloom.app.attention.choice.Palette;
import org.layerloom.app.attention.map.AttentionMap.Wish;
import org.layerloom.app.attention.sample.AttentionSnapshot;
import org.layerloom.engine.attention.Intervention;
import org.layerloom.engine.attention.LayerAttention;

/**
 * How long maps take: of 8 heads of 512 × 512 cells all small maps and the large one, from numbers
 * to pixels; and the large one alone where it was only moved.
 */
public final class AttentionBench {

  private static final int TURNS = 30;

  /** Time on the processor: others may be at work on this machine. */
  private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

  private AttentionBench() {}

  public static void main(String[] args) {
    for (int steps : new int[] {128, 512, 1024}) {
      LayerAttention layer = Readings.layer("layer", false, 8, steps, 16, 1, Intervention.NONE);
      AttentionSnapshot snapshot = Readings.of(Intervention.NONE, layer);
      MapColors colors = MapColors.of(true);
      for (MapStage stage : new MapStage[] {MapStage.SOFTMAX, MapStage.SCALED}) {
        for (MapScale scale : new MapScale[] {MapScale.HEAD, MapScale.LAYER, MapScale.LOG}) {
          Wish wish = new Wish(layer.head(3), Optional.empty(), stage, scale, MapShow.HEAD);
          measure(
              "sheet " + steps + " " + stage + " " + scale,
              () -> paint(MapSheet.of(snapshot, wish, Palette.VIRIDIS, colors, 1), 0, colors));
        }
      }
      Wish wish =
          new Wish(layer.head(3), Optional.empty(), MapStage.SOFTMAX, MapScale.HEAD, MapShow.HEAD);
      MapSheet sheet = MapSheet.of(snapshot, wish, Palette.VIRIDIS, colors, 1);
      measure("moved " + steps + ", whole", () -> paint(sheet, 0, colors));
      measure("moved " + steps + ", zoomed", () -> paint(sheet, 3.3, colors));
    }
  }

  private static int paint(MapSheet sheet, double scale, MapColors colors) {
    int side = 512;
    AttentionMap map = sheet.map().orElseThrow();
    int[] pixels = new int[side * side];
    double shown = scale > 0 ? scale : (double) side / map.keys();
    colors
        .painter(Palette.VIRIDIS)
        .paint(map, new MapPainter.Window(0, 0, shown), pixels, side, side);
    return pixels[side];
  }

  private static void measure(String what, java.util.function.IntSupplier work) {
    double[] times = new double[TURNS];
    int used = 0;
    for (int i = -TURNS / 2; i < TURNS; i++) {
      long began = THREAD.getCurrentThreadCpuTime();
      used += work.getAsInt();
      if (i >= 0) {
        times[i] = (THREAD.getCurrentThreadCpuTime() - began) / 1e6;
      }
    }
    Arrays.sort(times);
    System.out.printf(
        Locale.ROOT,
        "%-28s %6.2f ms median, %6.2f ms at 95 %% (%d)%n",
        what,
        times[TURNS / 2],
        times[TURNS * 95 / 100],
        used & 1);
  }
}
