package org.layerloom.graph.action;

import java.util.LinkedHashSet;
import java.util.Set;
import org.layerloom.graph.edit.Selection;

/** Selects all nodes, notes and frames of the open block. */
final class SelectAllAction extends CanvasAction {

  SelectAllAction() {
    super("select_all", ActionGroup.SELECT, "Shortcut+A");
  }

  @Override
  void run(ActionContext on) {
    Set<String> nodes = new LinkedHashSet<>();
    on.editor().openBlock().nodes().forEach(node -> nodes.add(node.id()));
    Set<String> annotations = new LinkedHashSet<>();
    on.editor().annotations().shown().forEach(one -> annotations.add(one.id()));
    on.editor().selection().set(new Selection.Content(nodes, Set.of(), annotations));
  }
}
