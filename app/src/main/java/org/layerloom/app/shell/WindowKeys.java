package org.layerloom.app.shell;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.layerloom.app.AppContext;

/** The keys that work everywhere in the window. On macOS, Ctrl means Command. */
final class WindowKeys {

  /** What each key does, by the name of its text. */
  static final Map<String, KeyCombination> KEYS = keys();

  private final MainWindow window;
  private final AppContext context;

  WindowKeys(MainWindow window, AppContext context) {
    this.window = window;
    this.context = context;
  }

  private static Map<String, KeyCombination> keys() {
    Map<String, KeyCombination> keys = new LinkedHashMap<>();
    KeyCombination.Modifier ctrl = KeyCombination.SHORTCUT_DOWN;
    KeyCombination.Modifier shift = KeyCombination.SHIFT_DOWN;
    keys.put("key.new", new KeyCodeCombination(KeyCode.N, ctrl));
    keys.put("key.open", new KeyCodeCombination(KeyCode.O, ctrl));
    keys.put("key.save", new KeyCodeCombination(KeyCode.S, ctrl));
    keys.put("key.saveAs", new KeyCodeCombination(KeyCode.S, ctrl, shift));
    keys.put("key.export", new KeyCodeCombination(KeyCode.E, ctrl));
    keys.put("key.undo", new KeyCodeCombination(KeyCode.Z, ctrl));
    keys.put("key.redo", new KeyCodeCombination(KeyCode.Y, ctrl));
    keys.put("key.unfold", new KeyCodeCombination(KeyCode.U, ctrl));
    keys.put("key.fold", new KeyCodeCombination(KeyCode.U, ctrl, KeyCombination.ALT_DOWN));
    keys.put("key.train", new KeyCodeCombination(KeyCode.F5));
    keys.put("key.pause", new KeyCodeCombination(KeyCode.F7));
    keys.put("key.stop", new KeyCodeCombination(KeyCode.F5, shift));
    keys.put("key.network", new KeyCodeCombination(KeyCode.DIGIT1, ctrl));
    keys.put("key.analyzer", new KeyCodeCombination(KeyCode.DIGIT2, ctrl));
    keys.put("key.results", new KeyCodeCombination(KeyCode.DIGIT3, ctrl));
    keys.put("key.compare", new KeyCodeCombination(KeyCode.DIGIT4, ctrl));
    keys.put("key.attention", new KeyCodeCombination(KeyCode.DIGIT5, ctrl));
    keys.put("key.nextPane", new KeyCodeCombination(KeyCode.F6));
    keys.put("key.previousPane", new KeyCodeCombination(KeyCode.F6, shift));
    keys.put("key.palette", new KeyCodeCombination(KeyCode.SLASH));
    keys.put("key.shortcuts", new KeyCodeCombination(KeyCode.F1));
    return keys;
  }

  void install(Scene scene) {
    scene.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    scene.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
  }

  /**
   * A slash, on whatever key the keyboard has it. Not when it is pressed: the letter that follows
   * would go to the field that has just been entered. A slash that is being typed is a slash.
   */
  private void typed(KeyEvent event) {
    boolean typing = event.getTarget() instanceof TextInputControl;
    if (event.getCharacter().equals("/") && !typing && !event.isConsumed()) {
      window.focusPaletteSearch();
      event.consume();
    }
  }

  private void pressed(KeyEvent event) {
    if (event.isConsumed()) {
      return;
    }
    for (Map.Entry<String, KeyCombination> key : KEYS.entrySet()) {
      if (key.getValue().match(event) && !key.getKey().equals("key.palette")) {
        run(key.getKey());
        event.consume();
        return;
      }
    }
  }

  private void run(String key) {
    switch (key) {
      case "key.new" -> window.actions().startEmpty();
      case "key.open" -> window.actions().chooseAndOpen();
      case "key.save" -> window.actions().save();
      case "key.saveAs" -> window.actions().saveAs();
      case "key.export" ->
          context.training().outcomeProperty().get().ifPresent(window.actions()::export);
      case "key.undo" -> context.document().editor().undo();
      case "key.redo" -> context.document().editor().redo();
      case "key.unfold" -> window.canvas().unfoldSelection().ifPresent(window::note);
      case "key.fold" -> window.canvas().foldSelection().ifPresent(window::note);
      case "key.train" -> context.training().start();
      case "key.pause" -> context.training().pauseOrResume();
      case "key.stop" -> context.training().stop();
      case "key.network" -> window.showPage(TopBar.Page.NETWORK);
      case "key.analyzer" -> window.showPage(TopBar.Page.ANALYZER);
      case "key.results" -> window.showPage(TopBar.Page.RESULTS);
      case "key.compare" -> window.showPage(TopBar.Page.COMPARE);
      case "key.attention" -> window.showPage(TopBar.Page.ATTENTION);
      case "key.nextPane" -> window.movePane(1);
      case "key.previousPane" -> window.movePane(-1);
      case "key.shortcuts" -> window.showShortcuts();
      default -> throw new IllegalStateException(key);
    }
  }
}
