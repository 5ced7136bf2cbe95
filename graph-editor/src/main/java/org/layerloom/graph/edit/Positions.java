package org.layerloom.graph.edit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.layerloom.graph.model.Graph;
import org.layerloom.graph.model.GraphNode;
import org.layerloom.graph.model.Point;

/** Where some nodes are: exact coordinates, since adding and subtracting would drift. */
record Positions(Map<String, Point> points) {
  Positions {
    points = Map.copyOf(points);
  }

  static Positions of(Graph graph, Set<String> ids) {
    return new Positions(
        ids.stream().collect(Collectors.toMap(id -> id, id -> nodeOf(graph, id).position())));
  }

  Positions moved(double dx, double dy) {
    Map<String, Point> moved = new LinkedHashMap<>();
    points.forEach((id, point) -> moved.put(id, point.plus(dx, dy)));
    return new Positions(moved);
  }

  void putInto(Graph graph) {
    graph.batch(
        () ->
            points.forEach(
                (id, point) ->
                    graph.putNode(nodeOf(graph, id).withPosition(point.x(), point.y()))));
  }

  long bytes() {
    return 112L * points.size();
  }

  private static GraphNode nodeOf(Graph graph, String id) {
    return graph.node(id).orElseThrow(() -> new IllegalArgumentException("no node " + id));
  }
}
