package org.layerloom.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.animation.AnimationTimer;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.fx.ChartViewer;
import org.junit.jupiter.api.Test;
import org.layerloom.app.FxThread;

/** How smoothly the window goes on while a real network is trained. */
class WatchdogTest extends Journey {

  private final List<Long> frames = new ArrayList<>();
  private final List<Long> updates = new ArrayList<>();
  private final List<Long> redraws = new ArrayList<>();

  @Test
  void theWindowStaysAliveWhileMnistIsLearnt() {
    choose("mnist-mlp");
    setEpochs(2);
    AnimationTimer timer =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            frames.add(System.nanoTime());
          }
        };
    FxThread.run(
        () -> {
          context
              .training()
              .updatesProperty()
              .addListener((o, before, now) -> updates.add(System.nanoTime()));
          timer.start();
          chart().addChangeListener(change -> redraws.add(System.nanoTime()));
        });
    robot.clickOn("#train");
    FxThread.until(
        "the second epoch",
        () ->
            context
                .training()
                .progressProperty()
                .get()
                .filter(p -> p.epoch() == 2 || p.batch() >= 2_000)
                .isPresent());
    FxThread.run(timer::stop);
    robot.clickOn("#stop");
    untilTrained();

    List<Long> gaps = FxThread.ask(() -> gaps(frames));
    double median = gaps.get(gaps.size() / 2) / 1e6;
    double longest = gaps.get(gaps.size() - 1) / 1e6;
    double rate = perSecond(updates);
    System.out.printf(
        Locale.ROOT,
        "JavaFX thread while training mnist-mlp: %d frames, gap %.1f ms (median), %.0f ms"
            + " (99 %%), %.0f ms (longest); %.1f updates a second%n",
        frames.size(),
        median,
        gaps.get(gaps.size() * 99 / 100) / 1e6,
        longest,
        rate);
    assertThat(longest).isLessThan(1_000);
    assertThat(rate).isLessThan(31.5);
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

  private static List<Long> gaps(List<Long> times) {
    List<Long> gaps = new ArrayList<>();
    for (int i = 1; i < times.size(); i++) {
      gaps.add(times.get(i) - times.get(i - 1));
    }
    gaps.sort(null);
    return gaps;
  }
}
