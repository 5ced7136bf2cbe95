package org.layerloom.graph.action;

import java.util.Locale;

/** Parts of a list of shortcuts, in their order. */
public enum ActionGroup {
  EDIT,
  ADD,
  WIRE,
  SELECT,
  ARRANGE,
  BLOCK,
  VIEW;

  /** Its text in GraphTexts. */
  public String textKey() {
    return "group." + name().toLowerCase(Locale.ROOT);
  }
}
