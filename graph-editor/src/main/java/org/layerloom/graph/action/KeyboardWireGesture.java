package org.layerloom.graph.action;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.layerloom.graph.edit.GraphEditor;
import org.layerloom.graph.gesture.CanvasSurface;
import org.layerloom.graph.gesture.Feedback;
import org.layerloom.graph.gesture.Grid;
import org.layerloom.graph.gesture.LooseWire;
import org.layerloom.graph.model.Connection;
import org.layerloom.graph.model.GraphNode;
import org.layerloom.graph.model.Point;
import org.layerloom.graph.model.Port;
import org.layerloom.graph.model.PortRef;
import org.layerloom.graph.text.GraphTexts;
import org.layerloom.graph.validation.ConnectionVerdict;

/**
 * Draws a wire without a mouse: begins at the selected node's output (again: its next output, then
 * its inputs), arrows choose among the ports that take it, Enter draws it, Escape stops. Where a
 * wire is selected, its end is moved instead.
 */
public final class KeyboardWireGesture {
  private final CanvasSurface surface;
  private PortRef source;

  /** Whether it begins at an input, so that outputs are the targets. */
  private boolean backwards;

  /** The wire whose end is moved; null for a new one. */
  private Connection instead;

  private List<PortRef> targets = List.of();
  private PortRef target;

  /** Draws wires on this surface. */
  public KeyboardWireGesture(CanvasSurface surface) {
    this.surface = surface;
  }

  /** Whether a wire is being drawn. */
  public boolean isActive() {
    return source != null;
  }

  /** Begins at the node selected last, or goes on to its next output. */
  public void start() {
    GraphEditor editor = surface.editor();
    instead = editor.selection().onlyConnection().orElse(null);
    Optional<GraphNode> node =
        Optional.ofNullable(instead)
            .map(wire -> wire.source().nodeId())
            .or(editor.selection()::lastNode)
            .flatMap(editor.graph()::node);
    if (node.isEmpty() || portsOf(node.get()).isEmpty()) {
      return;
    }
    source = instead == null ? nextPort(node.get()) : instead.source();
    backwards = node.get().input(source.portId()).isPresent();
    targets = fitting();
    if (targets.isEmpty()) {
      Point at = viewPlace(source);
      stop();
      surface.hint(editor.texts().get("hint.no_target", node.get().name()), true, at.x(), at.y());
      return;
    }
    target = nearestTo(source);
    show();
  }

  private PortRef nextPort(GraphNode node) {
    List<PortRef> ports = portsOf(node);
    return ports.get((ports.indexOf(source) + 1) % ports.size());
  }

  /** The outputs, then the inputs. */
  private static List<PortRef> portsOf(GraphNode node) {
    return Stream.concat(node.outputs().stream(), node.inputs().stream())
        .map(port -> new PortRef(node.id(), port.id()))
        .toList();
  }

  private List<PortRef> fitting() {
    List<PortRef> found = new ArrayList<>();
    for (GraphNode node : surface.editor().openBlock().nodes()) {
      for (Port port : backwards ? node.outputs() : node.inputs()) {
        PortRef other = new PortRef(node.id(), port.id());
        Connection wire = wireTo(other);
        if (!wire.equals(instead) && surface.editor().quickCheck(wire, replaced()).isAllowed()) {
          found.add(other);
        }
      }
    }
    return found;
  }

  private Connection wireTo(PortRef other) {
    return backwards ? new Connection(other, source) : new Connection(source, other);
  }

  /** Where a new wire that is being drawn begins; empty if none is. */
  Optional<PortRef> newWire() {
    return Optional.ofNullable(source).filter(port -> instead == null);
  }

  /** Beside a port, with room for a wire. */
  Point emptyPlaceFor(PortRef port) {
    boolean input =
        surface
            .editor()
            .graph()
            .node(port.nodeId())
            .flatMap(node -> node.input(port.portId()))
            .isPresent();
    return place(port).plus((input ? -6 : 6) * Grid.STEP, 0);
  }

  private List<Connection> replaced() {
    return instead == null ? List.of() : List.of(instead);
  }

  private PortRef nearestTo(PortRef from) {
    Point start = place(from);
    return targets.stream()
        .min(
            Comparator.comparingDouble(
                port -> {
                  Point end = place(port);
                  // What lies behind is rarely meant.
                  double behind = end.x() < start.x() != backwards ? 10_000 : 0;
                  return behind + Math.hypot(end.x() - start.x(), end.y() - start.y());
                }))
        .orElseThrow();
  }

  /** Goes to the next input in a direction; stays if there is none. */
  void choose(Heading heading) {
    Point at = place(target);
    targets.stream()
        .filter(port -> Double.isFinite(cost(at, port, heading)))
        .min(Comparator.comparingDouble(port -> cost(at, port, heading)))
        .ifPresent(port -> target = port);
    show();
  }

  private double cost(Point from, PortRef port, Heading heading) {
    Point to = place(port);
    return heading.cost(to.x() - from.x(), to.y() - from.y());
  }

  /** Draws the wire. */
  public void confirm() {
    Connection wire = wireTo(target);
    Point at = viewPlace(target);
    Connection old = instead;
    stop();
    ConnectionVerdict verdict =
        old == null ? surface.editor().connect(wire) : surface.editor().reconnect(old, wire);
    if (!verdict.isAllowed()) {
      surface.hint(verdict.reason(), true, at.x(), at.y());
    }
  }

  /** Ends without a wire. */
  public void stop() {
    source = null;
    instead = null;
    target = null;
    targets = List.of();
    surface.show(Feedback.none());
    surface.hideHint();
  }

  private void show() {
    surface.reveal(target.nodeId());
    Map<PortRef, Boolean> marks = new HashMap<>();
    targets.forEach(port -> marks.put(port, true));
    Point from = place(backwards ? target : source);
    Point to = place(backwards ? source : target);
    LooseWire wire = new LooseWire(from, to, LooseWire.Fit.FITS, instead);
    surface.show(Feedback.wire(wire, marks));
    Point at = viewPlace(target);
    surface.hint(description(), false, at.x(), at.y());
  }

  private String description() {
    GraphTexts texts = surface.editor().texts();
    GraphNode node = surface.editor().graph().node(target.nodeId()).orElseThrow();
    String label =
        node.input(target.portId())
            .or(() -> node.output(target.portId()))
            .map(Port::label)
            .orElse("");
    return label.isEmpty()
        ? texts.get("hint.wire_target_plain", node.name())
        : texts.get("hint.wire_target", node.name(), label);
  }

  private Point place(PortRef port) {
    return surface.placeOf(port).orElse(new Point(0, 0));
  }

  private Point viewPlace(PortRef port) {
    Point place = place(port);
    return surface.toView(place.x(), place.y());
  }
}
