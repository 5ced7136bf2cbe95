package org.layerloom.graph.view;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.layerloom.graph.text.GraphTexts;

/**
 * Searches for nodes over the top of the canvas. Enter or F3 goes to the next, with Shift to the
 * one before, Escape closes.
 */
final class FindBar extends HBox {
  static final double WIDTH = 340;
  static final double HEIGHT = 44;

  private final TextField field = new TextField();
  private final Label count = new Label();
  private final Button before = new Button("\u25B2");
  private final Button after = new Button("\u25BC");
  private final Function<String, List<String>> search;
  private final Consumer<String> show;
  private final Runnable afterwards;
  private GraphTexts texts;
  private List<String> hits = List.of();
  private String current = "";

  /**
   * @param search finds the ids for what is typed
   * @param show selects and reveals one
   * @param afterwards runs after closing, such as giving the focus back
   */
  FindBar(Function<String, List<String>> search, Consumer<String> show, Runnable afterwards) {
    this.search = search;
    this.show = show;
    this.afterwards = afterwards;
    getStyleClass().add("graph-find");
    setAlignment(Pos.CENTER_LEFT);
    setManaged(false);
    setVisible(false);
    count.getStyleClass().add("graph-find-count");
    count.setMinWidth(USE_PREF_SIZE);
    HBox.setHgrow(field, Priority.ALWAYS);
    getChildren().setAll(field, count, button(before, -1), button(after, 1));
    field
        .textProperty()
        .addListener(
            (property, old, typed) -> {
              current = "";
              refresh();
            });
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
  }

  private Button button(Button button, int direction) {
    button.getStyleClass().addAll("graph-find-step", "flat");
    button.setFocusTraversable(false);
    button.setOnAction(event -> step(direction));
    return button;
  }

  void setTexts(GraphTexts newTexts) {
    texts = newTexts;
    field.setPromptText(texts.get("find.prompt"));
    field.setAccessibleText(texts.get("find.prompt"));
    before.setAccessibleText(texts.get("shortcut.find_previous"));
    after.setAccessibleText(texts.get("shortcut.find_next"));
    refresh();
  }

  /** Opens it, or selects what was typed if it is open. */
  void open() {
    setVisible(true);
    refresh();
    field.requestFocus();
    field.selectAll();
  }

  /** Closes it; false if it was not open. */
  boolean close() {
    if (!isVisible()) {
      return false;
    }
    setVisible(false);
    afterwards.run();
    return true;
  }

  /** Searches again, as after a change of the graph. */
  void refresh() {
    if (!isVisible()) {
      return;
    }
    hits = search.apply(field.getText());
    describe();
  }

  /**
   * Goes to the next hit, or with -1 to the one before, around the ends; opens if none is sought.
   */
  void step(int direction) {
    if (field.getText().isBlank()) {
      open();
      return;
    }
    hits = search.apply(field.getText());
    if (!hits.isEmpty()) {
      int place = hits.indexOf(current);
      int from = place < 0 && direction < 0 ? 0 : place;
      current = hits.get(Math.floorMod(from + direction, hits.size()));
      show.accept(current);
    }
    describe();
  }

  private void describe() {
    int place = hits.indexOf(current);
    if (field.getText().isBlank()) {
      count.setText("");
    } else if (place >= 0) {
      count.setText(texts.get("find.place", place + 1, hits.size()));
    } else {
      count.setText(texts.get("find.count", hits.size()));
    }
    before.setDisable(hits.isEmpty());
    after.setDisable(hits.isEmpty());
  }

  private void key(KeyEvent event) {
    KeyCode code = event.getCode();
    if (code == KeyCode.ESCAPE) {
      close();
    } else if (code == KeyCode.ENTER || code == KeyCode.F3) {
      step(event.isShiftDown() ? -1 : 1);
    } else if (code == KeyCode.F && event.isShortcutDown()) {
      field.selectAll();
    } else {
      return;
    }
    event.consume();
  }
}
