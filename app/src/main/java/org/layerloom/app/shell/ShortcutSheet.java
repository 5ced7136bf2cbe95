package org.layerloom.app.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.layerloom.app.language.AppTexts;
import org.layerloom.graph.action.ActionGroup;
import org.layerloom.graph.action.KeyBindings;
import org.layerloom.graph.action.Shortcut;
import org.layerloom.graph.gesture.Keyboard;
import org.layerloom.graph.gesture.MouseBinding.Modifier;
import org.layerloom.graph.gesture.MouseBindings;
import org.layerloom.graph.gesture.MouseGesture;

/** All keys and gestures on one sheet, in parts, to be searched: the canvas's and the window's. */
final class ShortcutSheet {

  /** What is always done so, by the name of its text. */
  private static final List<String> FIXED =
      List.of("marqueeAdd", "marqueeToggle", "free", "insert", "minimap", "pinch", "stop");

  private final AppTexts texts;
  private final KeyBindings keys;
  private final MouseBindings mouse;
  private final Runnable change;
  private final SheetColumns columns = new SheetColumns();
  private final TextField search = new TextField();
  private final Map<VBox, List<SheetRow>> parts = new LinkedHashMap<>();

  /**
   * @param change opens the page where they are bound anew
   */
  ShortcutSheet(AppTexts texts, KeyBindings keys, MouseBindings mouse, Runnable change) {
    this.texts = texts;
    this.keys = keys;
    this.mouse = mouse;
    this.change = change;
  }

  void show(Stage owner) {
    fill();
    Alert sheet =
        new Alert(
            Alert.AlertType.NONE,
            "",
            new ButtonType(texts.get("controls.close"), ButtonBar.ButtonData.CANCEL_CLOSE));
    Hyperlink link = new Hyperlink(texts.get("shortcuts.change"));
    link.setId("shortcuts-change");
    link.setMinWidth(HBox.USE_PREF_SIZE);
    link.setOnAction(
        event -> {
          sheet.close();
          change.run();
        });
    search.setId("shortcuts-search");
    search.setPromptText(texts.get("controls.search"));
    search.textProperty().addListener((o, before, typed) -> filter());
    HBox.setHgrow(search, Priority.ALWAYS);
    HBox top = new HBox(8, search, link);
    top.getStyleClass().add("sheet-top");
    Label none = new Label(texts.get("controls.none"));
    none.getStyleClass().add("empty-note");
    none.visibleProperty().bind(columns.visibleProperty().not());
    ScrollPane scroll = new ScrollPane(columns);
    scroll.setFitToWidth(true);
    columns.getStyleClass().add("shortcut-sheet");
    StackPane list = new StackPane(scroll, none);
    VBox.setVgrow(list, Priority.ALWAYS);
    VBox content = new VBox(8, top, list);
    sheet.initOwner(owner);
    sheet.setTitle("LayerLoom");
    sheet.setHeaderText(texts.get("key.shortcuts"));
    sheet.getDialogPane().setContent(content);
    sheet.getDialogPane().setId("shortcuts");
    sheet
        .getDialogPane()
        .setPrefSize(Math.min(1200, owner.getWidth() - 60), Math.min(960, owner.getHeight() - 60));
    sheet.getDialogPane().getStyleClass().add("wide-dialog");
    sheet.setResizable(true);
    sheet.setOnShown(event -> search.requestFocus());
    sheet.show();
  }

  private void fill() {
    for (ActionGroup group : ActionGroup.values()) {
      part(
          texts.graph().get(group.textKey()),
          keys.shortcuts().stream().filter(one -> one.group() == group).map(this::row).toList());
    }
    part(
        texts.get("shortcuts.mouse"),
        List.of(MouseGesture.values()).stream().map(this::row).toList());
    part(texts.get("shortcuts.fixed"), FIXED.stream().map(this::fixed).toList());
    List<SheetRow> window = new ArrayList<>();
    WindowKeys.KEYS.forEach(
        (key, combination) ->
            window.add(new SheetRow(texts.get(key), "", List.of(combination.getDisplayText()))));
    part(texts.get("shortcuts.window"), window);
  }

  private SheetRow row(Shortcut shortcut) {
    return new SheetRow(
        texts.graph().get(shortcut.descriptionKey()),
        "",
        shortcut.combinations().stream().map(KeyCombination::getDisplayText).distinct().toList());
  }

  private SheetRow row(MouseGesture gesture) {
    return new SheetRow(
        texts.graph().get(gesture.descriptionKey()),
        texts.graph().get(gesture.whereKey()),
        mouse.of(gesture).stream()
            .map(binding -> binding.display(texts.graph(), Keyboard.current()))
            .toList());
  }

  private SheetRow fixed(String gesture) {
    String shortcut = Keyboard.current().name(Modifier.SHORTCUT, texts.graph());
    return new SheetRow(
        texts.get("gesture." + gesture),
        texts.get("gesture." + gesture + ".when"),
        List.of(texts.get("gesture." + gesture + ".how", shortcut)));
  }

  private void part(String title, List<SheetRow> rows) {
    Label heading = new Label(title);
    heading.getStyleClass().add("panel-title");
    VBox part = new VBox(heading);
    part.getStyleClass().add("sheet-part");
    part.getChildren().addAll(rows);
    parts.put(part, rows);
    columns.getChildren().add(part);
  }

  private void filter() {
    parts.forEach(
        (part, rows) -> {
          String title = ((Label) part.getChildren().get(0)).getText();
          rows.forEach(row -> show(row, row.holds(search, title)));
          show(part, rows.stream().anyMatch(Node::isVisible));
        });
    columns.setVisible(parts.keySet().stream().anyMatch(Node::isVisible));
    columns.requestLayout();
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
