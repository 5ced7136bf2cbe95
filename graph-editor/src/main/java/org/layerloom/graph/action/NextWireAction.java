package org.layerloom.graph.action;

/** Selects the wires of a node, one after the other. */
final class NextWireAction extends CanvasAction {

  NextWireAction() {
    super("next_wire", ActionGroup.WIRE, "W");
  }

  @Override
  void run(ActionContext on) {
    on.wires().next();
  }
}
