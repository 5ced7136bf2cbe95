package org.layerloom.engine.dl4j.own;

import org.deeplearning4j.nn.api.MaskState;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** The arithmetic of {@link JoinSequences}. */
@SuppressWarnings("overrides") // DL4J writes [] for ...
final class JoinSequencesRun extends OwnVertexRun {

  private static final long serialVersionUID = 1L;

  JoinSequencesRun(ComputationGraph graph, String name, int index, DataType precision) {
    super(graph, name, index, precision);
  }

  @Override
  INDArray forward(INDArray[] in, boolean training) {
    long features = Math.max(in[0].size(1), in[1].size(1));
    long time = in[0].size(2) + in[1].size(2);
    INDArray steps = Nd4j.create(in[0].dataType(), new long[] {in[0].size(0), time, features}, 'c');
    INDArray joined = steps.permute(0, 2, 1);
    part(joined, 0, in[0]).assign(in[0]);
    part(joined, in[0].size(2), in[1]).assign(in[1]);
    return joined;
  }

  /** Where one of the two lies. */
  private static INDArray part(INDArray joined, long from, INDArray sequence) {
    return joined.get(
        NDArrayIndex.all(),
        NDArrayIndex.interval(0, sequence.size(1)),
        NDArrayIndex.interval(from, from + sequence.size(2)));
  }

  @Override
  INDArray[] backward(INDArray[] in, INDArray epsilon) {
    return new INDArray[] {
      part(epsilon, 0, in[0]).dup('c'), part(epsilon, in[0].size(2), in[1]).dup('c')
    };
  }

  @Override
  public Pair<INDArray, MaskState> feedForwardMaskArrays(
      INDArray[] masks, MaskState state, int batch) {
    if (masks == null || masks[0] == null && masks[1] == null) {
      return Pair.of(null, state);
    }
    return Pair.of(Nd4j.concat(1, mask(masks[0], 0), mask(masks[1], 1)), state);
  }

  private INDArray mask(INDArray mask, int input) {
    INDArray sequence = getInputs()[input];
    return mask == null
        ? Nd4j.ones(dataType, sequence.size(0), sequence.size(2))
        : mask.castTo(dataType);
  }
}
