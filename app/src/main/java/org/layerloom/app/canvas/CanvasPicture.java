package org.layerloom.app.canvas;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.layout.StackPane;
import javafx.scene.transform.Transform;
import javax.imageio.ImageIO;
import org.layerloom.app.AppContext;
import org.layerloom.app.settings.Settings;
import org.layerloom.engine.io.AtomicFile;
import org.layerloom.engine.project.Project;
import org.layerloom.engine.text.Message;
import org.layerloom.engine.text.ReadableException;
import org.layerloom.graph.view.ViewState;

/** Draws the canvas of a project as a PNG, without a window and without a display. */
public final class CanvasPicture {

  private static final double MARGIN = 60;

  /** Room for the widest node beyond its left edge, and for the highest below its upper edge. */
  private static final double NODE_WIDTH = 220;

  private static final double NODE_HEIGHT = 84;

  /** Twice the pixels, so that small text stays clear in print. */
  private static final double ZOOM = 2;

  private static final double MAX_SIDE = 8_000;

  private final Project project;
  private final boolean dark;
  private final Locale language;

  public CanvasPicture(Project project, boolean dark, Locale language) {
    this.project = project;
    this.dark = dark;
    this.language = language;
  }

  /**
   * Writes the picture in one step.
   *
   * @throws ReadableException if it cannot be drawn or written
   */
  public void write(Path png) {
    startWithoutDisplay();
    CompletableFuture<BufferedImage> drawn = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          try {
            drawn.complete(draw());
          } catch (IOException | RuntimeException failed) {
            drawn.completeExceptionally(failed);
          }
        });
    BufferedImage image = drawn.join();
    AtomicFile.write(png, out -> ImageIO.write(image, "png", out));
  }

  /** Everything a headless JavaFX needs; a JavaFX that already runs is used as it is. */
  private static void startWithoutDisplay() {
    try {
      System.setProperty("glass.platform", "Monocle");
      System.setProperty("monocle.platform", "Headless");
      System.setProperty("prism.order", "sw");
      System.setProperty("java.awt.headless", "true");
      Platform.startup(() -> Platform.setImplicitExit(false));
    } catch (IllegalStateException alreadyRunning) {
      Platform.setImplicitExit(false);
    }
  }

  private BufferedImage draw() throws IOException {
    if (project.drawn().nodes().isEmpty()) {
      throw new ReadableException(Message.of("problem.empty"));
    }
    Application.setUserAgentStylesheet(
        dark
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet());
    Path settings = Files.createTempDirectory("layerloom");
    try (AppContext context = new AppContext(new Settings(settings))) {
      context.language().speak(language);
      context.document().startFrom(project, "picture");
      NetworkCanvas canvas = new NetworkCanvas(context);
      StackPane root = new StackPane(canvas.node());
      double left = edge(true, true);
      double top = edge(false, true);
      double width = Math.min(MAX_SIDE, edge(true, false) - left + NODE_WIDTH + 2 * MARGIN);
      double height = Math.min(MAX_SIDE, edge(false, false) - top + NODE_HEIGHT + 2 * MARGIN);
      Scene scene = new Scene(root, width, height);
      scene
          .getStylesheets()
          .add(CanvasPicture.class.getResource("/layerloom/style/layerloom.css").toExternalForm());
      root.applyCss();
      root.layout();
      canvas.node().setState(new ViewState(left - MARGIN, top - MARGIN, 1));
      root.applyCss();
      root.layout();
      SnapshotParameters parameters = new SnapshotParameters();
      parameters.setTransform(Transform.scale(ZOOM, ZOOM));
      return SwingFXUtils.fromFXImage(root.snapshot(parameters, null), null);
    } finally {
      Files.deleteIfExists(settings);
    }
  }

  private double edge(boolean horizontal, boolean lowest) {
    var places =
        project.drawn().nodes().stream()
            .filter(node -> node.container().isEmpty())
            .map(node -> project.positions().get(node.id()))
            .filter(Objects::nonNull)
            .mapToDouble(p -> horizontal ? p.x() : p.y());
    return (lowest ? places.min() : places.max()).orElse(0);
  }
}
