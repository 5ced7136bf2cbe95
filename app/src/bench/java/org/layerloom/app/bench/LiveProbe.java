package org.layerloom.app.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.layerloom.app.AppContext;
import org.layerloom.app.FxThread;
import org.layerloom.app.FxWatch;
import org.layerloom.app.LargeProject;
import org.layerloom.app.LibraryLogging;
import org.layerloom.app.RecordingDialogs;
import org.layerloom.app.settings.Settings;
import org.layerloom.app.shell.Dialogs.Unkept;
import org.layerloom.app.shell.MainWindow;
import org.layerloom.engine.train.BatchProgress;
import org.layerloom.graph.view.GraphCanvas;

/**
 * Uses the program as a person does, and tells how it keeps up; with {@code memory} only until the
 * first training has ended, with {@code frames} only how the canvas moves.
 */
final class LiveProbe {

  private static final int LAYERS = 500;
  private static final int OPENINGS = 5;
  private static final double SECONDS = 5;

  /** Pixels a frame. */
  private static final double STEP = 3;

  private final AppContext context;
  private final MainWindow window;
  private FxWatch watch;

  private LiveProbe(AppContext context, MainWindow window) {
    this.context = context;
    this.window = window;
  }

  public static void main(String[] args) throws Exception {
    LibraryLogging.quieten();
    CountDownLatch started = new CountDownLatch(1);
    Platform.startup(started::countDown);
    started.await();
    Path home = Files.createTempDirectory("layerloom");
    LiveProbe probe =
        FxThread.ask(
            () -> {
              Settings settings = new Settings(home);
              settings.setLanguage(Locale.ENGLISH);
              AppContext context = new AppContext(settings);
              RecordingDialogs dialogs = new RecordingDialogs();
              dialogs.unkept = Unkept.DISCARD;
              dialogs.stopTraining = true;
              Stage stage = new Stage();
              MainWindow window = new MainWindow(context, stage, dialogs);
              stage.setX(0);
              stage.setY(0);
              stage.show();
              return new LiveProbe(context, window);
            });
    rest(1);
    probe.watch = FxWatch.start();
    FxThread.run(probe.window::prepare);
    rest(5);
    probe.longest("occupied.pages.made");
    if (args.length > 0 && args[0].equals("frames")) {
      probe.move();
      Runtime.getRuntime().halt(0);
    }
    probe.train();
    if (args.length > 0 && args[0].equals("memory")) {
      Runtime.getRuntime().halt(0);
    }
    probe.open(LargeProject.write(home.resolve("large.loom"), LAYERS));
    probe.move();
    Runtime.getRuntime().halt(0);
  }

  private static void rest(double seconds) throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep((long) (1000 * seconds));
  }

  private void start(String template) {
    FxThread.run(
        () -> window.actions().startFrom(context.templates().find(template).orElseThrow()));
    FxThread.until("the data are there", () -> context.analyzer().dataset().isPresent());
  }

  private void setTraining(int epochs) {
    FxThread.run(
        () ->
            context
                .document()
                .changeTraining(
                    "epochs", context.document().training().withEpochs(epochs).withThreads(1)));
  }

  /** Waits for a part of an epoch. */
  private void untilBeyond(double position) {
    FxThread.until(
        "beyond " + position,
        () ->
            context
                .training()
                .progressProperty()
                .get()
                .map(BatchProgress::position)
                .filter(p -> p > position)
                .isPresent());
  }

  /** How long the JavaFX thread works at a time; forgets it then. */
  private void longest(String name) {
    List<FxWatch.Stretch> found = watch.longest(3);
    Told.tell(name, found.isEmpty() ? 0 : found.get(0).milliseconds());
    found.stream()
        .filter(stretch -> stretch.milliseconds() > 30)
        .forEach(stretch -> System.err.println(name + ": " + stretch));
    watch.clear();
  }

  private void train() throws InterruptedException {
    Told.tellMemory("memory.start");
    start("mnist-mlp");
    rest(3);
    longest("occupied.template");
    rest(12); // Java gives back what it does not need a while after the last work.
    Told.tellMemory("memory.project");
    setTraining(8);
    FxThread.run(context.training()::start);
    untilBeyond(0.05);
    rest(SECONDS);
    longest("occupied.training");
    for (Runnable page : window.pages()) {
      FxThread.run(page);
      rest(1);
    }
    longest("occupied.pages");
    FxThread.run(window.pages().get(0));
    FxThread.run(context.training()::stop);
    FxThread.until("it has ended", () -> context.training().outcomeProperty().get().isPresent());
    rest(1);
    FxThread.run(window.pages().get(2));
    rest(1);
    longest("occupied.end");
    Told.tellMemory("memory.trained");
    Told.tellPeakMemory("memory.peak");
  }

  private void open(Path file) throws InterruptedException {
    for (int i = 0; i < OPENINGS; i++) {
      FxThread.run(() -> window.actions().startEmpty());
      FxThread.run(window::showWelcome);
      rest(1);
      watch.clear();
      Told.tell("open." + i, open500(file));
      rest(1);
      longest("occupied.open." + i);
    }
  }

  /** From the click to the end of the first frame that shows it, with its problems known. */
  private double open500(Path file) throws InterruptedException {
    CountDownLatch drawn = new CountDownLatch(1);
    long begin = System.nanoTime();
    FxThread.run(
        () -> {
          window.actions().open(file);
          new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
              boolean there =
                  context.document().file().equals(Optional.of(file))
                      && context.analyzer().analysis().layers().size() == LAYERS
                      && context.analyzer().dataset().isPresent();
              frames = there ? frames + 1 : 0;
              if (frames == 3) {
                stop();
                drawn.countDown();
              }
            }
          }.start();
        });
    drawn.await();
    return (System.nanoTime() - begin) / 1e6;
  }

  private void move() throws InterruptedException {
    start("mnist-cnn");
    rest(1);
    gestures("still");
    setTraining(3);
    FxThread.run(context.training()::start);
    untilBeyond(0.005);
    watch.clear();
    gestures("training");
    longest("occupied.moving");
    FxThread.run(context.training()::stop);
  }

  private void gestures(String when) {
    GraphCanvas canvas = window.canvas().node();
    Rectangle2D box = FxThread.ask(() -> canvas.nodeBoundsInView("input"));
    Point2D node =
        FxThread.ask(
            () ->
                canvas.localToScreen(
                    box.getMinX() + box.getWidth() / 2, box.getMinY() + box.getHeight() / 2));
    Point2D empty = FxThread.ask(() -> canvas.localToScreen(box.getMinX(), box.getMinY() - 20));
    drag(MouseButton.MIDDLE, empty).tell("pan." + when);
    drag(MouseButton.PRIMARY, node).tell("drag." + when);
  }

  /** To and fro, so that the pointer ends where it began. */
  private static Frames drag(MouseButton button, Point2D from) {
    Robot robot = FxThread.ask(Robot::new);
    FxThread.run(
        () -> {
          robot.mouseMove(from);
          robot.mousePress(button);
        });
    int[] frame = {0};
    Frames frames =
        Frames.during(
            SECONDS,
            () -> {
              int phase = frame[0]++ % 60;
              double way = STEP * (phase < 30 ? phase : 60 - phase);
              robot.mouseMove(from.getX() + way, from.getY() + way / 2);
            });
    FxThread.run(
        () -> {
          robot.mouseMove(from);
          robot.mouseRelease(button);
        });
    return frames;
  }
}
