package org.layerloom.graph.view;

import org.layerloom.graph.gesture.HitTarget;
import org.layerloom.graph.model.Connection;
import org.layerloom.graph.model.PortRef;

/** What the pointer rests on. */
record Hover(HitTarget target) {
  static Hover nothing() {
    return new Hover(new HitTarget.OnNothing());
  }

  boolean isOn(String nodeId) {
    return target instanceof HitTarget.OnNode on && on.nodeId().equals(nodeId);
  }

  boolean isOn(PortRef port) {
    return target instanceof HitTarget.OnPort on && on.ref().equals(port);
  }

  boolean isOn(Connection wire) {
    return target instanceof HitTarget.OnWire on && on.connection().equals(wire);
  }
}
