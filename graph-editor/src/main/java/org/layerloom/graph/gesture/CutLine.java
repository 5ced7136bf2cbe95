package org.layerloom.graph.gesture;

import java.util.List;
import java.util.Set;
import org.layerloom.graph.model.Connection;
import org.layerloom.graph.model.Point;

/**
 * A line drawn to cut wires.
 *
 * @param way the places that the pointer went through, in canvas pixels
 * @param crossed the wires that letting go would remove
 */
public record CutLine(List<Point> way, Set<Connection> crossed) {
  public CutLine {
    way = List.copyOf(way);
    crossed = Set.copyOf(crossed);
  }
}
