package org.layerloom.graph.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.layerloom.graph.view.CanvasRobot.ask;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.layerloom.graph.demo.DemoBoxes;
import org.layerloom.graph.edit.GraphEditor;
import org.layerloom.graph.layout.LayeredLayout;
import org.layerloom.graph.layout.LayoutSizes;
import org.layerloom.graph.model.Connection;
import org.layerloom.graph.model.GraphNode;
import org.layerloom.graph.model.Point;

/** Wires of a graph that was laid out run behind no node that is not their own. */
class WiresPastNodesUiTest {

  @BeforeAll
  static void startJavaFx() {
    UiStage.show(Pane::new);
  }

  /** A chain of boxes of many widths with skips over some of them. */
  private static GraphEditor chain(int count, long seed) {
    Random random = new Random(seed);
    GraphEditor editor = DemoBoxes.editor();
    for (int i = 0; i < count; i++) {
      String name = "Box" + " long".repeat(random.nextInt(6));
      editor.graph().putNode(DemoBoxes.box("n" + i, "join", name, 0, 0));
      if (i > 0) {
        editor.graph().connect(DemoBoxes.wire("n" + (i - 1), "n" + i));
      }
      if (i > 10 && random.nextInt(3) == 0) {
        editor.graph().connect(DemoBoxes.wire("n" + (i - 2 - random.nextInt(9)), "n" + i));
      }
    }
    return editor;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 7, 14, 15, 19, 20, 21, 22, 25})
  void noneRunsBehindANode(long seed) {
    List<String> behind =
        ask(
            () -> {
              GraphEditor editor = chain(30, seed);
              Presentations presentations = new Presentations();
              presentations.setPresenter(new DemoBoxes.Presenter());
              Map<String, LayoutSizes.NodeSize> sizes = new HashMap<>();
              for (GraphNode node : editor.graph().nodes()) {
                var size = presentations.sizeOf(node);
                sizes.put(node.id(), new LayoutSizes.NodeSize(size.getWidth(), size.getHeight()));
              }
              Map<String, Point> places =
                  new LayeredLayout()
                      .arrange(
                          editor.graph().snapshot(),
                          new LayoutSizes(sizes, new LayoutSizes.NodeSize(160, 72), 1100));
              editor.arrange(places);
              return wiresBehindNodes(
                  editor, new GraphGeometry(editor.graph(), editor.openBlock(), presentations));
            });
    assertThat(behind).isEmpty();
  }

  private static List<String> wiresBehindNodes(GraphEditor editor, GraphGeometry geometry) {
    List<String> behind = new ArrayList<>();
    for (Connection wire : editor.graph().connections()) {
      for (GraphNode node : editor.graph().nodes()) {
        if (geometry.wire(wire).crosses(geometry.box(node))) {
          behind.add(wire + " behind " + node.id());
        }
      }
    }
    return behind;
  }
}
