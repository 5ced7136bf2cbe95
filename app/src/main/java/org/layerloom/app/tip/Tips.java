package org.layerloom.app.tip;

import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;

/** Tooltips whose words change. */
public final class Tips {

  private Tips() {}

  /** Gives a control's tooltip other words; makes one where it has none. */
  public static void say(Control control, String help) {
    if (control.getTooltip() == null) {
      control.setTooltip(new Tooltip(help));
    } else {
      control.getTooltip().setText(help);
    }
  }
}
