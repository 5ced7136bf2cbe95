package org.layerloom.graph.action;

import java.util.Optional;
import org.layerloom.graph.model.Connection;
import org.layerloom.graph.model.Point;

/** Opens search-as-you-type at the pointer, or for the selected wire. */
final class QuickAddAction extends CanvasAction {

  QuickAddAction() {
    super("quick_add", ActionGroup.ADD, "Tab");
  }

  @Override
  void run(ActionContext on) {
    Optional<Connection> wire = on.editor().selection().onlyConnection();
    if (wire.isPresent()) {
      on.surface().offerNodes(wire.get());
    } else {
      Point place = on.pointerOnCanvas();
      on.surface().offerNodes(place.x(), place.y());
    }
  }
}
