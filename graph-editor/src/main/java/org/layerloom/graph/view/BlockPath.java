package org.layerloom.graph.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.layerloom.graph.edit.GraphEditor;
import org.layerloom.graph.model.GraphNode;
import org.layerloom.graph.model.SubBlock;
import org.layerloom.graph.text.GraphTexts;

/** Over the corner of the canvas, the blocks around what is seen; a press on one goes there. */
final class BlockPath extends HBox {
  static final double HEIGHT = 32;

  private final GraphEditor editor;
  private final Runnable afterwards;
  private List<String> shown = List.of();

  /**
   * @param afterwards runs when a step was pressed, such as giving the focus back
   */
  BlockPath(GraphEditor editor, Runnable afterwards) {
    this.editor = editor;
    this.afterwards = afterwards;
    getStyleClass().add("graph-path");
    setAlignment(Pos.CENTER_LEFT);
    setManaged(false);
    setVisible(false);
  }

  /** Shows where the person is now; nothing at the top. */
  void refresh() {
    GraphTexts texts = editor.texts();
    List<String> path = editor.openBlock().path();
    setVisible(!path.isEmpty());
    List<String> names = new ArrayList<>(List.of(texts.get("block.top")));
    path.forEach(id -> names.add(nameOf(id)));
    setAccessibleText(texts.get("block.path_accessible"));
    if (names.equals(shown)) {
      return;
    }
    shown = names;
    List<Node> parts = new ArrayList<>();
    for (int i = 0; i < names.size() - 1; i++) {
      String target = i == 0 ? "" : path.get(i - 1);
      parts.add(step(names.get(i), target, path.get(i)));
      Label between = new Label("\u203A");
      between.getStyleClass().add("graph-path-between");
      parts.add(between);
    }
    Label here = new Label(names.get(names.size() - 1));
    here.getStyleClass().add("graph-path-here");
    parts.add(here);
    getChildren().setAll(parts);
  }

  private String nameOf(String blockId) {
    Optional<GraphNode> block = editor.graph().node(blockId);
    return block.map(GraphNode::name).orElse(blockId)
        + block
            .map(SubBlock::repeat)
            .filter(times -> times > 1)
            .map(t -> " \u00D7 " + t)
            .orElse("");
  }

  /** A step to a block around, which selects the block that the person comes out of. */
  private Button step(String name, String target, String from) {
    Button button = new Button(name);
    button.getStyleClass().addAll("graph-path-step", "flat");
    button.setFocusTraversable(false);
    button.setOnAction(
        event -> {
          editor.openBlock().enter(target);
          editor.selection().select(from);
          afterwards.run();
        });
    return button;
  }
}
