package org.layerloom.engine.dl4j.own;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.GraphVertex;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Two sequences one behind the other in time, {@code [batch, f, t]} and {@code [batch, g, u]} to
 * {@code [batch, max(f, g), t + u]}, zeros where one has fewer features: a layer of DL4J's takes
 * one input alone. Their masks go along the same way.
 */
public final class JoinSequences extends OwnVertex {

  private static final long serialVersionUID = 1L;

  public JoinSequences() {
    super(2);
  }

  @Override
  public OwnVertex clone() {
    return new JoinSequences();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof JoinSequences;
  }

  @Override
  public int hashCode() {
    return JoinSequences.class.hashCode();
  }

  @Override
  public GraphVertex instantiate(
      ComputationGraph graph,
      String name,
      int index,
      INDArray parameters,
      boolean initializeParams,
      DataType precision) {
    return new JoinSequencesRun(graph, name, index, precision);
  }
}
