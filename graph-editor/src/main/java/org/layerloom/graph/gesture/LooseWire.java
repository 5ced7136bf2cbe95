package org.layerloom.graph.gesture;

import org.layerloom.graph.model.Connection;
import org.layerloom.graph.model.Point;

/**
 * A wire that hangs on the pointer.
 *
 * @param source the end that data leaves
 * @param target the end that data enters
 * @param fit whether it could be let go here
 * @param instead the wire that is being moved and therefore not drawn; null for a new one
 */
public record LooseWire(Point source, Point target, Fit fit, Connection instead) {

  /** Whether a wire could be let go here. */
  public enum Fit {
    /** Over nothing. */
    OPEN,
    /** Over a port that takes it. */
    FITS,
    /** Over a port that does not. */
    REFUSED
  }
}
