package org.layerloom.graph.demo;

import atlantafx.base.theme.PrimerLight;
import java.lang.management.ManagementFactory;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.layerloom.graph.edit.GraphEditor;
import org.layerloom.graph.layout.LayeredLayout;
import org.layerloom.graph.layout.LayoutSizes;
import org.layerloom.graph.model.Graph;
import org.layerloom.graph.model.GraphNode;
import org.layerloom.graph.model.Point;
import org.layerloom.graph.view.GraphCanvas;
import org.layerloom.graph.view.ViewState;

/**
 * Prints a table of median milliseconds from frame to frame, by graph size. Start with {@code
 * -Djavafx.animation.fullspeed=true}, or 16 is the least.
 */
public final class DemoBench extends Application {
  private static final int FRAMES = 90;
  private static final String HUB = "hub";

  /** Something that is done a little in each frame, begun and ended. */
  private record Scenario(double scale, Runnable begin, IntConsumer frame, Runnable end) {}

  private final Deque<Integer> sizes = new ArrayDeque<>(List.of(100, 500, 2000, 10_000));
  private final Deque<Scenario> scenarios = new ArrayDeque<>();
  private final StringBuilder row = new StringBuilder();

  /** The first graph is measured for nothing: what it loads and keeps is no node's. */
  private boolean warmingUp = true;

  private long heapBefore;
  private long fastest = Long.MAX_VALUE;

  /** Keeps the calibration from being optimised away. */
  private volatile long sink;

  private Stage stage;
  private GraphEditor editor;
  private GraphCanvas canvas;

  @Override
  public void start(Stage window) {
    stage = window;
    if (!getParameters().getRaw().isEmpty()) {
      sizes.clear();
      getParameters().getRaw().forEach(size -> sizes.add(Integer.parseInt(size)));
    }
    sizes.addFirst(100);
    for (int i = 0; i < 40; i++) {
      calibrate();
    }
    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    System.out.println(
        "| nodes | drag 1 | drag 200 | pan | pan, all in sight | zoom | property"
            + " | undo of a layout | first frame | bytes a node | layout | slowdown |");
    System.out.println("| ---: ".repeat(12) + "|");
    nextSize();
  }

  private void nextSize() {
    Integer size = sizes.poll();
    if (size == null) {
      System.out.printf(
          "JDK %s, %d processors, load average %.1f%n",
          System.getProperty("java.version"),
          Runtime.getRuntime().availableProcessors(),
          ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
      Platform.exit();
      return;
    }
    stage.setScene(new Scene(new Pane(), 1600, 1000));
    stage.show();
    whenDrawn(
        () -> {
          heapBefore = heap();
          measure(size);
        });
  }

  private void measure(int size) {
    editor = DemoBoxes.editor();
    fill(editor.graph(), size);
    long filled = System.nanoTime();
    canvas = DemoApp.canvas(editor);
    stage.setScene(new Scene(canvas, 1600, 1000));
    stage.show();
    row.setLength(0);
    row.append("| ").append(size);
    addScenarios();
    whenDrawn(
        () -> {
          long firstFrame = (System.nanoTime() - filled) / 1_000_000;
          nextScenario(
              () -> {
                row.append(" | ").append(undoOfLayout()).append(" ms | ").append(firstFrame);
                String layout = layout(size);
                long bytes = (heap() - heapBefore) / size;
                row.append(" ms | ").append(bytes);
                row.append(String.format(" | %s | %.1f |", layout, slowdown()));
                if (!warmingUp) {
                  System.out.println(row);
                }
                warmingUp = false;
                letGo();
                whenDrawn(this::nextSize);
              });
        });
  }

  /** A chain with a join at every other box: 1.5 wires a node, and one node with five. */
  private static void fill(Graph graph, int count) {
    graph.batch(
        () -> {
          for (int i = 0; i < count - 1; i++) {
            String type = i % 2 == 0 ? "join" : i % 3 == 0 ? "filter" : "step";
            double y = Math.floorDiv(i, 50) * 120;
            graph.putNode(DemoBoxes.box("n" + i, type, "Box " + i, (i % 50) * 216, y));
            if (i > 0) {
              graph.connect(DemoBoxes.wire("n" + (i - 1), "n" + i));
            }
            if (i % 2 == 0 && i > 3) {
              graph.connect(DemoBoxes.wire("n" + (i - 3), "n" + i));
            }
          }
          graph.putNode(DemoBoxes.box(HUB, "join", "Five wires", 540, 400));
          for (int i = 0; i < 5; i++) {
            graph.connect(DemoBoxes.wire("n" + i, HUB));
          }
        });
  }

  private void addScenarios() {
    Runnable nothing = () -> {};
    scenarios.add(drag(1, List.of(HUB)));
    List<String> ids = editor.graph().nodes().stream().limit(200).map(GraphNode::id).toList();
    scenarios.add(drag(0.5, ids));
    scenarios.add(new Scenario(1, nothing, i -> canvas.viewport().pan(-7, -3), nothing));
    scenarios.add(new Scenario(0.12, nothing, i -> canvas.viewport().pan(-2, -1), nothing));
    scenarios.add(
        new Scenario(
            1,
            nothing,
            i -> canvas.viewport().zoomAt(800, 500, i < FRAMES / 2 ? 0.98 : 1 / 0.98),
            nothing));
    scenarios.add(new Scenario(1, nothing, i -> editor.setProperty("n2", "size", i), nothing));
  }

  /** Mouse events on the last of the nodes, as a person would cause. */
  private Scenario drag(double scale, List<String> ids) {
    String grabbed = ids.get(ids.size() < 2 ? 0 : 2);
    double[] at = new double[2];
    return new Scenario(
        scale,
        () -> {
          editor.selection().select(ids);
          Rectangle2D box = canvas.nodeBoundsInView(grabbed);
          at[0] = box.getMinX() + box.getWidth() / 2;
          at[1] = box.getMinY() + box.getHeight() / 2;
          mouse().press(at[0], at[1]);
        },
        i -> mouse().drag(at[0] + 4 + 3 * (i % 60), at[1] + 2 * (i % 45)),
        () -> mouse().release(at[0] + 200, at[1] + 90));
  }

  private DemoMouse mouse() {
    return new DemoMouse(canvas, MouseButton.PRIMARY, false);
  }

  /** Runs once the canvas has been laid out and painted. */
  private static void whenDrawn(Runnable then) {
    new AnimationTimer() {
      private int frame;

      @Override
      public void handle(long unused) {
        if (++frame == 2) {
          stop();
          Platform.runLater(then);
        }
      }
    }.start();
  }

  private void nextScenario(Runnable whenAll) {
    Scenario scenario = scenarios.poll();
    if (scenario == null) {
      whenAll.run();
      return;
    }
    canvas.setState(new ViewState(0, 0, scenario.scale()));
    whenDrawn(
        () -> {
          scenario.begin().run();
          measure(scenario, whenAll);
        });
  }

  private void measure(Scenario scenario, Runnable whenAll) {
    new AnimationTimer() {
      private final long[] times = new long[FRAMES];
      private int frame = -4;
      private long last;

      @Override
      public void handle(long unused) {
        long now = System.nanoTime();
        if (frame > 0) {
          times[frame - 1] = now - last;
        }
        last = now;
        if (frame == FRAMES) {
          stop();
          scenario.end().run();
          Arrays.sort(times);
          row.append(String.format(" | %.1f", times[FRAMES / 2] / 1e6));
          Platform.runLater(() -> nextScenario(whenAll));
          return;
        }
        if (frame >= 0) {
          scenario.frame().accept(frame);
        }
        frame++;
      }
    }.start();
  }

  private String undoOfLayout() {
    Map<String, Point> places = new HashMap<>();
    editor.graph().nodes().forEach(n -> places.put(n.id(), n.position().plus(24, 12)));
    long[] times = new long[5];
    for (int i = 0; i < times.length; i++) {
      editor.arrange(places);
      long begin = System.nanoTime();
      editor.undo();
      times[i] = System.nanoTime() - begin;
    }
    Arrays.sort(times);
    return String.format("%.0f", times[times.length / 2] / 1e6);
  }

  private String layout(int size) {
    if (size > 2000) {
      return "not measured";
    }
    long begin = System.nanoTime();
    LayoutSizes usual = LayoutSizes.uniform(160, 72).withMaxWidth(1500);
    int laidOut = new LayeredLayout().arrange(editor.graph().snapshot(), usual).size();
    return laidOut == 0 ? "nothing" : (System.nanoTime() - begin) / 1_000_000 + " ms";
  }

  /** How long a fixed piece of work takes now, against the least it ever took. */
  private double slowdown() {
    long[] times = new long[15];
    for (int i = 0; i < times.length; i++) {
      times[i] = calibrate();
    }
    Arrays.sort(times);
    return times[times.length / 2] / (double) fastest;
  }

  private long calibrate() {
    long begin = System.nanoTime();
    long value = begin;
    for (int i = 0; i < 4_000_000; i++) {
      value = value * 6364136223846793005L + 1442695040888963407L;
    }
    sink = value;
    long took = System.nanoTime() - begin;
    fastest = Math.min(fastest, took);
    return took;
  }

  private void letGo() {
    canvas.dispose();
    canvas = null;
    editor = null;
    scenarios.clear();
    stage.setScene(new Scene(new Pane(), 1600, 1000));
  }

  /** What is in use once there is nothing more to collect: two readings that agree. */
  private static long heap() {
    long last = Long.MAX_VALUE;
    long used = usedAfterCollecting();
    for (int i = 0; i < 20 && Math.abs(used - last) > 16_384; i++) {
      last = used;
      used = usedAfterCollecting();
    }
    return used;
  }

  private static long usedAfterCollecting() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
