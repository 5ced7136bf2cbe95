package org.layerloom.app.pictures;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;

/**
 * What the open attention page costs a training: the same training with the page open and with the
 * analyzer in its place, in turn; seconds, and seconds that the training thread was on a processor.
 * The argument is how often.
 */
public final class AttentionLiveBench {

  private static final int EPOCHS = 80;

  private final PictureStage stage;
  private long thread;
  private double busy;
  private int readings;

  private AttentionLiveBench(PictureStage stage) {
    this.stage = stage;
  }

  public static void main(String[] args) throws Exception {
    AttentionLiveBench bench = new AttentionLiveBench(PictureStage.open());
    bench.measure(Integer.parseInt(args[0]));
    bench.stage.close();
    System.exit(0);
  }

  private void measure(int turns) throws Exception {
    stage.resize(1280, 800);
    stage.template("reverse");
    PictureStage.run(
        () -> {
          var document = stage.context().document();
          document.changeTraining("epochs", document.training().withEpochs(EPOCHS));
          document.changeTraining("threads", document.training().withThreads(1));
          stage.context().training().updatesProperty().addListener((o, was, is) -> watch());
          stage
              .context()
              .attention()
              .snapshotProperty()
              .addListener((o, before, now) -> readings++);
        });
    double[][] seconds = new double[2][turns];
    double[][] processor = new double[2][turns];
    for (int i = -2; i < 2 * turns; i++) {
      boolean open = Math.floorMod(i, 2) == 0;
      stage.press(open ? "page-attention" : "page-analyzer");
      readings = 0;
      stage.train();
      double took = stage.context().training().outcomeProperty().get().orElseThrow().seconds();
      System.out.printf(
          Locale.ROOT,
          "%s %.2f s, training thread %.2f s, %d readings%n",
          open ? "open  " : "closed",
          took,
          busy,
          readings);
      if (i >= 0) {
        seconds[open ? 0 : 1][i / 2] = took;
        processor[open ? 0 : 1][i / 2] = busy;
      }
    }
    ratio("seconds", seconds);
    ratio("training thread", processor);
  }

  /** The thread is gone when the training has ended, so its time is noted again and again. */
  private void watch() {
    thread =
        Thread.getAllStackTraces().keySet().stream()
            .filter(t -> t.getName().equals("layerloom-training"))
            .mapToLong(Thread::getId)
            .findFirst()
            .orElse(thread);
    long time = thread > 0 ? ManagementFactory.getThreadMXBean().getThreadCpuTime(thread) : 0;
    busy = time > 0 ? time / 1e9 : busy;
  }

  private static void ratio(String what, double[][] times) {
    Arrays.stream(times).forEach(Arrays::sort);
    int middle = times[0].length / 2;
    System.out.printf(
        Locale.ROOT,
        "%s, open / closed: medians %.3f, fastest %.3f%n",
        what,
        times[0][middle] / times[1][middle],
        times[0][0] / times[1][0]);
  }
}
