package org.layerloom.graph.view;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.layerloom.graph.edit.EditHistory;
import org.layerloom.graph.text.GraphTexts;

/**
 * What was done, oldest first, with the present state marked. A click or Enter goes back or forward
 * to a state; Escape closes.
 */
final class HistoryList extends VBox {
  static final double WIDTH = 280;
  private static final double HEIGHT = 360;
  private static final double AROUND_ROWS = 48;
  private static final double ROW = 30;

  private static final PseudoClass PRESENT = PseudoClass.getPseudoClass("present");
  private static final PseudoClass UNDONE = PseudoClass.getPseudoClass("undone");

  private final EditHistory history;
  private final Runnable afterwards;
  private final Label title = new Label();
  private final ListView<String> list = new ListView<>();
  private GraphTexts texts;
  private Runnable whenResized = () -> {};

  /**
   * @param afterwards runs after closing, such as giving the focus back
   */
  HistoryList(EditHistory history, Runnable afterwards) {
    this.history = history;
    this.afterwards = afterwards;
    getStyleClass().add("graph-history");
    title.getStyleClass().add("graph-history-title");
    setManaged(false);
    setVisible(false);
    list.getStyleClass().add("graph-history-list");
    list.setFixedCellSize(ROW);
    list.setCellFactory(view -> new Cell());
    list.addEventHandler(
        MouseEvent.MOUSE_CLICKED,
        event -> {
          if (event.getButton() == MouseButton.PRIMARY) {
            goToSelected();
          }
        });
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().setAll(title, list);
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
  }

  void setTexts(GraphTexts newTexts) {
    texts = newTexts;
    title.setText(texts.get("history.title"));
    list.setAccessibleText(texts.get("history.title"));
    refresh();
  }

  /** Opens it, or closes it if it is open. */
  void toggle() {
    if (!close()) {
      setVisible(true);
      // What has no size yet cannot be scrolled to.
      applyCss();
      layout();
      refresh();
      list.requestFocus();
    }
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

  /** Reads the history again. */
  void refresh() {
    if (!isVisible()) {
      return;
    }
    List<String> states = new ArrayList<>();
    states.add(texts.get("history.start"));
    states.addAll(history.names());
    if (!list.getItems().equals(states)) {
      list.getItems().setAll(states);
      whenResized.run();
    }
    list.refresh();
    if (list.getSelectionModel().getSelectedIndex() != history.place()) {
      list.getSelectionModel().select(history.place());
    }
    list.scrollTo(Math.max(0, history.place() - 4));
  }

  void setWhenResized(Runnable whenResized) {
    this.whenResized = whenResized;
  }

  /** As high as its states need, within bounds. */
  double wantedHeight() {
    return Math.min(HEIGHT, AROUND_ROWS + ROW * (history.names().size() + 1));
  }

  private void goToSelected() {
    int wanted = list.getSelectionModel().getSelectedIndex();
    if (wanted >= 0) {
      history.goTo(wanted);
    }
  }

  private void key(KeyEvent event) {
    boolean again = event.getCode() == KeyCode.H && event.isShortcutDown();
    if (event.getCode() == KeyCode.ESCAPE || again) {
      close();
    } else if (event.getCode() == KeyCode.ENTER) {
      goToSelected();
    } else {
      return;
    }
    event.consume();
  }

  /** One state. */
  private final class Cell extends ListCell<String> {
    @Override
    protected void updateItem(String name, boolean empty) {
      super.updateItem(name, empty);
      boolean present = !empty && getIndex() == history.place();
      // Not by colour alone: the present state has a mark before it.
      setText(empty ? null : (present ? "\u25B8 " : "   ") + name);
      setAccessibleText(empty ? null : present ? texts.get("history.present", name) : name);
      pseudoClassStateChanged(PRESENT, present);
      pseudoClassStateChanged(UNDONE, !empty && getIndex() > history.place());
    }
  }
}
