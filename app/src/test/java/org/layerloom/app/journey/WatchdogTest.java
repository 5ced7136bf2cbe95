package org.layerloom.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.fx.ChartViewer;
import org.junit.jupiter.api.Test;
import org.layerloom.app.FxThread;
import org.layerloom.app.FxWatch;

/** How smoothly the window goes on while a real network is trained. */
class WatchdogTest extends Journey {

  /**
   * Milliseconds of the processor that the JavaFX thread may take at a time: one that Java has
   * already warmed up stays under half of it.
   */
  private static final double LIMIT = 50;

  private final List<Long> updates = new ArrayList<>();
  private final List<Long> redraws = new ArrayList<>();

  @Test
  void theWindowIsNeverHeldUpWhileMnistIsLearnt() {
    choose("mnist-mlp");
    setEpochs(2);
    robot.clickOn("#train");
    untilBeyond(0.3); // Each part of the charts has been drawn once by now.
    try (FxWatch watch = FxWatch.start()) {
      FxThread.run(
          () -> {
            context
                .training()
                .updatesProperty()
                .addListener((o, before, now) -> updates.add(System.nanoTime()));
            chart().addChangeListener(change -> redraws.add(System.nanoTime()));
          });
      untilBeyond(1.5);
      List<FxWatch.Stretch> longest = watch.longest(3);
      System.out.printf(
          Locale.ROOT,
          "JavaFX thread while training mnist-mlp, at a time: %.1f ms of the processor at most;"
              + " %.1f updates a second%n",
          longest.get(0).milliseconds(),
          perSecond(updates));
      assertThat(longest).allMatch(stretch -> stretch.milliseconds() < LIMIT);
    }
    robot.clickOn("#stop");
    untilTrained();
    assertThat(perSecond(updates)).isLessThan(31.5);
    assertThat(perSecond(redraws)).as("redraws of one chart a second").isBetween(1.0, 11.0);
  }

  private static double perSecond(List<Long> times) {
    return (times.size() - 1) / ((times.get(times.size() - 1) - times.get(0)) / 1e9);
  }

  private JFreeChart chart() {
    return ((ChartViewer)
            find("#training-panel").lookupAll("*").stream()
                .filter(ChartViewer.class::isInstance)
                .findFirst()
                .orElseThrow())
        .getChart();
  }
}
