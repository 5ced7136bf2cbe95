package org.layerloom.app.pictures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.layerloom.app.AppContext;
import org.layerloom.app.LibraryLogging;
import org.layerloom.app.RecordingDialogs;
import org.layerloom.app.settings.Settings;
import org.layerloom.app.shell.MainWindow;

/**
 * Takes pictures of the running program: the first page, a network, a training under way, a broken
 * network, the results; in both themes and two sizes, and one in Chinese. Trains for real.
 *
 * <p>Arguments: the folder for the pictures, and optionally the sizes, such as {@code 1280x800}.
 */
public final class Pictures {

  private final Path folder;
  private AppContext context;
  private Stage stage;
  private MainWindow window;

  private Pictures(Path folder) {
    this.folder = folder;
  }

  public static void main(String[] args) throws Exception {
    LibraryLogging.quieten();
    Locale.setDefault(Locale.ENGLISH);
    Path folder = Path.of(args[0]);
    Files.createDirectories(folder);
    CountDownLatch started = new CountDownLatch(1);
    Platform.startup(started::countDown);
    Platform.setImplicitExit(false);
    started.await();
    List<String> sizes =
        args.length > 1 ? List.of(args).subList(1, args.length) : List.of("1280x800");
    new Pictures(folder).takeAll(sizes);
    Platform.exit();
    System.exit(0);
  }

  private void takeAll(List<String> sizes) throws Exception {
    Path home = Files.createTempDirectory("layerloom-pictures");
    onFx(
        () -> {
          context = new AppContext(new Settings(home));
          context.settings().setAnimated(false);
          stage = new Stage();
          window = new MainWindow(context, stage, new RecordingDialogs());
          stage.show();
          return null;
        });
    for (String size : sizes) {
      String[] sides = size.split("x");
      onFx(
          () -> {
            stage.setWidth(Integer.parseInt(sides[0]));
            stage.setHeight(Integer.parseInt(sides[1]));
            window.showWelcome();
            return null;
          });
      both(size, "welcome");
      template("mnist-cnn");
      onFx(
          () -> {
            context.document().editor().selection().select("conv");
            return null;
          });
      both(size, "network");
      breakNetwork();
      both(size, "problems");
      template("mnist-mlp");
      train(3, 2.6);
      both(size, "training");
      onFx(
          () -> {
            context.training().pauseOrResume();
            return null;
          });
      until(() -> !context.training().isTraining());
      both(size, "trained");
      onFx(
          () -> {
            press("page-results");
            return null;
          });
      both(size, "results");
      onFx(
          () -> {
            speak(Locale.SIMPLIFIED_CHINESE);
            return null;
          });
      both(size, "results-zh");
      template("mnist-cnn");
      both(size, "network-zh");
      onFx(
          () -> {
            speak(Locale.ENGLISH);
            return null;
          });
      template("linear-regression");
      onFx(
          () -> {
            context.training().start();
            return null;
          });
      until(() -> context.training().outcomeProperty().get().isPresent());
      both(size, "line");
      onFx(
          () -> {
            press("page-results");
            return null;
          });
      both(size, "line-results");
    }
    onFx(
        () -> {
          context.close();
          return null;
        });
  }

  private void template(String id) throws Exception {
    onFx(
        () -> {
          context.document().history().mark();
          window.actions().startFrom(context.templates().find(id).orElseThrow());
          return null;
        });
    until(() -> context.analyzer().dataset().isPresent());
  }

  private void breakNetwork() throws Exception {
    onFx(
        () -> {
          context.document().editor().remove(List.of("flatten"));
          context.document().editor().setProperty("classes", "units", 7);
          context.document().editor().selection().select("dense");
          return null;
        });
  }

  /** Trains the open project and pauses it at a place, in epochs. */
  private void train(int epochs, double pauseAt) throws Exception {
    onFx(
        () -> {
          context
              .document()
              .changeTraining("epochs", context.document().training().withEpochs(epochs));
          context.training().start();
          return null;
        });
    until(
        () ->
            context
                .training()
                .progressProperty()
                .get()
                .filter(p -> p.position() >= pauseAt)
                .isPresent());
    onFx(
        () -> {
          context.training().pauseOrResume();
          return null;
        });
    until(
        () ->
            context
                .training()
                .stateProperty()
                .get()
                .filter(s -> s.name().equals("PAUSED"))
                .isPresent());
  }

  private void press(String id) {
    ((javafx.scene.control.ButtonBase) window.scene().lookup("#" + id)).fire();
  }

  private void speak(Locale locale) {
    window.speak(locale);
  }

  private void both(String size, String name) throws Exception {
    for (boolean dark : new boolean[] {false, true}) {
      onFx(
          () -> {
            window.setDark(dark);
            return null;
          });
      settle();
      take(folder.resolve(name + (dark ? "-dark" : "-light") + "-" + size + ".png"));
    }
    onFx(
        () -> {
          window.setDark(false);
          return null;
        });
  }

  private void take(Path file) throws Exception {
    onFx(
        () -> {
          ImageIO.write(
              SwingFXUtils.fromFXImage(window.scene().snapshot(null), null), "png", file.toFile());
          return null;
        });
    System.out.println(file);
  }

  /** Lets layout, styles and charts catch up: a few frames. */
  private void settle() throws Exception {
    CountDownLatch frames = new CountDownLatch(12);
    onFx(
        () -> {
          new AnimationTimer() {
            @Override
            public void handle(long now) {
              frames.countDown();
              if (frames.getCount() == 0) {
                stop();
              }
            }
          }.start();
          return null;
        });
    if (!frames.await(30, TimeUnit.SECONDS)) {
      throw new IOException("the window draws no frames");
    }
  }

  private void until(BooleanSupplier condition) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
    while (!onFx(condition::getAsBoolean)) {
      if (System.nanoTime() > deadline) {
        throw new IOException("waited in vain");
      }
      settle();
    }
  }

  private static <T> T onFx(Callable<T> work) throws Exception {
    FutureTask<T> task = new FutureTask<>(work);
    Platform.runLater(task);
    return task.get();
  }
}
