package org.layerloom.graph.gesture;

import org.layerloom.graph.model.Connection;
import org.layerloom.graph.model.Port;
import org.layerloom.graph.model.PortRef;

/** What lies under the pointer. */
public sealed interface HitTarget {
  /** A port. */
  record OnPort(PortRef ref, Port.Direction direction) implements HitTarget {}

  /** A node, but none of its ports. */
  record OnNode(String nodeId) implements HitTarget {}

  /** A wire. */
  record OnWire(Connection connection) implements HitTarget {}

  /**
   * A note or frame.
   *
   * @param left whether at its left border; so are the others; none of them is inside
   */
  record OnAnnotation(String id, boolean left, boolean top, boolean right, boolean bottom)
      implements HitTarget {
    /** Whether at its border, where it is resized. */
    public boolean atBorder() {
      return left || top || right || bottom;
    }
  }

  /** Empty canvas. */
  record OnNothing() implements HitTarget {}
}
