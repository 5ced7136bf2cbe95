package org.layerloom.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.layerloom.app.settings.Settings;
import org.layerloom.app.shell.MainWindow;
import org.layerloom.app.shell.StageDialogs;

/**
 * Goes through the program unseen: the first page, a small training, each page. {@link
 * ClassArchive} has Java write down the classes that it reads meanwhile.
 */
public final class Rehearsal extends Application {

  private static final Duration REST = Duration.millis(100);

  private Path folder;
  private AppContext context;
  private MainWindow window;
  private final Deque<BooleanSupplier> steps = new ArrayDeque<>();

  /** Another class than this, for the same reason as {@link Main}. */
  public static final class Start {

    private Start() {}

    public static void main(String[] args) {
      LibraryLogging.quieten();
      System.setProperty("glass.platform", "Monocle");
      System.setProperty("monocle.platform", "Headless");
      System.setProperty("prism.order", "sw");
      System.setProperty("java.awt.headless", "true");
      Application.launch(Rehearsal.class);
      System.exit(0); // Neither a trainer nor a task holds it up.
    }
  }

  @Override
  public void start(Stage stage) throws IOException {
    // The next step would never come.
    Thread.currentThread()
        .setUncaughtExceptionHandler(
            (thread, failed) -> {
              failed.printStackTrace();
              Runtime.getRuntime().halt(1);
            });
    folder = Files.createTempDirectory("layerloom");
    context = new AppContext(new Settings(folder));
    window = new MainWindow(context, stage, new StageDialogs(stage, context.language()::texts));
    stage.show();
    steps.addAll(
        List.of(
            () -> once(window::prepare),
            () -> once(() -> open("mnist-cnn")),
            () -> context.analyzer().dataset().isPresent(),
            () -> once(() -> open("iris")),
            () -> context.training().obstacle().isEmpty(),
            () -> once(context.training()::start),
            () -> context.training().outcomeProperty().get().isPresent(),
            () -> once(() -> window.setDark(true))));
    window.pages().forEach(page -> steps.add(() -> once(page)));
    PauseTransition rest = new PauseTransition(REST);
    rest.setOnFinished(event -> next(rest));
    rest.play();
  }

  private void open(String template) {
    window.actions().startFrom(context.templates().find(template).orElseThrow());
  }

  private static boolean once(Runnable step) {
    step.run();
    return true;
  }

  private void next(PauseTransition rest) {
    if (steps.isEmpty()) {
      Platform.exit();
    } else {
      if (steps.peek().getAsBoolean()) {
        steps.remove();
      }
      rest.playFromStart();
    }
  }

  @Override
  public void stop() {
    context.close();
    try (Stream<Path> left = Files.walk(folder)) {
      for (Path each : left.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    } catch (IOException | UncheckedIOException stays) {
      // A task may still be writing; what is left in a temporary folder is no reason to fail.
    }
  }
}
