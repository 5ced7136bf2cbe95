package org.layerloom.graph.view;

import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.layerloom.graph.edit.GraphEditor;
import org.layerloom.graph.model.Annotation;
import org.layerloom.graph.model.Frame;
import org.layerloom.graph.model.Point;

/**
 * A field over a note, or over the title of a frame, for typing. Enter ends a title, Ctrl+Enter a
 * note, and so does going elsewhere; Escape leaves the text as it was. A new note into which
 * nothing was written goes again.
 */
final class TextInPlace extends StackPane {
  private static final double LEAST_WIDTH = 180;
  private static final double LEAST_HEIGHT = 84;
  private static final double LINE = 32;

  private final GraphEditor editor;
  private final Viewport viewport;
  private final AnnotationLayers layers;
  private final Runnable afterwards;
  private TextInputControl field;
  private String edited = "";
  private Annotation opened;
  private boolean fresh;

  /**
   * @param afterwards runs when it closes by a key, such as giving the focus back
   */
  TextInPlace(GraphEditor editor, Viewport viewport, AnnotationLayers layers, Runnable afterwards) {
    this.editor = editor;
    this.viewport = viewport;
    this.layers = layers;
    this.afterwards = afterwards;
    setManaged(false);
    setVisible(false);
    getStyleClass().add("graph-text-in-place");
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    addEventFilter(
        KeyEvent.KEY_TYPED,
        event -> {
          if (fresh) {
            // The letter of the key that opened the field.
            event.consume();
          }
        });
  }

  void open(String id) {
    close(true);
    Annotation one = editor.annotations().model().find(id).orElse(null);
    if (one == null) {
      return;
    }
    boolean title = one instanceof Frame;
    edited = id;
    opened = one;
    fresh = true;
    layers.setEdited(id);
    if (title) {
      field = new TextField(one.text());
    } else {
      TextArea area = new TextArea(one.text());
      area.setWrapText(true);
      area.setPromptText(editor.texts().get("note.prompt"));
      field = area;
    }
    field.setAccessibleText(editor.texts().get(title ? "frame.accessible" : "note.accessible"));
    getChildren().setAll(field);
    Point corner = viewport.toView(one.x(), one.y());
    double width = Math.max(LEAST_WIDTH, one.width() * viewport.scale());
    double height = title ? LINE : Math.max(LEAST_HEIGHT, one.height() * viewport.scale());
    resizeRelocate(
        Math.round(corner.x()), Math.round(corner.y()), Math.round(width), Math.round(height));
    setVisible(true);
    applyCss();
    layout();
    field.requestFocus();
    field.selectAll();
    TextInputControl shown = field;
    field
        .focusedProperty()
        .addListener(
            (property, was, focused) -> {
              if (!focused && shown == field) {
                close(true);
              }
            });
  }

  /** Closes it if it is open, and writes what was typed if that is wanted. */
  void close(boolean keep) {
    if (edited.isEmpty()) {
      return;
    }
    String id = edited;
    String typed = field.getText();
    edited = "";
    field = null;
    layers.setEdited("");
    setVisible(false);
    getChildren().clear();
    // One of another document may have this id by now.
    boolean there = editor.annotations().model().find(id).filter(opened::equals).isPresent();
    if (there && keep && !typed.equals(opened.text())) {
      editor.annotations().setText(id, typed);
    } else if (there) {
      editor.annotations().withdrawEmptyNote(id);
    }
    editor.history().preventMerge();
  }

  private void key(KeyEvent event) {
    fresh = false;
    boolean enter = event.getCode() == KeyCode.ENTER;
    boolean done = enter && (field instanceof TextField || event.isShortcutDown());
    if (done || event.getCode() == KeyCode.ESCAPE) {
      close(done);
      afterwards.run();
      event.consume();
    }
  }
}
