package org.layerloom.graph.gesture;

import java.util.List;
import org.layerloom.graph.model.Connection;
import org.layerloom.graph.model.Point;
import org.layerloom.graph.model.Port;
import org.layerloom.graph.model.PortRef;

/**
 * The end of a wire that stays while the other follows the pointer.
 *
 * @param instead the wire that is being moved; null for a new one
 */
record WireEnd(PortRef port, Port.Direction direction, Connection instead) {

  /** The source of a wire whose target end was taken up. */
  static WireEnd takenUp(Connection wire) {
    return new WireEnd(wire.source(), Port.Direction.OUTPUT, wire);
  }

  boolean isOutput() {
    return direction == Port.Direction.OUTPUT;
  }

  /** The wire that letting go on a port would draw. */
  Connection to(PortRef other) {
    return isOutput() ? new Connection(port, other) : new Connection(other, port);
  }

  /** Whether letting go there would leave everything as it was. */
  boolean isUnmoved(PortRef other) {
    return instead != null && to(other).equals(instead);
  }

  List<Connection> insteadList() {
    return instead == null ? List.of() : List.of(instead);
  }

  LooseWire looseWire(Point held, Point free, LooseWire.Fit fit) {
    return isOutput()
        ? new LooseWire(held, free, fit, instead)
        : new LooseWire(free, held, fit, instead);
  }
}
