package org.layerloom.graph.action;

import java.util.Optional;
import org.layerloom.graph.model.Connection;
import org.layerloom.graph.model.Point;
import org.layerloom.graph.model.PortRef;

/**
 * Opens search-as-you-type at the pointer, for the selected wire, or for the wire that is being
 * drawn by keys, as if it were dropped on empty canvas.
 */
final class QuickAddAction extends CanvasAction {

  QuickAddAction() {
    super("quick_add", ActionGroup.ADD, "Tab");
  }

  @Override
  boolean keepsWire() {
    return true;
  }

  @Override
  void run(ActionContext on) {
    Optional<PortRef> begun = on.wiring().newWire();
    if (on.wiring().isActive()) {
      on.wiring().stop();
    }
    if (begun.isPresent()) {
      Point place = on.wiring().emptyPlaceFor(begun.get());
      on.surface().offerNodes(place.x(), place.y(), begun.get());
      return;
    }
    Optional<Connection> wire = on.editor().selection().onlyConnection();
    if (wire.isPresent()) {
      on.surface().offerNodes(wire.get());
    } else {
      Point place = on.pointerOnCanvas();
      on.surface().offerNodes(place.x(), place.y());
    }
  }
}
