package org.layerloom.app.shell;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One line of the sheet: what is done, where, and by which keys. */
final class SheetRow extends HBox {
  private final String name;
  private final String where;
  private final List<String> keys;

  /**
   * @param where empty where it goes without saying
   */
  SheetRow(String name, String where, List<String> keys) {
    this.name = name;
    this.where = where;
    this.keys = keys;
    getStyleClass().add("sheet-row");
    VBox text = new VBox(label(name));
    if (!where.isEmpty()) {
      Label note = label(where);
      note.getStyleClass().add("panel-note");
      text.getChildren().add(note);
    }
    HBox.setHgrow(text, Priority.ALWAYS);
    VBox caps = new VBox(3);
    caps.setAlignment(Pos.TOP_RIGHT);
    caps.setMinWidth(USE_PREF_SIZE);
    for (String one : keys) {
      Label cap = new Label(one);
      cap.getStyleClass().add("key-cap");
      caps.getChildren().add(cap);
    }
    getChildren().addAll(text, caps);
  }

  private static Label label(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    return label;
  }

  /** Whether what is typed is found in it or in the title above it. */
  boolean holds(TextField search, String title) {
    return Typed.in(search, title, name, where, String.join("\n", keys));
  }
}
