package org.layerloom.engine.dl4j.own;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.GraphVertex;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * {@code y = x Eᵀ}: how well a vector goes with each token's, by the table E {@code [vocabulary,
 * features]} of a {@link TokenEmbedding} before it (Press, Wolf 2017). Takes {@code [batch,
 * features]}, or {@code [batch, features, time]} and gives scores at each step.
 */
public final class TokenScores extends OwnVertex {

  private static final long serialVersionUID = 1L;

  /** The name of the vertex that holds the table. */
  private String table;

  public TokenScores() {
    super(1);
  }

  public TokenScores(String table) {
    this();
    this.table = table;
  }

  @Override
  public OwnVertex clone() {
    return new TokenScores(table);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TokenScores scores && scores.table.equals(table);
  }

  @Override
  public int hashCode() {
    return table.hashCode();
  }

  @Override
  public GraphVertex instantiate(
      ComputationGraph graph,
      String name,
      int index,
      INDArray parameters,
      boolean initializeParams,
      DataType precision) {
    return new TokenScoresRun(graph, name, index, precision, table);
  }
}
