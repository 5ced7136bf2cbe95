package org.layerloom.graph.gesture;

import javafx.scene.input.MouseButton;

/**
 * Tells when the system may ask for the menu: it does so when the right button goes down, or, on
 * some systems, only when it goes up. Where that button drags or clicks for something else, the
 * system is not heard, and {@link MenuClick} opens the menu if that is what the click was for.
 */
public final class PlatformMenu {
  private final GestureArbiter arbiter;
  private boolean buttonTaken;

  /** Asks what the button is for. */
  public PlatformMenu(GestureArbiter arbiter) {
    this.arbiter = arbiter;
  }

  /** A button went down: whether the canvas does nothing with it but wait for the system. */
  public boolean leavesToSystem(Pointer pointer) {
    boolean right = pointer.button() == MouseButton.SECONDARY;
    buttonTaken = right && arbiter.takes(pointer);
    return right && !buttonTaken;
  }

  /** The system asks for the menu at a place. */
  public boolean mayOpen(Pointer pointer) {
    return !buttonTaken && arbiter.isMenu(pointer);
  }
}
