package org.layerloom.graph.action;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.layerloom.graph.gesture.CanvasSurface;
import org.layerloom.graph.gesture.GestureArbiter;

/** Runs the actions of {@link KeyBindings} on one canvas. */
public final class KeyActions {
  private static final Map<String, CanvasAction> ACTIONS =
      CanvasActions.ALL.stream().collect(Collectors.toMap(CanvasAction::id, Function.identity()));

  private final ActionContext context;

  /** Acts on this surface. */
  public KeyActions(CanvasSurface surface, GestureArbiter arbiter, Transfer transfer) {
    context =
        new ActionContext(
            surface, arbiter, transfer, new KeyboardWireGesture(surface), new WireChoice(surface));
  }

  /** Does the action; false if there is none of this id. While a drag goes on only Escape works. */
  public boolean run(String id) {
    CanvasAction action = ACTIONS.get(id);
    if (action == null) {
      return false;
    }
    if (context.arbiter().isBusy() && !action.worksWhileDragging()) {
      return true;
    }
    if (context.wiring().isActive() && !action.keepsWire()) {
      context.wiring().stop();
      if (action instanceof CancelAction) {
        return true;
      }
    }
    action.run(context);
    return true;
  }

  /** Breaks off keyboard wiring, as when the canvas loses the focus. */
  public void stopWiring() {
    if (context.wiring().isActive()) {
      context.wiring().stop();
    }
  }
}
