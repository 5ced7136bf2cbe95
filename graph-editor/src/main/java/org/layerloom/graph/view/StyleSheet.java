package org.layerloom.graph.view;

import java.util.Objects;
import javafx.scene.Scene;

/** The editor's own looks. */
final class StyleSheet {
  static final String ADDRESS =
      Objects.requireNonNull(StyleSheet.class.getResource("graph-editor.css")).toExternalForm();

  private StyleSheet() {}

  /** Puts it first into a scene, so that every other sheet overrides it; once. */
  static void addTo(Scene sceneOrNull) {
    if (sceneOrNull != null && !sceneOrNull.getStylesheets().contains(ADDRESS)) {
      sceneOrNull.getStylesheets().add(0, ADDRESS);
    }
  }
}
