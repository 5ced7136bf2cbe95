package org.layerloom.engine.dl4j;

import java.util.List;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.conf.graph.ReshapeVertex;

/** Reshape becomes DL4J's ReshapeVertex, in C order. */
final class ReshapeRule implements CompileRule {

  @Override
  public void add(LayerSite site) {
    site.vertex(new ReshapeVertex(withBatch(site.output().sides())));
  }

  /** The shape behind a batch of any size. */
  static int[] withBatch(List<Integer> sides) {
    return IntStream.concat(IntStream.of(-1), sides.stream().mapToInt(Integer::intValue)).toArray();
  }
}
