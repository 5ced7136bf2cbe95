package org.layerloom.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.layerloom.app.AppContext;
import org.layerloom.app.FxThread;
import org.layerloom.app.RecordingDialogs;
import org.layerloom.app.settings.Settings;
import org.layerloom.app.shell.MainWindow;
import org.layerloom.engine.project.Project;
import org.layerloom.engine.train.BatchProgress;
import org.layerloom.engine.train.TrainingOutcome;
import org.layerloom.engine.train.TrainingState;
import org.layerloom.graph.view.GraphCanvas;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The program's window, driven with mouse and keys as a person would. All journeys share one stage:
 * the headless platform keeps the window in which a drag last began, and stumbles when it is gone.
 */
@Timeout(120)
abstract class Journey {

  private static Stage stage;

  @TempDir Path folder;
  final FxRobot robot = new FxRobot();
  final RecordingDialogs dialogs = new RecordingDialogs();
  private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
  private final List<MainWindow> others = new ArrayList<>();
  AppContext context;
  MainWindow window;

  @BeforeEach
  void openTheWindow() throws TimeoutException {
    FxThread.start();
    stage = FxToolkit.registerPrimaryStage();
    FxThread.run(
        () -> {
          Thread.currentThread().setUncaughtExceptionHandler((thread, e) -> remember(e));
          Settings settings = new Settings(folder.resolve("home"));
          settings.setLanguage(Locale.ENGLISH);
          settings.setAnimated(false);
          context = new AppContext(settings);
          stage.setX(0);
          stage.setY(0);
          window = new MainWindow(context, stage, dialogs);
          stage.setWidth(1280);
          stage.setHeight(800);
          stage.show();
          stage.toFront();
          stage.requestFocus();
        });
    FxThread.until("the window has the keyboard", () -> stage.isFocused());
    WaitForAsyncUtils.waitForFxEvents();
  }

  @AfterEach
  void closeTheWindow() {
    robot.release(new KeyCode[] {});
    robot.release(new MouseButton[] {});
    FxThread.run(
        () -> {
          Stream.of(Window.getWindows().toArray(Window[]::new))
              .filter(other -> other != stage)
              .forEach(Window::hide);
          others.forEach(MainWindow::dispose);
          context.close();
          window.dispose();
        });
    FxThread.run(() -> Thread.currentThread().setUncaughtExceptionHandler(null));
    WaitForAsyncUtils.clearExceptions();
    assertThat(failures).as("what failed on the JavaFX thread meanwhile").isEmpty();
  }

  /** The headless platform itself stumbles over a drag that leaves where it began. */
  private void remember(Throwable failure) {
    boolean ofThePlatform = failure.getStackTrace()[0].getMethodName().equals("notifyDragLeave");
    if (!ofThePlatform) {
      failures.add(failure);
    }
  }

  /** Another window, which is let go with the first. */
  MainWindow open(AppContext context, Stage stage) {
    MainWindow opened = new MainWindow(context, stage, dialogs);
    others.add(opened);
    return opened;
  }

  static Stage stage() {
    return stage;
  }

  // What a person does

  /** Chooses a template on the first page and waits for its data. */
  void choose(String template) {
    untilShown("#template-" + template);
    robot.clickOn("#template-" + template);
    untilReady();
  }

  /** The same for a template that may be out of sight. */
  void start(String template) {
    FxThread.run(
        () -> window.actions().startFrom(context.templates().find(template).orElseThrow()));
    untilReady();
  }

  void untilReady() {
    FxThread.until("the data are there", () -> context.analyzer().dataset().isPresent());
    untilFilled();
  }

  /** Waits until what a page shows piece by piece is there. */
  void untilFilled() {
    FxThread.until("the window is filled", () -> context.pace().isIdle());
    WaitForAsyncUtils.waitForFxEvents();
  }

  void clickOnNode(String id) {
    robot.clickOn(middleOf(id));
  }

  void dragAndDrop(Point2D from, Point2D to) {
    robot.drag(from, MouseButton.PRIMARY).moveTo(to).drop();
    WaitForAsyncUtils.waitForFxEvents();
  }

  /** Types into a field of the inspector in place of what it holds. */
  void type(String field, String text) {
    untilFilled();
    untilShown("#" + field);
    robot.clickOn("#" + field).push(KeyCode.CONTROL, KeyCode.A).write(text);
    WaitForAsyncUtils.waitForFxEvents();
  }

  void clickOnEmptyCanvas() {
    Rectangle2D box = bounds("output");
    robot.clickOn(onCanvas(box.getMinX() + 10, box.getMaxY() + 30));
  }

  // Where things are

  GraphCanvas canvas() {
    return window.canvas().node();
  }

  private Rectangle2D bounds(String node) {
    return FxThread.ask(() -> canvas().nodeBoundsInView(node));
  }

  Point2D onCanvas(double x, double y) {
    return FxThread.ask(() -> canvas().localToScreen(x, y));
  }

  Point2D middleOf(String node) {
    Rectangle2D box = bounds(node);
    return onCanvas(box.getMinX() + box.getWidth() / 2, box.getMinY() + box.getHeight() / 2);
  }

  Point2D outputOf(String node) {
    Rectangle2D box = bounds(node);
    return onCanvas(box.getMaxX(), box.getMinY() + box.getHeight() / 2);
  }

  Point2D inputOf(String node) {
    Rectangle2D box = bounds(node);
    return onCanvas(box.getMinX(), box.getMinY() + box.getHeight() / 2);
  }

  // What is to be seen

  <T extends Node> T find(String selector) {
    return robot.lookup(selector).query();
  }

  boolean isShown(String selector) {
    return FxThread.ask(
        () ->
            robot.lookup(selector).queryAll().stream()
                .anyMatch(node -> node.getScene() != null && isVisible(node)));
  }

  /** Skins are made when the window is next drawn. */
  void untilShown(String selector) {
    FxThread.until(selector + " is shown", () -> isShown(selector));
  }

  static boolean isVisible(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }

  boolean isDisabled(String selector) {
    return FxThread.ask(() -> this.<Node>find(selector).isDisabled());
  }

  String text(String selector) {
    return FxThread.ask(() -> this.<Labeled>find(selector).getText());
  }

  /** The texts of all visible labels, buttons and links within. */
  List<String> textsIn(String selector) {
    return FxThread.ask(
        () -> {
          List<String> texts = new ArrayList<>();
          for (Node node : robot.from(this.<Node>find(selector)).lookup(".label").queryAll()) {
            if (node instanceof Labeled labeled && isVisible(node)) {
              texts.add(labeled.getText());
            }
          }
          for (Node node : robot.from(this.<Node>find(selector)).lookup(".hyperlink").queryAll()) {
            texts.add(((Labeled) node).getText());
          }
          return texts;
        });
  }

  /** What the node of a layer shows: name, subtitle, shape, measure. */
  List<String> shown(String node) {
    String title = FxThread.ask(() -> context.document().graph().node(node).orElseThrow().name());
    return FxThread.ask(
        () ->
            robot.lookup(".graph-node").queryAll().stream()
                .filter(Node::isVisible)
                .map(
                    card ->
                        Stream.of("title", "subtitle", "shape", "measure")
                            .map(part -> (Labeled) card.lookup(".graph-node-" + part))
                            .map(Labeled::getText)
                            .toList())
                .filter(texts -> texts.get(0).equals(title))
                .findFirst()
                .orElse(List.of()));
  }

  String shapeOf(String layer) {
    return FxThread.ask(
        () ->
            context
                .analyzer()
                .analysis()
                .layer(layer)
                .map(report -> report.output().toString())
                .orElse("?"));
  }

  Project project() {
    return FxThread.ask(() -> context.document().project(Project.View.UNSET));
  }

  // Training

  Optional<TrainingState> state() {
    return FxThread.ask(() -> context.training().stateProperty().get());
  }

  void until(TrainingState wanted) {
    FxThread.until(
        "the training is " + wanted,
        () -> context.training().stateProperty().get().equals(Optional.of(wanted)));
  }

  Optional<BatchProgress> progress() {
    return FxThread.ask(() -> context.training().progressProperty().get());
  }

  double position() {
    return progress().map(BatchProgress::position).orElse(0.0);
  }

  void untilBeyond(double position) {
    FxThread.until(
        "the training is beyond " + position,
        () ->
            context
                .training()
                .progressProperty()
                .get()
                .filter(p -> p.position() > position)
                .isPresent());
  }

  TrainingOutcome untilTrained() {
    FxThread.until(
        "the training has ended", () -> context.training().outcomeProperty().get().isPresent());
    WaitForAsyncUtils.waitForFxEvents();
    return FxThread.ask(() -> context.training().outcomeProperty().get().orElseThrow());
  }

  void setEpochs(int epochs) {
    FxThread.run(
        () ->
            context
                .document()
                .changeTraining("epochs", context.document().training().withEpochs(epochs)));
  }

  /** Lets the window draw so many times. */
  void frames(int count) throws InterruptedException {
    CountDownLatch left = new CountDownLatch(count);
    FxThread.run(
        () ->
            new AnimationTimer() {
              @Override
              public void handle(long now) {
                left.countDown();
                if (left.getCount() == 0) {
                  stop();
                }
              }
            }.start());
    assertThat(left.await(60, TimeUnit.SECONDS)).as("the window draws").isTrue();
  }
}
