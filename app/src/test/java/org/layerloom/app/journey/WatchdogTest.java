package org.layerloom.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.fx.ChartViewer;
import org.junit.jupiter.api.Test;
import org.layerloom.app.FxThread;
import org.layerloom.app.FxWatch;
import org.layerloom.app.LargeProject;
import org.layerloom.app.shell.Dialogs;

/** How smoothly the window goes on while a real network is trained. */
class WatchdogTest extends Journey {

  /**
   * Milliseconds of the processor that the JavaFX thread may take at a time: one that Java has
   * already warmed up stays under half of it.
   */
  private static final double LIMIT = 50;

  /**
   * The same where things happen for the first time, in a Java that has just begun, has no archive
   * of classes and may share its processors with much else; usually a third of it.
   */
  private static final double COLD_LIMIT = 300;

  private static final int LAYERS = 500;

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

  @Test
  void noPageAndNoProjectHoldsTheWindowUpWhenItIsOpened() throws IOException {
    try (FxWatch watch = FxWatch.start()) {
      FxThread.run(window::prepare);
      untilShownOrHidden("#results"); // The last of them.
      untilFilled();
      heldUp(watch, "pages are made after the start", COLD_LIMIT);
      start("mnist-mlp");
      untilFilled();
      heldUp(watch, "the first template is opened", COLD_LIMIT);
      setEpochs(20);
      FxThread.run(context.training()::start);
      untilBeyond(0.1);
      for (Runnable page : window.pages()) {
        FxThread.run(page);
        untilFilled();
        double seen = position();
        untilBeyond(seen); // It is still being trained, and this has been drawn.
      }
      heldUp(watch, "each page is opened, training", 2 * LIMIT);
      FxThread.run(context.training()::stop);
      untilTrained();
      FxThread.run(window.pages().get(2));
      untilShown("#mistakes");
      untilFilled();
      heldUp(watch, "a training ends and Results is opened", 2 * LIMIT);
      FxThread.run(window::showWelcome);
      dialogs.unkept = Dialogs.Unkept.DISCARD;
      Path large = LargeProject.write(folder.resolve("large.loom"), LAYERS);
      FxThread.run(() -> window.actions().open(large));
      FxThread.until("it is there", () -> context.analyzer().analysis().layers().size() == LAYERS);
      untilFilled();
      heldUp(watch, "a project of " + LAYERS + " layers is opened", COLD_LIMIT);
    }
  }

  private void untilShownOrHidden(String selector) {
    FxThread.until(selector + " is there", () -> find(selector) != null);
  }

  private static void heldUp(FxWatch watch, String when, double limit) {
    FxWatch.Stretch longest = watch.longest(1).get(0);
    System.out.printf(
        Locale.ROOT,
        "JavaFX thread while %s, at a time: %.1f ms of the processor at most%n",
        when,
        longest.milliseconds());
    assertThat(longest).as(when).matches(stretch -> stretch.milliseconds() < limit);
    watch.clear();
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
