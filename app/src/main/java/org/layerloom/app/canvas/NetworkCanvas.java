package org.layerloom.app.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.VBox;
import org.layerloom.app.AppContext;
import org.layerloom.app.document.BlockUnfolding;
import org.layerloom.app.icon.Icons;
import org.layerloom.app.language.AppTexts;
import org.layerloom.engine.project.Project;
import org.layerloom.engine.text.ReadableException;
import org.layerloom.graph.view.ContextTarget;
import org.layerloom.graph.view.GraphCanvas;
import org.layerloom.graph.view.ViewState;

/** The graph editor's canvas, set up for networks; lives as long as the window. */
public final class NetworkCanvas {

  private final AppContext context;
  private final LayerNodes nodes;
  private final GraphCanvas canvas;
  private final CanvasKeys keys;
  private final CanvasMouse mouse;
  private final BlockUnfolding unfolding;

  public NetworkCanvas(AppContext context) {
    this.context = context;
    Supplier<AppTexts> texts = () -> context.language().texts();
    this.nodes = new LayerNodes(context.document(), context.layers(), context.keptBlocks(), texts);
    this.canvas = new GraphCanvas(context.document().editor());
    this.keys = new CanvasKeys(context.settings());
    this.mouse = new CanvasMouse(context.settings());
    this.unfolding = new BlockUnfolding(context.document(), context.language());
    applyControls();
    Function<String, Node> icons = Icons::material;
    canvas.setIconFactory(icons);
    canvas.setPresenter(
        new LayerPresenter(
            context.layers(), context.analyzer(), texts, context.document().graph()::contents));
    canvas.setNodeFactory(nodes);
    canvas.setLayoutExecutor(context.tasks().executor());
    canvas.setAnimated(context.settings().animated());
    canvas.setId("canvas");
    canvas.setOnBlockKept(this::keep);
    context.keptBlocks().subscribe(() -> canvas.setCatalog(nodes.catalog()));
    speak();
    context.language().textsProperty().addListener((o, before, now) -> speak());
    context.analyzer().analysisProperty().addListener((o, before, now) -> canvas.refreshAll());
    context.document().openedProperty().addListener((o, before, now) -> show(now.project()));
    show(context.document().openedProperty().get().project()); // Opened before there was a canvas.
  }

  private Optional<String> keep(String block) {
    try {
      context.keptBlocks().keep(block);
      return Optional.empty();
    } catch (ReadableException refused) {
      return Optional.of(context.language().texts().say(refused.readable()));
    }
  }

  /** What looks into a layer with heads, given its id: on double click, by Enter, by the menu. */
  public void setOnInspected(Consumer<String> inspect) {
    canvas.setOnNodeActivated(
        id -> {
          if (hasHeads(id)) {
            inspect.accept(id);
          }
        });
    canvas.setContextMenuProvider(
        target -> {
          List<MenuItem> items = new ArrayList<>(canvas.defaultMenuItems(target));
          if (target instanceof ContextTarget.OnNode on && hasHeads(on.nodeId())) {
            MenuItem item = new MenuItem(context.language().texts().get("canvas.inspectHeads"));
            item.setId("inspect-heads");
            item.setOnAction(event -> inspect.accept(on.nodeId()));
            items.add(0, item);
            items.add(1, new SeparatorMenuItem());
          }
          if (target instanceof ContextTarget.OnNode on) {
            items.addAll(blockItems(on.nodeId()));
          }
          return items;
        });
  }

  /** What unfolds a Transformer block, or folds the one that a layer is a part of. */
  private List<MenuItem> blockItems(String nodeId) {
    List<MenuItem> items = new ArrayList<>();
    if (unfolding.canUnfold(nodeId)) {
      items.add(new SeparatorMenuItem());
      items.add(blockItem("unfold", () -> unfolding.unfold(List.of(nodeId))));
    } else if (unfolding.canFold(List.of(nodeId))) {
      items.add(new SeparatorMenuItem());
      items.add(blockItem("fold", () -> unfolding.fold(List.of(nodeId))));
    }
    return items;
  }

  private MenuItem blockItem(String id, Runnable action) {
    MenuItem item = new MenuItem(context.language().texts().get("key." + id));
    item.setId(id);
    item.setOnAction(event -> action.run());
    return item;
  }

  /**
   * Unfolds the block that is selected.
   *
   * @return why not; empty when it was done
   */
  public Optional<String> unfoldSelection() {
    return unfolding.unfold(context.document().editor().selection().nodes());
  }

  /** Folds the block that the selected layers are parts of; see {@link #unfoldSelection}. */
  public Optional<String> foldSelection() {
    return unfolding.fold(context.document().editor().selection().nodes());
  }

  private boolean hasHeads(String nodeId) {
    return context
        .document()
        .graph()
        .node(nodeId)
        .filter(node -> context.attention().hasHeads(node.type()))
        .isPresent();
  }

  private void speak() {
    AppTexts texts = context.language().texts();
    canvas.setTexts(texts.graph());
    canvas.setCatalog(nodes.catalog());
    Label title = new Label(texts.get("canvas.emptyTitle"));
    title.getStyleClass().add("panel-title");
    Label note = new Label(texts.get("canvas.empty"));
    note.getStyleClass().add("empty-note");
    VBox box = new VBox(Icons.material("vector-polyline-plus"), title, note);
    box.getStyleClass().add("empty-place");
    box.setAlignment(Pos.CENTER);
    canvas.setPlaceholder(box);
    canvas.refreshAll();
  }

  private void show(Project project) {
    // At once where that can be, lest a large network be drawn twice.
    double width = canvas.getWidth();
    double height = canvas.getHeight();
    if (width > 0 && height > 0) {
      look(project.view());
    }
    // The canvas may only now be on its way into the window: it fits nothing before it has a size.
    Platform.runLater(
        () -> {
          if (canvas.getScene() != null) {
            canvas.getScene().getRoot().applyCss();
            canvas.getScene().getRoot().layout();
          }
          if (canvas.getWidth() != width || canvas.getHeight() != height) {
            look(project.view());
          }
        });
  }

  private void look(Project.View view) {
    canvas.leaveBlocks();
    if (view.scale() > 0) {
      canvas.setState(new ViewState(view.x(), view.y(), view.scale()));
    } else {
      canvas.fitAll();
    }
  }

  /** Shows a node, entering the block that it lies in, and selects it. */
  public void show(String nodeId) {
    canvas.reveal(nodeId);
    context.document().editor().selection().select(nodeId);
  }

  /** The canvas's keys; after a change of them call {@link #applyControls}. */
  public CanvasKeys keys() {
    return keys;
  }

  /** The mouse on the canvas; after a change of it call {@link #applyControls}. */
  public CanvasMouse mouse() {
    return mouse;
  }

  /** Lets the canvas have keys and mouse as they are set now. */
  public void applyControls() {
    canvas.setKeyBindings(keys.bindings());
    canvas.setMouseBindings(mouse.bindings());
  }

  public GraphCanvas node() {
    return canvas;
  }

  public LayerNodes nodes() {
    return nodes;
  }

  public Project.View view() {
    ViewState state = canvas.getTopState();
    return new Project.View(state.x(), state.y(), state.scale());
  }
}
