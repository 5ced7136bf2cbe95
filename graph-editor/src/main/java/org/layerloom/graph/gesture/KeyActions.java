package org.layerloom.graph.gesture;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.layerloom.graph.edit.GraphEditor;
import org.layerloom.graph.edit.Selection;
import org.layerloom.graph.layout.Alignment;
import org.layerloom.graph.model.Connection;
import org.layerloom.graph.model.Point;

/** What the actions of {@link KeyBindings} do. */
public final class KeyActions {
  private static final double ZOOM_STEP = 1.25;

  /** How much of what is in sight a page key moves by. */
  private static final double PAN_SHARE = 0.25;

  private final CanvasSurface surface;
  private final GestureArbiter arbiter;
  private final KeyboardWireGesture wiring;
  private final Transfer transfer;
  private final Map<String, Runnable> actions = new HashMap<>();

  /** Acts on this surface. */
  public KeyActions(CanvasSurface surface, GestureArbiter arbiter, Transfer transfer) {
    this.surface = surface;
    this.arbiter = arbiter;
    this.transfer = transfer;
    this.wiring = new KeyboardWireGesture(surface);
    fill();
  }

  private void fill() {
    GraphEditor editor = surface.editor();
    actions.put("delete", editor::removeSelection);
    actions.put("delete_and_join", () -> editor.removeAndJoin(selected()));
    actions.put("select_all", new AnnotationActions(surface)::selectAll);
    actions.put("copy", transfer::copy);
    actions.put("cut", transfer::cut);
    actions.put("paste", transfer::paste);
    actions.put("paste_with_wires", transfer::pasteWithWires);
    actions.put("duplicate", this::duplicate);
    AnnotationActions annotations = new AnnotationActions(surface);
    actions.put("add_note", annotations::addNoteAtPointer);
    actions.put("frame", annotations::frame);
    actions.put("history", surface::showHistory);
    actions.put("undo", editor::undo);
    actions.put("redo", editor::redo);
    for (Heading heading : Heading.values()) {
      String name = heading.name().toLowerCase(Locale.ROOT);
      actions.put("nudge_" + name, () -> arrow(heading));
      actions.put("nudge_" + name + "_fine", () -> nudge(heading, 1));
      actions.put("walk_" + name, () -> walk(heading, false));
      actions.put("extend_" + name, () -> walk(heading, true));
      actions.put("pan_" + name, () -> pan(heading));
    }
    actions.put("fit_all", surface::fitAll);
    actions.put("fit_selection", () -> surface.fit(List.copyOf(selected())));
    actions.put("actual_size", surface::actualSize);
    actions.put("zoom_in", () -> zoomAtMiddle(ZOOM_STEP));
    actions.put("zoom_out", () -> zoomAtMiddle(1 / ZOOM_STEP));
    actions.put("layout", surface::layOut);
    actions.put("layout_selection", surface::layOutSelection);
    AlignAction align = new AlignAction(surface);
    for (Alignment alignment : Alignment.values()) {
      actions.put(alignment.actionId(), () -> align.run(alignment));
    }
    BlockActions blocks = new BlockActions(surface);
    actions.put("make_block", blocks::make);
    actions.put("expand_block", blocks::expand);
    actions.put("leave_block", blocks::leave);
    actions.put("repeat_more", () -> blocks.repeat(1));
    actions.put("repeat_less", () -> blocks.repeat(-1));
    actions.put("keep_block", blocks::keep);
    actions.put("bypass", blocks::bypass);
    actions.put("find", surface::find);
    actions.put("find_next", () -> surface.findStep(1));
    actions.put("find_previous", () -> surface.findStep(-1));
    actions.put("quick_add", this::quickAdd);
    actions.put("wire", wiring::start);
    actions.put("next_wire", new WireChoice(surface)::next);
    actions.put("activate", this::enter);
    actions.put("cancel", this::cancel);
  }

  /** Does the action; false if there is none of this id. While a drag goes on only Escape works. */
  public boolean run(String id) {
    Runnable action = actions.get(id);
    if (action == null) {
      return false;
    }
    if (arbiter.isBusy() && !id.equals("cancel")) {
      return true;
    }
    boolean keepsWire = id.startsWith("nudge_") || Set.of("wire", "activate").contains(id);
    if (wiring.isActive() && !keepsWire) {
      wiring.stop();
      if (id.equals("cancel")) {
        return true;
      }
    }
    action.run();
    return true;
  }

  /** Breaks off keyboard wiring, as when the canvas loses the focus. */
  public void stopWiring() {
    if (wiring.isActive()) {
      wiring.stop();
    }
  }

  private Set<String> selected() {
    return surface.editor().selection().nodes();
  }

  private void duplicate() {
    Moving copied = Moving.of(surface);
    surface.editor().duplicate(copied.nodes(), copied.annotations());
  }

  private void arrow(Heading heading) {
    if (wiring.isActive()) {
      wiring.choose(heading);
    } else if (Moving.of(surface).all().isEmpty()) {
      walk(heading, false);
    } else {
      nudge(heading, Grid.STEP);
    }
  }

  private void nudge(Heading heading, double step) {
    Moving.of(surface).move(surface.editor(), heading.dx * step, heading.dy * step);
  }

  private void walk(Heading heading, boolean extend) {
    WireWalk walk = new WireWalk(surface.editor().graph(), surface.editor().openBlock());
    Selection selection = surface.editor().selection();
    Optional<String> next =
        selection.lastNode().map(from -> walk.next(from, heading)).orElseGet(walk::start);
    next.ifPresent(
        id -> {
          if (!extend) {
            selection.select(id);
          } else if (selection.contains(id)) {
            // Back over what was added: the last one goes.
            selection.lastNode().ifPresent(selection::toggle);
          } else {
            selection.add(List.of(id));
          }
          surface.reveal(id);
        });
  }

  private void pan(Heading heading) {
    var area = surface.visibleArea();
    Point corner = surface.toView(area.getMinX(), area.getMinY());
    Point opposite = surface.toView(area.getMaxX(), area.getMaxY());
    surface.pan(
        -heading.dx * PAN_SHARE * (opposite.x() - corner.x()),
        -heading.dy * PAN_SHARE * (opposite.y() - corner.y()));
  }

  private void zoomAtMiddle(double factor) {
    Point middle = middle();
    surface.zoom(middle.x(), middle.y(), factor);
  }

  private Point middle() {
    var area = surface.visibleArea();
    return surface.toView(
        area.getMinX() + area.getWidth() / 2, area.getMinY() + area.getHeight() / 2);
  }

  private void quickAdd() {
    Optional<Connection> wire = surface.editor().selection().onlyConnection();
    if (wire.isPresent()) {
      surface.offerNodes(wire.get());
      return;
    }
    Point pointer = surface.lastPointerInView();
    Point place = surface.toCanvas(pointer.x(), pointer.y());
    surface.offerNodes(place.x(), place.y());
  }

  private void enter() {
    if (wiring.isActive()) {
      wiring.confirm();
    } else if (!new AnnotationActions(surface).editText()) {
      surface.editor().selection().lastNode().ifPresent(surface::activate);
    }
  }

  private void cancel() {
    surface.hideHint();
    if (!arbiter.cancel() && !surface.stopLayout() && !surface.closeFind()) {
      surface.editor().selection().clear();
    }
  }
}
