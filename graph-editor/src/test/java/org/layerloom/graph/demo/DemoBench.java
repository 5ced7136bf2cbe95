package org.layerloom.graph.demo;

import atlantafx.base.theme.PrimerLight;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.layerloom.graph.edit.GraphEditor;
import org.layerloom.graph.layout.LayeredLayout;
import org.layerloom.graph.layout.LayoutSizes;
import org.layerloom.graph.model.GraphNode;
import org.layerloom.graph.view.GraphCanvas;
import org.layerloom.graph.view.ViewState;

/**
 * Prints the median milliseconds from frame to frame while something goes on. Start with {@code
 * -Djavafx.animation.fullspeed=true}, or 16 is the least.
 */
public final class DemoBench extends Application {
  private static final int FRAMES = 90;

  /** Something that is done a little in each frame. */
  private record Scenario(String name, int nodes, double scale, IntConsumer frame) {}

  private final Deque<Scenario> scenarios = new ArrayDeque<>();
  private GraphEditor editor;
  private GraphCanvas canvas;

  @Override
  public void start(Stage stage) {
    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    for (int nodes : List.of(100, 500, 2000, 10_000)) {
      scenarios.add(new Scenario("pan", nodes, 1, i -> canvas.viewport().pan(-7, -3)));
      scenarios.add(new Scenario("pan", nodes, 0.5, i -> canvas.viewport().pan(-7, -3)));
      scenarios.add(new Scenario("pan", nodes, 0.15, i -> canvas.viewport().pan(-2, -1)));
      scenarios.add(
          new Scenario(
              "zoom", nodes, 1, i -> canvas.viewport().zoomAt(800, 500, i < 45 ? 0.98 : 1 / 0.98)));
      scenarios.add(new Scenario("move one", nodes, 1, i -> editor.move(List.of("n2"), 1, i % 2)));
      scenarios.add(
          new Scenario("move 200", nodes, 0.5, i -> editor.move(firstIds(200), 1, i % 2)));
      scenarios.add(new Scenario("property", nodes, 1, i -> editor.setProperty("n2", "size", i)));
    }
    System.out.println("nodes  scale  ms/frame  what");
    next(stage);
  }

  private List<String> firstIds(int count) {
    return editor.graph().nodes().stream().limit(count).map(GraphNode::id).toList();
  }

  private void next(Stage stage) {
    Scenario scenario = scenarios.poll();
    if (scenario == null) {
      layouts();
      Platform.exit();
      return;
    }
    long begin = System.nanoTime();
    editor = DemoBoxes.editor();
    DemoBoxes.fillMany(editor.graph(), scenario.nodes());
    long filled = System.nanoTime();
    canvas = DemoApp.canvas(editor);
    canvas.setState(new ViewState(0, 0, scenario.scale()));
    stage.setScene(new Scene(canvas, 1600, 1000));
    stage.show();
    new AnimationTimer() {
      private final long[] times = new long[FRAMES];
      private int frame = -4;
      private long last;

      @Override
      public void handle(long unused) {
        long now = System.nanoTime();
        if (frame == -3) {
          System.out.printf(
              "%5d  first frame %d ms after the model of %d ms%n",
              scenario.nodes(), (now - filled) / 1_000_000, (filled - begin) / 1_000_000);
        }
        if (frame > 0) {
          times[frame - 1] = now - last;
        }
        last = now;
        if (frame == FRAMES) {
          stop();
          Arrays.sort(times);
          System.out.printf(
              "%5d  %5.2f  %8.1f  %s (95 %%: %.1f)%n",
              scenario.nodes(),
              scenario.scale(),
              times[FRAMES / 2] / 1e6,
              scenario.name(),
              times[FRAMES * 95 / 100] / 1e6);
          Platform.runLater(() -> next(stage));
          return;
        }
        if (frame >= 0) {
          scenario.frame().accept(frame);
        }
        frame++;
      }
    }.start();
  }

  private static void layouts() {
    List<String> lines = new ArrayList<>();
    for (int nodes : List.of(100, 500, 2000)) {
      GraphEditor editor = DemoBoxes.editor();
      DemoBoxes.fillMany(editor.graph(), nodes);
      long begin = System.nanoTime();
      var places =
          new LayeredLayout()
              .arrange(editor.graph().snapshot(), LayoutSizes.uniform(160, 72).withMaxWidth(1500));
      long arranged = System.nanoTime();
      editor.arrange(places);
      long applied = System.nanoTime();
      editor.undo();
      long undone = System.nanoTime();
      lines.add(
          String.format(
              "%5d  layout %d ms, applying %d ms, undo %d ms",
              nodes,
              (arranged - begin) / 1_000_000,
              (applied - arranged) / 1_000_000,
              (undone - applied) / 1_000_000));
    }
    lines.forEach(System.out::println);
  }
}
