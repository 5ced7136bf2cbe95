package org.layerloom.engine.dl4j.own;

import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/** {@code y = x / ‖x‖}, over all numbers of each sample; a length below 1e-12 counts as 1e-12. */
public final class UnitLength extends OwnLayer {

  private static final long serialVersionUID = 1L;
  private static final double SHORTEST = 1e-12;

  public UnitLength() {}

  public UnitLength(Common common) {
    super(common);
  }

  @Override
  public Computation computation() {
    return new Computation() {
      @Override
      public INDArray forward(Pass pass) {
        INDArray x = rows(pass.input());
        return x.divColumnVector(length(x)).reshape('c', pass.input().shape());
      }

      @Override
      public INDArray backward(Pass pass, INDArray epsilon, Map<String, INDArray> gradients) {
        INDArray x = rows(pass.input());
        INDArray length = length(x);
        INDArray y = x.divColumnVector(length);
        INDArray upstream = rows(epsilon);
        // What points along y would change the length alone.
        INDArray along = y.mulColumnVector(y.mul(upstream).sum(true, 1));
        return upstream.sub(along).diviColumnVector(length).reshape('c', epsilon.shape());
      }
    };
  }

  private static INDArray rows(INDArray array) {
    long batch = array.size(0);
    return array.dup('c').reshape('c', batch, array.length() / batch);
  }

  private static INDArray length(INDArray rows) {
    return Transforms.max(rows.norm2(true, 1), SHORTEST, false);
  }
}
