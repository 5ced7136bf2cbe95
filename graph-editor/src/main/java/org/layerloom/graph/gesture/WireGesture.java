package org.layerloom.graph.gesture;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.layerloom.graph.edit.GraphEditor;
import org.layerloom.graph.gesture.HitTarget.OnNode;
import org.layerloom.graph.gesture.HitTarget.OnPort;
import org.layerloom.graph.model.Connection;
import org.layerloom.graph.model.GraphNode;
import org.layerloom.graph.model.Point;
import org.layerloom.graph.model.Port;
import org.layerloom.graph.model.PortRef;
import org.layerloom.graph.validation.ConnectionVerdict;

/**
 * Drags a wire from either end. A drag from a wired input takes up that wire: dropped on another
 * input it moves, dropped on nothing it goes. So does one from an output whose wire is selected;
 * from any other output a new wire comes. A new wire dropped on nothing offers what could be wired
 * there. Over a node it goes for the first port that takes it.
 */
public final class WireGesture implements DragGesture {
  private final CanvasSurface surface;
  private WireEnd fixed;
  private Map<PortRef, Boolean> marks = Map.of();

  /** Draws wires on this surface. */
  public WireGesture(CanvasSurface surface) {
    this.surface = surface;
  }

  @Override
  public MouseGesture kind() {
    return MouseGesture.WIRE;
  }

  @Override
  public boolean begin(Press press) {
    if (!(press.target() instanceof OnPort on)) {
      return false;
    }
    fixed = takenUp(on).orElse(new WireEnd(on.ref(), on.direction(), null));
    marks = markPorts();
    return true;
  }

  private Optional<WireEnd> takenUp(OnPort on) {
    if (on.direction() == Port.Direction.OUTPUT) {
      return surface
          .editor()
          .selection()
          .onlyConnection()
          .filter(wire -> wire.source().equals(on.ref()))
          .map(wire -> new WireEnd(wire.target(), Port.Direction.INPUT, wire));
    }
    List<Connection> wires = surface.editor().graph().into(on.ref());
    return wires.isEmpty()
        ? Optional.empty()
        : Optional.of(WireEnd.takenUp(wires.get(wires.size() - 1)));
  }

  private Map<PortRef, Boolean> markPorts() {
    Map<PortRef, Boolean> found = new HashMap<>();
    for (GraphNode node : surface.visibleNodes()) {
      for (Port port : node.inputs()) {
        mark(new PortRef(node.id(), port.id()), fixed.isOutput(), found);
      }
      for (Port port : node.outputs()) {
        mark(new PortRef(node.id(), port.id()), !fixed.isOutput(), found);
      }
    }
    found.remove(fixed.port());
    return found;
  }

  private void mark(PortRef port, boolean opposite, Map<PortRef, Boolean> found) {
    found.put(port, opposite && quickCheck(port).isAllowed());
  }

  private ConnectionVerdict quickCheck(PortRef other) {
    return surface.editor().quickCheck(fixed.to(other), fixed.insteadList());
  }

  @Override
  public void drag(Pointer pointer) {
    Optional<PortRef> aim = aim(pointer);
    ConnectionVerdict verdict = aim.map(this::quickCheckOrSame).orElse(null);
    Point free =
        aim.filter(port -> verdict.isAllowed())
            .flatMap(surface::placeOf)
            .orElse(new Point(pointer.x(), pointer.y()));
    LooseWire.Fit fit =
        verdict == null
            ? LooseWire.Fit.OPEN
            : verdict.isAllowed() ? LooseWire.Fit.FITS : LooseWire.Fit.REFUSED;
    Point held = surface.placeOf(fixed.port()).orElse(free);
    surface.show(Feedback.wire(fixed.looseWire(held, free, fit), marks));
    if (fit == LooseWire.Fit.REFUSED) {
      surface.hint(verdict.reason(), true, pointer.viewX(), pointer.viewY());
    } else {
      surface.hideHint();
    }
  }

  private ConnectionVerdict quickCheckOrSame(PortRef other) {
    return fixed.isUnmoved(other) ? ConnectionVerdict.allowed() : quickCheck(other);
  }

  /** The port that the wire would go to: the one under the pointer, or one of the node there. */
  private Optional<PortRef> aim(Pointer pointer) {
    HitTarget target = surface.hit(pointer.x(), pointer.y());
    if (target instanceof OnPort on) {
      return Optional.of(on.ref()).filter(port -> !port.equals(fixed.port()));
    }
    if (target instanceof OnNode on && !on.nodeId().equals(fixed.port().nodeId())) {
      return surface.editor().graph().node(on.nodeId()).flatMap(this::bestPortOf);
    }
    return Optional.empty();
  }

  private Optional<PortRef> bestPortOf(GraphNode node) {
    List<PortRef> ports =
        (fixed.isOutput() ? node.inputs() : node.outputs())
            .stream().map(port -> new PortRef(node.id(), port.id())).toList();
    List<PortRef> fitting =
        ports.stream().filter(port -> quickCheckOrSame(port).isAllowed()).toList();
    // A free port before one whose wire would be replaced.
    Optional<PortRef> free =
        fitting.stream().filter(port -> surface.editor().graph().into(port).isEmpty()).findFirst();
    return free.or(() -> fitting.stream().findFirst()).or(() -> ports.stream().findFirst());
  }

  @Override
  public void finish(Pointer pointer) {
    Optional<PortRef> aim = aim(pointer);
    boolean overOwnNode =
        surface.hit(pointer.x(), pointer.y()) instanceof OnNode on
            && on.nodeId().equals(fixed.port().nodeId());
    cancel();
    if (aim.isPresent()) {
      drop(aim.get(), pointer);
    } else if (fixed.instead() != null) {
      surface.editor().disconnect(fixed.instead());
    } else if (!overOwnNode && !(surface.hit(pointer.x(), pointer.y()) instanceof OnPort)) {
      surface.offerNodes(pointer.x(), pointer.y(), fixed.port());
    }
  }

  private void drop(PortRef port, Pointer pointer) {
    if (fixed.isUnmoved(port)) {
      return;
    }
    GraphEditor editor = surface.editor();
    Connection wire = fixed.to(port);
    ConnectionVerdict verdict =
        fixed.instead() == null ? editor.connect(wire) : editor.reconnect(fixed.instead(), wire);
    if (!verdict.isAllowed()) {
      surface.hint(verdict.reason(), true, pointer.viewX(), pointer.viewY());
    }
  }

  @Override
  public boolean scrollsAtEdge() {
    return true;
  }

  @Override
  public void cancel() {
    surface.show(Feedback.none());
    surface.hideHint();
  }
}
