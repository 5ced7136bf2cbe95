package org.layerloom.graph.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.layerloom.graph.view.CanvasRobot.ask;
import static org.layerloom.graph.view.CanvasRobot.tell;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.layerloom.graph.demo.DemoApp;
import org.layerloom.graph.demo.DemoBoxes;
import org.layerloom.graph.edit.GraphEditor;
import org.layerloom.graph.edit.SoundGraph;
import org.layerloom.graph.model.Annotation;
import org.layerloom.graph.model.Graph;
import org.layerloom.graph.model.GraphNode;
import org.layerloom.graph.model.GraphSnapshot;
import org.layerloom.graph.model.Port;

/** Any sequence of drags, clicks and keys leaves a sound graph, and all of it can be undone. */
class GesturesPropertyUiTest {
  /** These go on after the event, on another thread or in a panel of their own. */
  private static final Set<String> GO_ON = Set.of("layout", "layout_selection", "history", "find");

  private static final int MOST_NODES = 60;

  private final GraphEditor editor = DemoBoxes.editor();
  private final Graph graph = editor.graph();
  private Pane pane;
  private GraphCanvas canvas;
  private Random random;

  @BeforeEach
  void open() {
    DemoBoxes.fill(graph);
    UiStage.show(
        () -> {
          canvas = DemoApp.canvas(editor);
          canvas.setAnimated(false);
          pane = DemoApp.pane(canvas);
          return pane;
        });
  }

  @AfterEach
  void close() {
    tell(canvas::dispose);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 11})
  void leaveASoundGraphThatCanBeUndone(long seed) {
    random = new Random(seed);
    GraphSnapshot before = graph.snapshot();
    int count = 1 + random.nextInt(200);
    List<String> done = new ArrayList<>();
    for (int i = 0; i < count && graph.nodes().size() < MOST_NODES; i++) {
      // Each by itself, so that frames are drawn and focus moves between them.
      done.add(ask(this::actByChance));
      SoundGraph.require(graph);
    }
    tell(() -> canvas.runAction("cancel"));
    GraphSnapshot after = graph.snapshot();
    tell(() -> editor.history().goTo(0));
    assertThat(graph.snapshot()).as("undone: %s", done).isEqualTo(before);
    tell(() -> editor.history().goTo(editor.history().names().size()));
    assertThat(graph.snapshot()).as("redone: %s", done).isEqualTo(after);
    // A few clicks may well change nothing, many do.
    assertThat(count < 40 || !after.equals(before)).as("something was done: %s", done).isTrue();
  }

  private String actByChance() {
    canvas.requestFocus();
    if (random.nextInt(3) == 0) {
      List<String> ids =
          canvas.keyBindings().shortcuts().stream()
              .map(shortcut -> shortcut.id())
              .filter(id -> !GO_ON.contains(id) && !id.equals("undo") && !id.equals("redo"))
              .toList();
      String id = ids.get(random.nextInt(ids.size()));
      canvas.runAction(id);
      return id;
    }
    return random.nextInt(4) == 0 ? click() : drag();
  }

  private String click() {
    Point2D at = anyPlace();
    boolean[] keys = anyKeys();
    int clicks = 1 + random.nextInt(2);
    for (int i = 1; i <= clicks; i++) {
      fire(MouseEvent.MOUSE_PRESSED, at, MouseButton.PRIMARY, keys, i);
      fire(MouseEvent.MOUSE_RELEASED, at, MouseButton.PRIMARY, keys, i);
    }
    return "click " + clicks + " at " + at;
  }

  private String drag() {
    MouseButton button = random.nextInt(6) == 0 ? MouseButton.SECONDARY : MouseButton.PRIMARY;
    boolean[] keys =
        button == MouseButton.SECONDARY ? new boolean[] {false, true, false} : anyKeys();
    Point2D from = anyPlace();
    Point2D to = anyPlace();
    fire(MouseEvent.MOUSE_PRESSED, from, button, keys, 1);
    for (int i = 1; i <= 4; i++) {
      fire(MouseEvent.MOUSE_DRAGGED, from.interpolate(to, i / 4.0), button, keys, 1);
      if (random.nextInt(40) == 0) {
        canvas.runAction("cancel");
      }
    }
    fire(MouseEvent.MOUSE_RELEASED, to, button, keys, 1);
    return "drag " + from + " to " + to;
  }

  private boolean[] anyKeys() {
    return new boolean[] {random.nextInt(6) == 0, random.nextInt(6) == 0, random.nextInt(10) == 0};
  }

  /** Most often where something is. */
  private Point2D anyPlace() {
    List<GraphNode> nodes = editor.openBlock().nodes();
    int kind = random.nextInt(8);
    if (kind == 0 || nodes.isEmpty()) {
      return new Point2D(random.nextInt(1000), random.nextInt(700));
    }
    List<Annotation> annotations = editor.annotations().shown();
    if (kind == 1 && !annotations.isEmpty()) {
      Annotation one = annotations.get(random.nextInt(annotations.size()));
      return inView(one.x() + random.nextInt(2) * 20, one.y() + 8);
    }
    GraphNode node = nodes.get(random.nextInt(nodes.size()));
    Rectangle2D box = canvas.nodeBoundsInView(node.id());
    List<Port> ports = new ArrayList<>(node.inputs());
    ports.addAll(node.outputs());
    if (kind < 4 || ports.isEmpty()) {
      return new Point2D(box.getMinX() + box.getWidth() / 2, box.getMinY() + box.getHeight() / 2);
    }
    Port port = ports.get(random.nextInt(ports.size()));
    boolean input = port.direction() == Port.Direction.INPUT;
    List<Port> side = input ? node.inputs() : node.outputs();
    double scale = canvas.getState().scale();
    double y =
        GraphGeometry.portOffset(side.indexOf(port), side.size(), box.getHeight() / scale) * scale;
    return new Point2D(input ? box.getMinX() : box.getMaxX(), box.getMinY() + y);
  }

  private Point2D inView(double x, double y) {
    var at = canvas.viewport().toView(x, y);
    return new Point2D(at.x(), at.y());
  }

  private void fire(
      EventType<MouseEvent> type, Point2D at, MouseButton button, boolean[] keys, int clicks) {
    Node target = canvas.lookup(".graph-scenery");
    Point2D inScene = target.localToScene(at);
    boolean down = type != MouseEvent.MOUSE_RELEASED;
    target.fireEvent(
        new MouseEvent(
            type,
            inScene.getX(),
            inScene.getY(),
            inScene.getX(),
            inScene.getY(),
            button,
            clicks,
            keys[0],
            keys[1],
            keys[2],
            false,
            down && button == MouseButton.PRIMARY,
            false,
            down && button == MouseButton.SECONDARY,
            true,
            false,
            clicks > 0,
            null));
  }
}
