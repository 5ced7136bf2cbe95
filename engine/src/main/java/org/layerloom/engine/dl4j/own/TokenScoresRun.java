package org.layerloom.engine.dl4j.own;

import org.deeplearning4j.nn.api.MaskState;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The arithmetic of {@link TokenScores}. */
@SuppressWarnings("overrides") // DL4J writes [] for ...
final class TokenScoresRun extends OwnVertexRun {

  private static final long serialVersionUID = 1L;

  private final transient ComputationGraph network;
  private final String table;
  private transient Scratch scratch;

  TokenScoresRun(ComputationGraph graph, String name, int index, DataType precision, String table) {
    super(graph, name, index, precision);
    this.network = graph;
    this.table = table;
  }

  private OwnLayerRun embedding() {
    return (OwnLayerRun) network.getLayer(table);
  }

  private Rows table() {
    return Rows.of(embedding().getParam("W"));
  }

  private static Rows rows(INDArray array) {
    return array.rank() == 3
        ? Rows.ofSteps(array)
        : Rows.of(Steps.isDense(array) ? array : array.dup('c'));
  }

  private static INDArray shaped(Rows rows, INDArray like) {
    return like.rank() == 3 ? Steps.sequence(rows, like.size(0)) : rows.array();
  }

  @Override
  INDArray forward(INDArray[] in, boolean training) {
    Rows x = rows(in[0]);
    Rows e = table();
    scratch = Scratch.in(scratch, x.precision());
    Rows scores = scratch.answer(x.rows(), e.rows(), training);
    scratch.kernels().product(x.all(), false, e.all(), true, 1, scores.all(), false);
    return shaped(scores, in[0]);
  }

  @Override
  INDArray[] backward(INDArray[] in, INDArray epsilon) {
    Rows slope = rows(epsilon);
    Rows x = rows(in[0]);
    Rows e = table();
    Kernels kernels = scratch.kernels();
    Rows byTable = scratch.like("byTable", e);
    kernels.product(slope.all(), true, x.all(), false, 1, byTable.all(), false);
    ((TokenTable) embedding().computation()).isUsedBesides(byTable);
    Rows back = scratch.like("back", x);
    kernels.product(slope.all(), false, e.all(), false, 1, back.all(), false);
    return new INDArray[] {shaped(back, in[0])};
  }

  @Override
  public Pair<INDArray, MaskState> feedForwardMaskArrays(
      INDArray[] masks, MaskState state, int batch) {
    return Pair.of(masks == null ? null : masks[0], state);
  }
}
