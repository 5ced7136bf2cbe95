package org.layerloom.app.attention.heatmap;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.layerloom.app.attention.choice.MapScale;
import org.layerloom.app.attention.choice.MapShow;
import org.layerloom.app.attention.choice.MapStage;
import org.layerloom.app.attention.choice.Palette;
import org.layerloom.app.attention.choice.TokenSelection;
import org.layerloom.app.attention.lines.AttentionLines;
import org.layerloom.app.attention.lines.AttentionLines.Side;
import org.layerloom.app.attention.lines.AttentionLines.Token;
import org.layerloom.app.attention.lines.LinesCanvas;
import org.layerloom.app.attention.map.AttentionMap;
import org.layerloom.app.attention.map.AttentionMap.Wish;
import org.layerloom.app.attention.map.MapColors;
import org.layerloom.app.attention.map.MapPainter;
import org.layerloom.app.attention.map.Readings;
import org.layerloom.app.attention.sample.AttentionSnapshot;
import org.layerloom.engine.attention.Intervention;
import org.layerloom.engine.attention.LayerAttention;

/** How long the JavaFX thread takes to draw eight maps of 512 tokens, and lines of 64. */
public final class AttentionDrawBench {

  private static final int TIMES = 60;

  private AttentionDrawBench() {}

  public static void main(String[] args) throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    Platform.startup(started::countDown);
    started.await();
    LayerAttention large = Readings.layer("large", false, 8, 512, 8, 1, Intervention.NONE);
    AttentionSnapshot snapshot = Readings.of(Intervention.NONE, large);
    onFx(() -> maps(snapshot, large));
    onFx(AttentionDrawBench::lines);
    System.out.println(
        "load " + ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    System.exit(0);
  }

  private static void maps(AttentionSnapshot snapshot, LayerAttention large) {
    List<AttentionMap> maps = new ArrayList<>();
    for (int head = 0; head < large.heads(); head++) {
      maps.add(
          AttentionMap.of(
                  snapshot,
                  new Wish(
                      large.head(head),
                      Optional.empty(),
                      MapStage.SOFTMAX,
                      MapScale.HEAD,
                      MapShow.HEAD))
              .orElseThrow());
    }
    MapPainter painter = MapColors.of(true).painter(Palette.VIRIDIS);
    List<PixelBuffer<IntBuffer>> buffers = new ArrayList<>();
    List<WritableImage> images = new ArrayList<>();
    for (int i = 0; i < maps.size(); i++) {
      buffers.add(
          new PixelBuffer<>(
              512, 512, IntBuffer.allocate(512 * 512), PixelFormat.getIntArgbPreInstance()));
      images.add(new WritableImage(buffers.get(i)));
    }
    time(
        "8 maps of 512 x 512",
        () -> {
          for (int i = 0; i < maps.size(); i++) {
            painter.paint(
                maps.get(i),
                new MapPainter.Window(0, 0, 1),
                buffers.get(i).getBuffer().array(),
                512,
                512);
            buffers.get(i).updateBuffer(buffer -> null);
          }
        });
  }

  private static void lines() {
    LayerAttention layer = Readings.layer("lines", false, 8, 64, 2, 1, Intervention.NONE);
    List<String> tokens = IntStream.range(0, 64).mapToObj(i -> "token" + i).toList();
    List<Integer> heads = IntStream.range(0, 8).boxed().toList();
    LinesCanvas canvas = new LinesCanvas(true, token -> {}, token -> {});
    new Scene(canvas, 290, 520);
    canvas.resize(290, 520);
    canvas.layout();
    AttentionLines all = AttentionLines.of(layer, Set.copyOf(heads));
    int[] step = {0};
    time(
        "lines of 8 heads, 64 tokens, a reading, with its pixels",
        () -> {
          canvas.show(AttentionLines.of(layer, Set.copyOf(heads)), heads, tokens, tokens);
          canvas.snapshot(null, null);
        });
    time(
        "the same, another token isolated, on the JavaFX thread",
        () -> {
          Token token = new Token(Side.QUERY, step[0]++ % 64);
          canvas.setOff(TokenSelection.NONE, Optional.of(token));
          canvas.show(all.isolating(token), heads, tokens, tokens);
        });
  }

  private static void time(String what, Runnable work) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    double[] times = new double[TIMES];
    double[] own = new double[TIMES];
    for (int i = -60; i < TIMES; i++) {
      long began = System.nanoTime();
      long spent = threads.getCurrentThreadCpuTime();
      work.run();
      if (i >= 0) {
        times[i] = (System.nanoTime() - began) / 1e6;
        own[i] = (threads.getCurrentThreadCpuTime() - spent) / 1e6;
      }
    }
    Arrays.sort(times);
    Arrays.sort(own);
    System.out.printf(
        Locale.ROOT,
        "%s: median %.1f ms, at 90 %% %.1f ms; of the processor %.1f ms%n",
        what,
        times[TIMES / 2],
        times[TIMES * 9 / 10],
        own[TIMES / 2]);
  }

  private static void onFx(Runnable work) throws Exception {
    FutureTask<Void> task = new FutureTask<>(work, null);
    Platform.runLater(task);
    task.get();
  }
}
