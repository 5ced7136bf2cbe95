package org.layerloom.app.palette;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.layerloom.app.canvas.LayerNodes;
import org.layerloom.app.icon.Icons;
import org.layerloom.app.language.AppTexts;
import org.layerloom.app.pace.Pace;
import org.layerloom.app.pace.Piecewise;
import org.layerloom.app.settings.KeptBlocks;
import org.layerloom.app.tip.SharedTip;
import org.layerloom.engine.network.LayerType;
import org.layerloom.graph.model.Subscription;
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

  private final SharedTip tip = new SharedTip(280);

  private final Subscription blocksChanged;
  private final Piecewise parts;

  /**
   * Makes the palette.
   *
   * @param onAdd adds a layer of a type where it fits
   * @param onLeave takes the keyboard back to where layers are
   * @param pace how fast it is filled at first
   */
  public PaletteView(
      PaletteViewModel model, AppTexts texts, Consumer<String> onAdd, Runnable onLeave, Pace pace) {
    this.model = model;
    this.texts = texts;
    this.onAdd = onAdd;
    this.parts = new Piecewise(pace, this);
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
    blocksChanged = model.subscribe(() -> show(search.getText()));
    parts.run(pieces(""));
  }

  /** Stops listening; the palette is about to be replaced. */
  public void dispose() {
    blocksChanged.close();
    parts.stop();
  }

  /** Puts the cursor into the search field. */
  public void focusSearch() {
    search.requestFocus();
    search.selectAll();
  }

  private void show(String typed) {
    parts.stop();
    entries.getChildren().clear();
    List<Runnable> pieces = pieces(typed);
    pieces.forEach(Runnable::run);
    if (pieces.isEmpty()) {
      Label nothing = new Label(texts.get("palette.nothing", typed.strip()));
      nothing.setWrapText(true);
      nothing.getStyleClass().add("empty-note");
      entries.getChildren().add(nothing);
    }
  }

  /** What adds the entries, family by family. */
  private List<Runnable> pieces(String typed) {
    List<Runnable> pieces = new ArrayList<>();
    // First, for they are few, and whoever keeps one is about to use it.
    List<KeptBlocks.Kept> blocks = model.matchingBlocks(typed);
    if (!blocks.isEmpty()) {
      pieces.add(() -> add(texts.get("palette.blocks"), blocks.stream().map(this::entry)));
    }
    model
        .matching(typed)
        .forEach(
            (family, types) ->
                pieces.add(
                    () ->
                        add(
                            texts.engine("family." + family.key()),
                            types.stream().map(this::entry))));
    return pieces;
  }

  private void add(String family, Stream<Button> buttons) {
    List<Node> added = new ArrayList<>(List.of(heading(family)));
    buttons.forEach(added::add);
    entries.getChildren().addAll(added);
  }

  private static Label heading(String text) {
    Label heading = new Label(text);
    heading.getStyleClass().add("palette-family");
    return heading;
  }

  private Button entry(LayerType type) {
    return entry(
        type.id(), type.id(), model.name(type), type.icon(), type.family().key(), model.help(type));
  }

  /** One of the user's own, which a menu and the Delete key take away. */
  private Button entry(KeptBlocks.Kept kept) {
    Button button =
        entry(
            LayerNodes.KEPT + kept.id(),
            kept.id(),
            model.name(kept),
            "layers-outline",
            "block",
            texts.get(kept.builtIn() ? "block." + kept.id() + ".help" : "palette.blockHelp"));
    if (kept.builtIn()) {
      return button;
    }
    MenuItem remove = new MenuItem(texts.get("palette.removeBlock"));
    remove.setOnAction(event -> model.remove(kept));
    button.setContextMenu(new ContextMenu(remove));
    button.setOnKeyPressed(
        key -> {
          if (key.getCode() == KeyCode.DELETE) {
            model.remove(kept);
            key.consume();
          }
        });
    return button;
  }

  private Button entry(
      String type, String id, String name, String iconName, String family, String help) {
    FontIcon icon = Icons.material(iconName);
    HBox swatch = new HBox(icon);
    swatch.setAlignment(Pos.CENTER);
    swatch.getStyleClass().addAll("family-swatch", "family-" + family);
    Button button = new Button(name, swatch);
    button.setId("palette-" + id);
    button.setMaxWidth(Double.MAX_VALUE);
    button.setAlignment(Pos.CENTER_LEFT);
    button.getStyleClass().add("palette-entry");
    button.setMnemonicParsing(false);
    tip.on(button, () -> help + "\n" + texts.get("palette.how"));
    button.setAccessibleHelp(help);
    button.setOnAction(event -> onAdd.accept(type));
    button.setOnDragDetected(
        event -> {
          Dragboard board = button.startDragAndDrop(TransferMode.COPY);
          ClipboardContent content = new ClipboardContent();
          content.put(GraphCanvas.NODE_TYPE, type);
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
