package org.layerloom.graph.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.layerloom.graph.demo.DemoBoxes.box;
import static org.layerloom.graph.demo.DemoBoxes.wire;
import static org.layerloom.graph.view.CanvasRobot.ask;
import static org.layerloom.graph.view.CanvasRobot.await;
import static org.layerloom.graph.view.CanvasRobot.tell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.layerloom.graph.model.Connection;
import org.layerloom.graph.text.GraphTexts;

class WireUiTest {
  private final CanvasRobot robot = new CanvasRobot();
  private GraphCanvas canvas;

  @BeforeEach
  void open() {
    robot.graph.putNode(box("a", "source", "First", 48, 96));
    robot.graph.putNode(box("b", "step", "Second", 288, 96));
    robot.graph.putNode(box("c", "join", "Third", 528, 96));
    robot.graph.putNode(box("d", "join", "Fourth", 768, 96));
    for (Connection wire :
        List.of(wire("a", "b"), wire("b", "c"), wire("a", "c"), wire("a", "d"), wire("b", "d"))) {
      robot.graph.connect(wire);
    }
    canvas = robot.open();
  }

  @AfterEach
  void close() {
    robot.close();
  }

  @Test
  void skipsSideBySideDoNotCoverEachOther() {
    GraphGeometry geometry =
        new GraphGeometry(robot.graph, robot.editor.openBlock(), ask(Presentations::new));
    List<Double> heights =
        ask(
            () ->
                List.of(wire("a", "c"), wire("a", "d"), wire("b", "d")).stream()
                    .map(wire -> geometry.wire(wire).lane().orElseThrow().y())
                    .toList());
    assertThat(heights).doesNotHaveDuplicates();
  }

  @Test
  void markedWiresShowTheirDirectionWhereLabelsAreTooSmall() {
    tell(() -> robot.editor.selection().select(wire("a", "b")));
    await(() -> robot.isVisible(".graph-wire"));
    assertThat(robot.isVisible(".graph-wire-arrow")).isFalse();
    tell(() -> canvas.setState(new ViewState(0, 0, 0.5)));
    await(() -> robot.isVisible(".graph-wire-arrow"));
    tell(() -> canvas.setState(new ViewState(0, 0, 0.7)));
    await(() -> !robot.isVisible(".graph-wire-arrow"));
  }

  @Test
  void plainWiresArePaintedAndMarkedOnesDrawn() {
    await(() -> inkOf("a", "b") > 0);
    int painted = inkOf("a", "b");
    tell(() -> robot.editor.selection().select(wire("a", "b")));
    await(() -> robot.isVisible(".graph-wire"));
    await(() -> inkOf("a", "b") == 0);
    tell(() -> robot.editor.selection().clear());
    await(() -> inkOf("a", "b") == painted && !robot.isVisible(".graph-wire"));
  }

  @Test
  void whatIsPaintedInPartIsAsIfPaintedWhole() {
    await(() -> inkOf("a", "b") > 0);
    for (int step = 1; step <= 6; step++) {
      List<Integer> before = picture();
      tell(() -> robot.editor.move(List.of("b"), 7, 23));
      await(() -> !picture().equals(before));
      List<Integer> inPart = picture();
      ViewState here = ask(canvas.viewport()::state);
      tell(() -> canvas.setState(new ViewState(500, 0, 1)));
      await(() -> !picture().equals(inPart));
      tell(() -> canvas.setState(here));
      await(() -> picture().equals(inPart));
    }
  }

  private List<Integer> picture() {
    return ask(
        () -> {
          PixelPainter painter = painter();
          List<Integer> pixels = new ArrayList<>();
          for (int y = 0; y < (int) canvas.viewport().height(); y++) {
            for (int x = 0; x < (int) canvas.viewport().width(); x++) {
              pixels.add(painter.at(x, y));
            }
          }
          return pixels;
        });
  }

  private PixelPainter painter() {
    return robot.lookup(".graph-pixels").queryAllAs(PixelPainter.class).stream()
        .filter(painter -> painter.getImage() != null)
        .findFirst()
        .orElseThrow();
  }

  /** How much of a square over the middle of a wire is painted. */
  private int inkOf(String from, String to) {
    return ask(
        () -> {
          PixelPainter painter = painter();
          var middle =
              new GraphGeometry(robot.graph, robot.editor.openBlock(), new Presentations())
                  .wire(wire(from, to))
                  .middle();
          int ink = 0;
          for (int i = 0; i < 10; i++) {
            for (int j = 0; j < 10; j++) {
              var at = canvas.viewport().toView(middle.getX() + i - 5, middle.getY() + j - 5);
              ink += painter.at(at.x(), at.y()) == 0 ? 0 : 1;
            }
          }
          return ink;
        });
  }

  private List<String> said() {
    return ask(
        () ->
            robot.lookup(".graph-port").queryAll().stream().map(Node::getAccessibleText).toList());
  }

  @Test
  void portsSayWhatTheyAreInBothLanguages() {
    assertThat(said()).contains("Output, out of First, 3 wires", "Input, into Second, 1 wire");
    tell(
        () -> {
          canvas.setTexts(GraphTexts.forLocale(Locale.SIMPLIFIED_CHINESE));
          robot.editor.disconnect(wire("a", "b"));
        });
    await(() -> said().contains("Second 的输入端口 Input，未连线"));
  }
}
