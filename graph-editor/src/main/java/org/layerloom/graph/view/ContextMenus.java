package org.layerloom.graph.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.Point2D;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.layout.Region;
import org.layerloom.graph.action.AddNoteAction;
import org.layerloom.graph.action.KeyActions;
import org.layerloom.graph.action.KeyBindings;
import org.layerloom.graph.action.Transfer;
import org.layerloom.graph.edit.GraphEditor;
import org.layerloom.graph.gesture.Grid;
import org.layerloom.graph.gesture.HitTarget;
import org.layerloom.graph.gesture.Pointer;
import org.layerloom.graph.layout.Alignment;
import org.layerloom.graph.model.Frame;
import org.layerloom.graph.model.FrameColour;
import org.layerloom.graph.model.GraphNode;
import org.layerloom.graph.model.Point;
import org.layerloom.graph.model.Port;
import org.layerloom.graph.model.SubBlock;

/** The menus of nodes, wires and empty canvas. */
final class ContextMenus {
  private final GraphCanvas canvas;
  private final Surface surface;
  private final KeyActions actions;
  private final Transfer transfer;
  private final ContextMenu menu = new ContextMenu();
  private KeyBindings bindings = KeyBindings.defaults();
  private Function<ContextTarget, List<MenuItem>> provider = this::defaultItems;

  ContextMenus(GraphCanvas canvas, Surface surface, KeyActions actions, Transfer transfer) {
    this.canvas = canvas;
    this.surface = surface;
    this.actions = actions;
    this.transfer = transfer;
  }

  void setProvider(Function<ContextTarget, List<MenuItem>> provider) {
    this.provider = provider;
  }

  void setBindings(KeyBindings bindings) {
    this.bindings = bindings;
  }

  void open(ContextMenuEvent event) {
    Point inView = new Point(event.getX(), event.getY());
    open(
        event.isKeyboardTrigger() ? selected() : pointedAt(inView),
        new Point2D(event.getScreenX(), event.getScreenY()));
    event.consume();
  }

  /** A click that is bound to the menu. */
  void open(Pointer at) {
    open(
        pointedAt(new Point(at.viewX(), at.viewY())), canvas.localToScreen(at.viewX(), at.viewY()));
  }

  private void open(ContextTarget target, Point2D onScreen) {
    List<MenuItem> items = provider.apply(target);
    if (!items.isEmpty()) {
      menu.getItems().setAll(items);
      menu.show(canvas, onScreen.getX(), onScreen.getY());
    }
  }

  void close() {
    menu.hide();
  }

  private ContextTarget pointedAt(Point inView) {
    Point place = surface.toCanvas(inView.x(), inView.y());
    HitTarget hit = surface.hit(place.x(), place.y());
    GraphEditor editor = canvas.editor();
    if (hit instanceof HitTarget.OnNode on) {
      if (!editor.selection().contains(on.nodeId())) {
        editor.selection().select(on.nodeId());
      }
      return new ContextTarget.OnNode(on.nodeId(), place.x(), place.y());
    } else if (hit instanceof HitTarget.OnPort on) {
      editor.selection().select(on.ref().nodeId());
      return new ContextTarget.OnNode(on.ref().nodeId(), place.x(), place.y());
    } else if (hit instanceof HitTarget.OnWire on) {
      if (!editor.selection().contains(on.connection())) {
        editor.selection().select(on.connection());
      }
      return new ContextTarget.OnWire(on.connection(), place.x(), place.y());
    }
    if (hit instanceof HitTarget.OnAnnotation on) {
      if (!editor.selection().annotations().contains(on.id())) {
        editor.selection().selectAnnotations(List.of(on.id()));
      }
      return new ContextTarget.OnAnnotation(on.id(), place.x(), place.y());
    }
    return new ContextTarget.OnEmpty(place.x(), place.y());
  }

  private ContextTarget selected() {
    Point middle = surface.toCanvas(canvas.getWidth() / 2, canvas.getHeight() / 2);
    return canvas
        .editor()
        .selection()
        .lastNode()
        .<ContextTarget>map(id -> new ContextTarget.OnNode(id, middle.x(), middle.y()))
        .or(
            () ->
                canvas.editor().selection().annotations().stream()
                    .findFirst()
                    .map(id -> new ContextTarget.OnAnnotation(id, middle.x(), middle.y())))
        .orElse(new ContextTarget.OnEmpty(middle.x(), middle.y()));
  }

  List<MenuItem> defaultItems(ContextTarget target) {
    if (target instanceof ContextTarget.OnWire) {
      return List.of(item("menu.remove_wire", "delete"));
    }
    List<MenuItem> items = new ArrayList<>();
    if (target instanceof ContextTarget.OnAnnotation on) {
      return annotationItems(on.id());
    }
    if (target instanceof ContextTarget.OnNode) {
      items.add(item("menu.cut", "cut"));
      items.add(item("menu.copy", "copy"));
      items.add(item("menu.duplicate", "duplicate"));
      items.add(new SeparatorMenuItem());
      items.add(item("menu.delete", "delete"));
      items.add(item("menu.delete_and_join", "delete_and_join"));
      items.add(item("menu.frame", "frame"));
      addBlockItems(items);
      addAlignments(items);
    } else {
      MenuItem add = new MenuItem(canvas.editor().texts().get("menu.add"));
      add.setOnAction(event -> surface.offerNodes(target.x(), target.y()));
      MenuItem paste = new MenuItem(canvas.editor().texts().get("menu.paste"));
      paste.setOnAction(event -> transfer.pasteAt(target.x(), target.y()));
      paste.setDisable(!transfer.canPaste());
      MenuItem note = item("menu.add_note", "add_note");
      note.setOnAction(event -> AddNoteAction.at(surface, new Point(target.x(), target.y())));
      items.add(add);
      items.add(note);
      items.add(paste);
      MenuItem withWires = item("menu.paste_with_wires", "paste_with_wires");
      withWires.setDisable(paste.isDisable());
      items.add(withWires);
      items.add(item("menu.select_all", "select_all"));
      addInsideItems(items, new Point(target.x(), target.y()));
    }
    items.add(new SeparatorMenuItem());
    items.add(item("menu.layout", "layout"));
    items.add(item("menu.fit_all", "fit_all"));
    items.add(item("menu.find", "find"));
    items.add(item("menu.history", "history"));
    return items;
  }

  private List<MenuItem> annotationItems(String id) {
    GraphEditor editor = canvas.editor();
    List<MenuItem> items = new ArrayList<>();
    MenuItem edit = item("menu.edit_text", "activate");
    edit.setOnAction(event -> surface.editText(id));
    items.add(edit);
    if (editor.annotations().model().find(id).orElse(null) instanceof Frame frame) {
      Menu colours = new Menu(editor.texts().get("menu.frame_colour"));
      for (FrameColour colour : FrameColour.values()) {
        RadioMenuItem item = new RadioMenuItem(editor.texts().get("colour." + colour.key()));
        item.setSelected(colour == frame.colour());
        Region swatch = new Region();
        swatch.getStyleClass().addAll("graph-frame-swatch", FrameView.styleClass(colour));
        item.setGraphic(swatch);
        item.setOnAction(
            event -> editor.annotations().setColour(editor.selection().annotations(), colour));
        colours.getItems().add(item);
      }
      items.add(colours);
      items.add(item("menu.make_block", "make_block"));
    }
    items.add(new SeparatorMenuItem());
    items.add(item("menu.cut", "cut"));
    items.add(item("menu.copy", "copy"));
    items.add(item("menu.duplicate", "duplicate"));
    items.add(item("menu.frame", "frame"));
    items.add(new SeparatorMenuItem());
    items.add(item("menu.delete", "delete"));
    return items;
  }

  private void addBlockItems(List<MenuItem> items) {
    GraphEditor editor = canvas.editor();
    items.add(new SeparatorMenuItem());
    items.add(item("menu.bypass", "bypass"));
    items.add(item("menu.make_block", "make_block"));
    List<GraphNode> blocks =
        editor.selection().nodes().stream()
            .flatMap(id -> editor.graph().node(id).stream())
            .filter(SubBlock::is)
            .toList();
    if (!blocks.isEmpty()) {
      items.add(item("menu.enter_block", "activate"));
      items.add(item("menu.expand_block", "expand_block"));
      MenuItem more = item("menu.repeat_more", "repeat_more");
      more.setDisable(!blocks.stream().allMatch(SubBlock::canRepeat));
      MenuItem less = item("menu.repeat_less", "repeat_less");
      less.setDisable(blocks.stream().allMatch(block -> SubBlock.repeat(block) == 1));
      items.add(more);
      items.add(less);
      if (surface.keepsBlocks()) {
        items.add(item("menu.keep_block", "keep_block"));
      }
    }
  }

  private void addInsideItems(List<MenuItem> items, Point place) {
    if (canvas.editor().openBlock().id().isEmpty()) {
      return;
    }
    items.add(new SeparatorMenuItem());
    items.add(portItem("menu.add_input", Port.Direction.INPUT, place));
    items.add(portItem("menu.add_output", Port.Direction.OUTPUT, place));
    items.add(item("menu.leave_block", "leave_block"));
  }

  /** Gives the open block one more port, with its inner side at a place. */
  private MenuItem portItem(String textKey, Port.Direction direction, Point place) {
    MenuItem item = new MenuItem(canvas.editor().texts().get(textKey));
    Point snapped = new Point(Grid.snap(place.x()), Grid.snap(place.y()));
    item.setOnAction(
        event -> {
          Point at = surface.lastPointerInView();
          canvas
              .editor()
              .blocks()
              .addPort(direction, snapped)
              .ifPresent(reason -> surface.hint(reason, true, at.x(), at.y()));
        });
    return item;
  }

  private void addAlignments(List<MenuItem> items) {
    int selected = canvas.editor().selection().nodes().size();
    if (selected < Alignment.LEFT.fewest()) {
      return;
    }
    Menu menu = new Menu(canvas.editor().texts().get("menu.align"));
    for (Alignment alignment : Alignment.values()) {
      MenuItem item = item("menu." + alignment.actionId(), alignment.actionId());
      item.setDisable(selected < alignment.fewest());
      menu.getItems().add(item);
    }
    items.add(new SeparatorMenuItem());
    items.add(menu);
    items.add(item("menu.layout_selection", "layout_selection"));
  }

  private MenuItem item(String textKey, String action) {
    MenuItem item = new MenuItem(canvas.editor().texts().get(textKey));
    item.setOnAction(event -> actions.run(action));
    bindings.find(action).ifPresent(shortcut -> item.setAccelerator(shortcut.combination()));
    return item;
  }
}
