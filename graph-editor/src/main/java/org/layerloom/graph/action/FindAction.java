package org.layerloom.graph.action;

/** Opens the search for nodes. */
final class FindAction extends CanvasAction {

  FindAction() {
    super("find", ActionGroup.SELECT, "Shortcut+F");
  }

  @Override
  void run(ActionContext on) {
    on.surface().find();
  }
}
