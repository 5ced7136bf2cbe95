package org.layerloom.graph.gesture;

import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.geometry.Rectangle2D;
import org.layerloom.graph.model.Annotation;
import org.layerloom.graph.model.Connection;
import org.layerloom.graph.model.PortRef;

/**
 * What the canvas shows of a gesture under way, on top of the document. Showing {@link #none}
 * leaves no trace of a gesture.
 *
 * @param marquee selection rectangle in canvas pixels; null for none
 * @param touching whether the marquee takes what it touches rather than what it encloses
 * @param looseWire wire on the pointer; null for none
 * @param portMarks ports that could take the wire (true) or could not (false)
 * @param litWire wire that something would be put into; null for none
 * @param litAllowed whether that would be allowed
 * @param displaced nodes drawn away from their places
 * @param dx by how much, in canvas pixels
 * @param dy by how much
 * @param cut line that cuts wires; null for none
 * @param guides what the displaced nodes are level with
 * @param reshaped a note or frame drawn with another box; null for none
 */
public record Feedback(
    Rectangle2D marquee,
    boolean touching,
    LooseWire looseWire,
    Map<PortRef, Boolean> portMarks,
    Connection litWire,
    boolean litAllowed,
    Set<String> displaced,
    double dx,
    double dy,
    CutLine cut,
    List<Guide> guides,
    Annotation reshaped) {
  private static final Feedback NONE =
      new Feedback(null, false, null, Map.of(), null, false, Set.of(), 0, 0, null, List.of(), null);

  public Feedback {
    portMarks = Map.copyOf(portMarks);
    displaced = Set.copyOf(displaced);
    guides = List.copyOf(guides);
  }

  /** Nothing. */
  public static Feedback none() {
    return NONE;
  }

  /** A selection rectangle. */
  public static Feedback marquee(Rectangle2D area, boolean touching) {
    return new Feedback(
        area, touching, null, Map.of(), null, false, Set.of(), 0, 0, null, List.of(), null);
  }

  /** A wire on the pointer. */
  public static Feedback wire(LooseWire wire, Map<PortRef, Boolean> portMarks) {
    return new Feedback(
        null, false, wire, portMarks, null, false, Set.of(), 0, 0, null, List.of(), null);
  }

  /** Nodes on the pointer. */
  public static Feedback moved(Set<String> ids, double dx, double dy) {
    return new Feedback(
        null, false, null, Map.of(), null, false, ids, dx, dy, null, List.of(), null);
  }

  /** A note or frame with the border on the pointer. */
  public static Feedback reshaped(Annotation shown) {
    return new Feedback(
        null, false, null, Map.of(), null, false, Set.of(), 0, 0, null, List.of(), shown);
  }

  /** A line that cuts wires. */
  public static Feedback cut(CutLine line) {
    return new Feedback(
        null, false, null, Map.of(), null, false, Set.of(), 0, 0, line, List.of(), null);
  }

  /** The same with a wire lit up; none if it is null. */
  public Feedback withLitWire(Connection wire, boolean allowed) {
    return new Feedback(
        marquee, touching, looseWire, portMarks, wire, allowed, displaced, dx, dy, cut, guides,
        reshaped);
  }

  /** The same with other guides. */
  public Feedback withGuides(List<Guide> newGuides) {
    return new Feedback(
        marquee,
        touching,
        looseWire,
        portMarks,
        litWire,
        litAllowed,
        displaced,
        dx,
        dy,
        cut,
        newGuides,
        reshaped);
  }

  /** Whether letting go would cut this wire. */
  public boolean cuts(Connection wire) {
    return cut != null && cut.crossed().contains(wire);
  }
}
