package org.layerloom.graph.action;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.layerloom.graph.edit.GraphEditor;
import org.layerloom.graph.gesture.CanvasSurface;
import org.layerloom.graph.gesture.GestureArbiter;
import org.layerloom.graph.model.Point;
import org.layerloom.graph.model.SubBlock;

/** The canvas that an action works on, and what lasts from one action to the next. */
record ActionContext(
    CanvasSurface surface,
    GestureArbiter arbiter,
    Transfer transfer,
    KeyboardWireGesture wiring,
    WireChoice wires) {

  GraphEditor editor() {
    return surface.editor();
  }

  Set<String> selectedNodes() {
    return editor().selection().nodes();
  }

  /** The selected blocks; says so if there are none. */
  List<String> selectedBlocks() {
    List<String> blocks =
        selectedNodes().stream()
            .filter(id -> editor().graph().node(id).filter(SubBlock::is).isPresent())
            .toList();
    if (blocks.isEmpty()) {
      refuse(Optional.of(editor().texts().get("hint.select_block")));
    }
    return blocks;
  }

  Point pointerOnCanvas() {
    Point pointer = surface.lastPointerInView();
    return surface.toCanvas(pointer.x(), pointer.y());
  }

  /** Says something beside the pointer. */
  void say(String text) {
    Point at = surface.lastPointerInView();
    surface.hint(text, false, at.x(), at.y());
  }

  /** Says why something was not done, if there is a reason. */
  void refuse(Optional<String> refusal) {
    Point at = surface.lastPointerInView();
    refusal.ifPresent(reason -> surface.hint(reason, true, at.x(), at.y()));
  }
}
