package org.layerloom.graph.edit;

import java.util.Set;
import org.layerloom.graph.model.GraphNode;

/** What the Undo menu calls edits of nodes, in the present language. */
final class EditNames {
  private final GraphEditor editor;

  EditNames(GraphEditor editor) {
    this.editor = editor;
  }

  String of(String key, GraphNode node) {
    return editor.texts().get(key, node.name());
  }

  /** By how many they are, or by the name of the only one. */
  String ofSeveral(String key, Set<String> ids) {
    String first = editor.graph().node(ids.iterator().next()).map(GraphNode::name).orElse("");
    return editor.texts().get(key, ids.size(), first);
  }
}
