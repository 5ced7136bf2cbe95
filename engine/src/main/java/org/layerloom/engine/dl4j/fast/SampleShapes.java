package org.layerloom.engine.dl4j.fast;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * What shape a sample has behind each vertex of a graph. DL4J computes one to tell, which is done
 * once, however many threads work with the graph, and only where a vertex cannot tell by itself.
 */
final class SampleShapes {

  private final ComputationGraph graph;
  private Map<String, int[]> shapes;

  SampleShapes(ComputationGraph graph) {
    this.graph = graph;
  }

  /**
   * The shape behind a vertex, as {@link Unit} has it.
   *
   * @param zeros a sample
   */
  int[] of(String vertex, Supplier<INDArray> zeros) {
    if (shapes == null) {
      shapes = new HashMap<>();
      graph
          .feedForward(new INDArray[] {zeros.get()}, false, true)
          .forEach((name, answer) -> shapes.put(name, shapeOf(answer)));
    }
    return shapes.get(vertex).clone();
  }

  /** The shape of one sample, from DL4J's shape of a batch. */
  private static int[] shapeOf(INDArray batch) {
    int[] shape = Arrays.stream(batch.shape()).skip(1).mapToInt(Math::toIntExact).toArray();
    return shape.length == 2 ? new int[] {shape[1], shape[0]} : shape;
  }
}
