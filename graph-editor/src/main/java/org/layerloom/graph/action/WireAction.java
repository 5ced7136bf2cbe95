package org.layerloom.graph.action;

/** Begins a wire by keys, or moves the end of the selected one; again: the next output. */
final class WireAction extends CanvasAction {

  WireAction() {
    super("wire", ActionGroup.WIRE, "C");
  }

  @Override
  boolean keepsWire() {
    return true;
  }

  @Override
  void run(ActionContext on) {
    on.wiring().start();
  }
}
