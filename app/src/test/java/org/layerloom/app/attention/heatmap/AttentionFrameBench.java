package org.layerloom.app.attention.heatmap;

import atlantafx.base.theme.PrimerDark;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.layerloom.app.AppContext;
import org.layerloom.app.attention.choice.Cell;
import org.layerloom.app.attention.choice.MapScale;
import org.layerloom.app.attention.choice.MapShow;
import org.layerloom.app.attention.choice.MapStage;
import org.layerloom.app.attention.choice.Palette;
import org.layerloom.app.attention.map.AttentionMap.Wish;
import org.layerloom.app.attention.map.MapColors;
import org.layerloom.app.attention.map.MapSheet;
import org.layerloom.app.attention.map.Readings;
import org.layerloom.app.attention.model.AttentionViewModel;
import org.layerloom.app.settings.Settings;
import org.layerloom.engine.attention.Intervention;
import org.layerloom.engine.attention.LayerAttention;

/**
 * What a redraw of 8 heads of 512 × 512 costs the JavaFX thread, small maps and the large one, and
 * what a step of zooming does. The argument is a folder for pictures of both.
 */
public final class AttentionFrameBench {

  private static final int TURNS = 60;
  private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

  private AttentionFrameBench() {}

  public static void main(String[] args) throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    Platform.setImplicitExit(false); // The first window is closed before the second opens.
    Platform.startup(started::countDown);
    started.await();
    Platform.runLater(
        () -> Application.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet()));
    Path folder = Files.createDirectories(Path.of(args[0]));
    for (int steps : new int[] {512, 1024}) {
      onFx(() -> measure(steps, folder));
    }
    Platform.exit();
    System.exit(0);
  }

  private static Void measure(int steps, Path folder) throws Exception {
    AppContext context = new AppContext(new Settings(Files.createTempDirectory("bench")));
    AttentionViewModel model = context.attention();
    HeadGrid grid = new HeadGrid(model, context.language().texts());
    LargeMaps maps = new LargeMaps(model, context.language().texts(), true);
    grid.setPrefWidth(300);
    grid.setMinWidth(300);
    HBox.setHgrow(maps, Priority.ALWAYS);
    Scene scene = new Scene(new HBox(grid, maps), 1280, 720);
    scene.getStylesheets().add("/layerloom/style/layerloom.css");
    Stage stage = new Stage();
    stage.setScene(scene);
    stage.show();
    MapSheet[] sheets = new MapSheet[4];
    for (int i = 0; i < sheets.length; i++) {
      LayerAttention layer = Readings.layer("layer", i > 1, 8, steps, 16, i, Intervention.NONE);
      Wish wish =
          new Wish(layer.head(3), Optional.empty(), MapStage.SOFTMAX, MapScale.HEAD, MapShow.HEAD);
      sheets[i] =
          MapSheet.of(
              Readings.of(Intervention.NONE, layer), wish, Palette.VIRIDIS, MapColors.of(true), 1);
    }
    time(
        "shown " + steps,
        i -> {
          grid.show(sheets[i % sheets.length]);
          maps.show(sheets[i % sheets.length]);
          scene.getRoot().applyCss();
          scene.getRoot().layout();
        });
    save(scene, folder.resolve("map-" + steps + ".png"));
    HeatmapView map = (HeatmapView) scene.lookup("#attention-map");
    time(
        "zoomed " + steps,
        i -> {
          map.geometry().zoom(map.zoom(), i % 20 < 10 ? 1.25 : 0.8, 500, 300);
          scene.getRoot().layout();
        });
    for (int i = 0; i < 12; i++) {
      map.geometry().zoom(map.zoom(), 1.25, 500, 300);
      scene.getRoot().layout();
    }
    save(scene, folder.resolve("map-" + steps + "-zoomed.png"));
    time(
        "hovered " + steps,
        i -> {
          model.choices().hoveredProperty().set(Optional.of(new Cell(i, i)));
          maps.refresh();
        });
    stage.hide();
    context.close();
    return null;
  }

  private static void save(Scene scene, Path file) throws Exception {
    ImageIO.write(SwingFXUtils.fromFXImage(scene.snapshot(null), null), "png", file.toFile());
  }

  private static void time(String what, java.util.function.IntConsumer work) {
    double[] times = new double[TURNS];
    for (int i = -TURNS; i < TURNS; i++) {
      long began = THREAD.getCurrentThreadCpuTime();
      work.accept(i + TURNS);
      if (i >= 0) {
        times[i] = (THREAD.getCurrentThreadCpuTime() - began) / 1e6;
      }
    }
    Arrays.sort(times);
    System.out.printf(
        Locale.ROOT,
        "%-16s %6.2f ms median, %6.2f ms at 95 %% on the JavaFX thread%n",
        what,
        times[TURNS / 2],
        times[TURNS * 95 / 100]);
  }

  private static <T> T onFx(Callable<T> work) throws Exception {
    FutureTask<T> task = new FutureTask<>(work);
    Platform.runLater(task);
    return task.get();
  }
}
