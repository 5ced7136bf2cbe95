package org.layerloom.graph.layout;

import java.util.Map;
import org.layerloom.graph.model.GraphSnapshot;
import org.layerloom.graph.model.Point;

/** A way to arrange the nodes of a graph. */
@FunctionalInterface
public interface GraphLayout {

  /**
   * The top left corner for each node, in canvas pixels at scale 1. May take long: call it off the
   * JavaFX thread. Interrupting the calling thread ends it early.
   *
   * @throws java.util.concurrent.CancellationException if it was interrupted
   */
  Map<String, Point> arrange(GraphSnapshot graph, LayoutSizes sizes);
}
