package org.layerloom.graph.action;

import java.util.List;

/** Something that keys and menus do. Holds nothing of a canvas: one object serves them all. */
abstract class CanvasAction {
  private final String id;
  private final ActionGroup group;
  private final List<String> keys;

  /**
   * @param id names it in settings and texts
   * @param keys names of key combinations unless others are set; none for an action that only menus
   *     do
   */
  CanvasAction(String id, ActionGroup group, String... keys) {
    this.id = id;
    this.group = group;
    this.keys = List.of(keys);
  }

  final String id() {
    return id;
  }

  final ActionGroup group() {
    return group;
  }

  final List<String> keys() {
    return keys;
  }

  /** Does it. */
  abstract void run(ActionContext on);

  /** Whether a wire that is being drawn by keys goes on; any other action breaks it off. */
  boolean keepsWire() {
    return false;
  }

  /** Whether it works while the mouse drags something. */
  boolean worksWhileDragging() {
    return false;
  }
}
