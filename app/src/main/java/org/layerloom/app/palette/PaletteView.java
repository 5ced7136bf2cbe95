package org.layerloom.app.palette;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.layerloom.app.icon.Icons;
import org.layerloom.app.language.AppTexts;
import org.layerloom.engine.network.LayerType;
import org.layerloom.graph.view.GraphCanvas;

/**
 * The palette. Each entry is a button: dragged to a place, or pressed to add behind the selection.
 */
public final class PaletteView extends VBox {

  private static final double DRAG_VIEW_UP = 32;

  private final PaletteViewModel model;
  private final AppTexts texts;
  private final Consumer<String> onAdd;
  private final TextField search = new TextField();
  private final VBox entries = new VBox();

  /**
   * Makes the palette.
   *
   * @param onAdd adds a layer of a type where it fits
   * @param onLeave takes the keyboard back to where layers are
   */
  public PaletteView(
      PaletteViewModel model, AppTexts texts, Consumer<String> onAdd, Runnable onLeave) {
    this.model = model;
    this.texts = texts;
    this.onAdd = onAdd;
    getStyleClass().add("palette");
    setId("palette");
    search.setId("palette-search");
    search.setPromptText(texts.get("palette.search"));
    search.setAccessibleText(texts.get("palette.search"));
    search.textProperty().addListener((o, before, now) -> show(now));
    search.setOnKeyPressed(
        key -> {
          if (key.getCode() == KeyCode.ENTER) {
            addFirst();
          } else if (key.getCode() == KeyCode.ESCAPE) {
            search.clear();
            onLeave.run();
            key.consume();
          }
        });
    entries.getStyleClass().add("palette-entries");
    ScrollPane scroll = new ScrollPane(entries);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("edge-to-edge");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    VBox searchBox = new VBox(search);
    searchBox.getStyleClass().add("palette-search-box");
    getChildren().addAll(searchBox, scroll);
    show("");
  }

  /** Puts the cursor into the search field. */
  public void focusSearch() {
    search.requestFocus();
    search.selectAll();
  }

  private void show(String typed) {
    entries.getChildren().clear();
    model
        .matching(typed)
        .forEach(
            (family, types) -> {
              Label heading = new Label(texts.engine("family." + family.key()));
              heading.getStyleClass().add("palette-family");
              entries.getChildren().add(heading);
              types.forEach(type -> entries.getChildren().add(entry(type)));
            });
    if (entries.getChildren().isEmpty()) {
      Label nothing = new Label(texts.get("palette.nothing", typed.strip()));
      nothing.setWrapText(true);
      nothing.getStyleClass().add("empty-note");
      entries.getChildren().add(nothing);
    }
  }

  private Button entry(LayerType type) {
    FontIcon icon = Icons.material(type.icon());
    HBox swatch = new HBox(icon);
    swatch.setAlignment(Pos.CENTER);
    swatch.getStyleClass().addAll("family-swatch", "family-" + type.family().key());
    Button button = new Button(model.name(type), swatch);
    button.setId("palette-" + type.id());
    button.setMaxWidth(Double.MAX_VALUE);
    button.setAlignment(Pos.CENTER_LEFT);
    button.getStyleClass().add("palette-entry");
    button.setMnemonicParsing(false);
    Tooltip tooltip = new Tooltip(model.help(type) + "\n" + texts.get("palette.how"));
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(280);
    button.setTooltip(tooltip);
    button.setAccessibleHelp(model.help(type));
    button.setOnAction(event -> onAdd.accept(type.id()));
    button.setOnDragDetected(
        event -> {
          Dragboard board = button.startDragAndDrop(TransferMode.COPY);
          ClipboardContent content = new ClipboardContent();
          content.put(GraphCanvas.NODE_TYPE, type.id());
          board.setContent(content);
          // Above the pointer: what will happen there is said below it.
          board.setDragView(swatch.snapshot(null, null), -12, DRAG_VIEW_UP);
          event.consume();
        });
    return button;
  }

  private void addFirst() {
    for (Node entry : entries.getChildren()) {
      if (entry instanceof Button button) {
        button.fire();
        return;
      }
    }
  }
}
