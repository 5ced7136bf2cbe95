package org.layerloom.graph.view;

import java.util.List;
import org.layerloom.graph.action.KeyActions;
import org.layerloom.graph.action.Transfer;
import org.layerloom.graph.edit.GraphEditor;
import org.layerloom.graph.gesture.GestureArbiter;

/** What a canvas is made of, put together. */
final class CanvasParts {
  final GraphEditor editor;
  final Viewport viewport = new Viewport();
  final Presentations presentations = new Presentations();
  final GraphGeometry geometry;
  final BlockViews places;
  final Scenery scenery;
  final CanvasLayout layout;
  final CanvasPanels panels;
  final AddingNodes adding;
  final Surface surface;
  final GestureArbiter arbiter;
  final KeyActions actions;
  final CanvasInput input;
  final ContextMenus menus;

  CanvasParts(GraphCanvas canvas, GraphEditor editor) {
    this.editor = editor;
    geometry = new GraphGeometry(editor.graph(), editor.openBlock(), presentations);
    places = new BlockViews(editor.openBlock(), viewport);
    scenery = new Scenery(editor, viewport, presentations, geometry);
    layout =
        new CanvasLayout(
            editor, presentations, geometry, viewport, scenery::requestFrame, this::redraw);
    panels =
        new CanvasPanels(
            editor,
            viewport,
            scenery,
            new Minimap(
                editor.openBlock(),
                editor.annotations(),
                presentations,
                geometry,
                viewport,
                scenery.colors()),
            new FindBar(this::findNodes, this::selectAndReveal, canvas::requestFocus),
            new LayoutNotice(layout::stop),
            canvas::requestFocus);
    layout.setWhenBusy(panels.layoutNotice::running);
    adding = new AddingNodes(editor, viewport, presentations, geometry, panels.quickAdd, canvas);
    surface =
        new Surface(
            editor, viewport, geometry, scenery, panels.bubble, panels.findBar, adding, canvas);
    surface.setLayOut(layout::all, layout::selection, layout::stop);
    arbiter = GestureArbiter.ofAll(surface);
    Transfer transfer = new Transfer(surface);
    actions = new KeyActions(surface, arbiter, transfer);
    HoverHint hoverHint = new HoverHint(editor, surface, presentations);
    input = new CanvasInput(canvas, scenery, surface, arbiter, actions, hoverHint);
    menus = new ContextMenus(canvas, surface, actions, transfer);
    surface.setPanels(panels.textInPlace::open, panels.historyList::toggle, menus::open);
  }

  private List<String> findNodes(String typed) {
    return new NodeSearch(presentations::of).find(editor.graph().nodes(), typed);
  }

  private void selectAndReveal(String nodeId) {
    surface.reveal(nodeId);
    editor.selection().select(nodeId);
  }

  void redraw() {
    scenery.requestFrame();
    panels.minimap.markStale();
  }
}
