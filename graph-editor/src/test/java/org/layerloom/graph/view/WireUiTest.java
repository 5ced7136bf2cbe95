package org.layerloom.graph.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.layerloom.graph.demo.DemoBoxes.box;
import static org.layerloom.graph.demo.DemoBoxes.wire;
import static org.layerloom.graph.view.CanvasRobot.ask;
import static org.layerloom.graph.view.CanvasRobot.await;
import static org.layerloom.graph.view.CanvasRobot.tell;

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
  void wiresShowTheirDirectionWhereLabelsAreTooSmall() {
    assertThat(robot.isVisible(".graph-wire-arrow")).isFalse();
    tell(() -> canvas.setState(new ViewState(0, 0, 0.5)));
    await(() -> robot.isVisible(".graph-wire-arrow"));
    tell(() -> canvas.setState(new ViewState(0, 0, 0.7)));
    await(() -> !robot.isVisible(".graph-wire-arrow"));
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
