package org.layerloom.graph.gesture;

import java.util.List;
import org.layerloom.graph.gesture.HitTarget.OnPort;
import org.layerloom.graph.gesture.HitTarget.OnWire;
import org.layerloom.graph.model.Connection;
import org.layerloom.graph.model.Graph;
import org.layerloom.graph.model.Port;

/** Removes the wires of a port that is clicked, or the wire that is. */
final class CutClick implements ClickGesture {
  private final CanvasSurface surface;

  CutClick(CanvasSurface surface) {
    this.surface = surface;
  }

  @Override
  public MouseGesture kind() {
    return MouseGesture.CUT_CLICK;
  }

  @Override
  public void click(Press press) {
    surface.editor().disconnect(wiresAt(press.target()));
  }

  private List<Connection> wiresAt(HitTarget target) {
    Graph graph = surface.editor().graph();
    if (target instanceof OnWire on) {
      return List.of(on.connection());
    } else if (target instanceof OnPort on) {
      return on.direction() == Port.Direction.INPUT
          ? graph.into(on.ref())
          : graph.outgoing(on.ref().nodeId()).stream()
              .filter(wire -> wire.source().equals(on.ref()))
              .toList();
    }
    return List.of();
  }
}
