package org.layerloom.graph.gesture;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.layerloom.graph.edit.GraphEditor;
import org.layerloom.graph.model.GraphNode;
import org.layerloom.graph.model.Point;
import org.layerloom.graph.model.Port;
import org.layerloom.graph.model.SubBlock;

/** Makes, leaves, repeats and expands sub-blocks, and lets data pass by the selected nodes. */
public final class BlockActions {
  private final CanvasSurface surface;
  private final GraphEditor editor;

  /** Acts on this surface. */
  public BlockActions(CanvasSurface surface) {
    this.surface = surface;
    this.editor = surface.editor();
  }

  /** What lies in a selected frame goes along with it. */
  void make() {
    Moving taken = Moving.of(surface);
    say(editor.blocks().make(taken.nodes(), taken.annotations()));
  }

  void expand() {
    if (blocks().isEmpty()) {
      say(Optional.of(editor.texts().get("hint.select_block")));
    } else {
      editor.blocks().expand(selected());
    }
  }

  /** Goes to what is around the open block, and selects the block that was left. */
  void leave() {
    String left = editor.openBlock().id();
    if (editor.openBlock().leave()) {
      editor.selection().select(left);
    }
  }

  void repeat(int more) {
    List<String> blocks = blocks();
    if (blocks.isEmpty()) {
      say(Optional.of(editor.texts().get("hint.select_block")));
    }
    for (String id : blocks) {
      int times = editor.graph().node(id).map(SubBlock::repeat).orElse(1) + more;
      // Once less than once is no mistake to be told of.
      say(times < 1 ? Optional.empty() : editor.blocks().setRepeat(id, times));
    }
  }

  /** Gives the selected blocks to the program to keep. */
  void keep() {
    List<String> blocks = blocks();
    if (blocks.isEmpty()) {
      say(Optional.of(editor.texts().get("hint.select_block")));
    }
    for (String id : blocks) {
      Optional<String> refusal = surface.keepBlock(id);
      say(refusal);
      if (refusal.isEmpty()) {
        String name = editor.graph().node(id).map(GraphNode::name).orElse("");
        Point at = surface.lastPointerInView();
        surface.hint(editor.texts().get("hint.kept", name), false, at.x(), at.y());
      }
    }
  }

  private List<String> blocks() {
    return selected().stream()
        .filter(id -> editor.graph().node(id).filter(SubBlock::is).isPresent())
        .toList();
  }

  void bypass() {
    say(editor.blocks().toggleBypass(selected()));
  }

  /** Gives the open block one more port, with its inner side at a place. */
  public void addPort(Port.Direction direction, Point place) {
    say(editor.blocks().addPort(direction, new Point(Grid.snap(place.x()), Grid.snap(place.y()))));
  }

  private Set<String> selected() {
    return editor.selection().nodes();
  }

  private void say(Optional<String> refusal) {
    Point at = surface.lastPointerInView();
    refusal.ifPresent(reason -> surface.hint(reason, true, at.x(), at.y()));
  }
}
