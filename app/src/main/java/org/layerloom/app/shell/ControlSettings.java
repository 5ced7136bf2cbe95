package org.layerloom.app.shell;

import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;
import org.layerloom.app.canvas.NetworkCanvas;
import org.layerloom.app.language.AppTexts;

/** Where keys and mouse of the canvas are bound anew. */
final class ControlSettings {
  private final AppTexts texts;
  private final NetworkCanvas canvas;

  ControlSettings(AppTexts texts, NetworkCanvas canvas) {
    this.texts = texts;
    this.canvas = canvas;
  }

  void show(Stage owner) {
    KeySettings keys = new KeySettings(texts, canvas.keys(), canvas.mouse(), canvas::applyControls);
    MouseSettings mouse =
        new MouseSettings(texts, canvas.mouse(), canvas.keys(), canvas::applyControls);
    TabPane tabs =
        new TabPane(
            tab("controls.keys", "controls-keys", keys.pane()),
            tab("controls.mouse", "controls-mouse", mouse.pane()));
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    Alert dialog =
        new Alert(
            Alert.AlertType.NONE,
            "",
            new ButtonType(texts.get("controls.close"), ButtonBar.ButtonData.CANCEL_CLOSE));
    dialog.initOwner(owner);
    dialog.setTitle("LayerLoom");
    dialog.setHeaderText(texts.get("controls.title"));
    dialog.getDialogPane().setContent(tabs);
    dialog.getDialogPane().setId("keys");
    dialog
        .getDialogPane()
        .setPrefSize(Math.min(760, owner.getWidth() - 60), Math.min(800, owner.getHeight() - 60));
    dialog.getDialogPane().getStyleClass().add("wide-dialog");
    dialog.setResizable(true);
    dialog.setOnShown(event -> keys.focus());
    dialog.show();
  }

  private Tab tab(String key, String id, Node content) {
    Tab tab = new Tab(texts.get(key), content);
    tab.setId(id);
    return tab;
  }
}
