package org.layerloom.app.pictures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ButtonBase;
import javafx.scene.image.ImageView;
import javafx.scene.paint.Color;
import javafx.scene.transform.Scale;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.layerloom.app.AppContext;
import org.layerloom.app.LibraryLogging;
import org.layerloom.app.RecordingDialogs;
import org.layerloom.app.settings.Settings;
import org.layerloom.app.shell.MainWindow;
import org.layerloom.engine.train.TrainingState;

/** The program's real window on a headless stage, and what a photographer does with it. */
final class PictureStage {

  private final AppContext context;
  private final Stage stage;
  private final MainWindow window;

  /** Starts JavaFX and opens the window; to be called once. */
  static PictureStage open() throws Exception {
    LibraryLogging.quieten();
    Locale.setDefault(Locale.ENGLISH);
    CountDownLatch started = new CountDownLatch(1);
    Platform.startup(started::countDown);
    Platform.setImplicitExit(false);
    started.await();
    Path home = Files.createTempDirectory("layerloom-pictures");
    return onFx(() -> new PictureStage(home));
  }

  private PictureStage(Path home) {
    context = new AppContext(new Settings(home));
    context.settings().setAnimated(false);
    stage = new Stage();
    window = new MainWindow(context, stage, new RecordingDialogs());
    stage.show();
  }

  AppContext context() {
    return context;
  }

  MainWindow window() {
    return window;
  }

  void resize(int width, int height) throws Exception {
    run(
        () -> {
          stage.setWidth(width);
          stage.setHeight(height);
        });
  }

  /** Opens a template, once its data are read. */
  void template(String id) throws Exception {
    run(
        () -> {
          context.document().history().mark();
          window.actions().startFrom(context.templates().find(id).orElseThrow());
        });
    until(() -> context.analyzer().dataset().isPresent());
  }

  /** Trains the open project and pauses it at a place, in epochs. */
  void trainUpTo(double place) throws Exception {
    run(() -> context.training().start());
    until(
        () ->
            context
                .training()
                .progressProperty()
                .get()
                .filter(p -> p.position() >= place)
                .isPresent());
    run(() -> context.training().pauseOrResume());
    until(
        () ->
            context
                .training()
                .stateProperty()
                .get()
                .filter(s -> s == TrainingState.PAUSED)
                .isPresent());
  }

  void finishTraining() throws Exception {
    run(() -> context.training().pauseOrResume());
    until(() -> context.training().outcomeProperty().get().isPresent());
  }

  void train() throws Exception {
    // Shapes are known once the data are read.
    until(() -> context.training().obstacle().isEmpty());
    run(() -> context.training().start());
    until(() -> context.training().outcomeProperty().get().isPresent());
  }

  void press(String id) throws Exception {
    settle();
    run(() -> ((ButtonBase) window.scene().lookup("#" + id)).fire());
  }

  /** Waits for a picture that is worked out in the background. */
  void untilShown(String selector) throws Exception {
    until(
        () -> window.scene().lookup(selector) instanceof ImageView view && view.getImage() != null);
  }

  void take(Path file) throws Exception {
    settle();
    onFx(
        () ->
            ImageIO.write(
                SwingFXUtils.fromFXImage(window.scene().snapshot(null), null),
                "png",
                file.toFile()));
    System.out.println(file);
  }

  /** Takes one part of the window, twice as large. */
  void takePart(Path file, String selector, boolean dark) throws Exception {
    settle();
    onFx(
        () -> {
          SnapshotParameters twice = new SnapshotParameters();
          twice.setTransform(new Scale(2, 2));
          twice.setFill(dark ? Color.web("#0d1117") : Color.WHITE);
          return ImageIO.write(
              SwingFXUtils.fromFXImage(window.scene().lookup(selector).snapshot(twice, null), null),
              "png",
              file.toFile());
        });
    System.out.println(file);
  }

  void close() throws Exception {
    run(context::close);
    Platform.exit();
  }

  /** Lets layout, styles and charts catch up, and pages be filled. */
  private void settle() throws Exception {
    do {
      aFewFrames();
    } while (!onFx(context.pace()::isIdle));
  }

  private void aFewFrames() throws Exception {
    CountDownLatch frames = new CountDownLatch(12);
    run(
        () ->
            new AnimationTimer() {
              @Override
              public void handle(long now) {
                frames.countDown();
                if (frames.getCount() == 0) {
                  stop();
                }
              }
            }.start());
    if (!frames.await(30, TimeUnit.SECONDS)) {
      throw new IOException("the window draws no frames");
    }
  }

  void until(BooleanSupplier condition) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(10);
    while (!onFx(condition::getAsBoolean)) {
      if (System.nanoTime() > deadline) {
        throw new IOException("waited in vain");
      }
      settle();
    }
  }

  static void run(Runnable work) throws Exception {
    onFx(
        () -> {
          work.run();
          return null;
        });
  }

  private static <T> T onFx(Callable<T> work) throws Exception {
    FutureTask<T> task = new FutureTask<>(work);
    Platform.runLater(task);
    return task.get();
  }
}
