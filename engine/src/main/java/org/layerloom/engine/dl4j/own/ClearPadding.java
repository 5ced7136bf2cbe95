package org.layerloom.engine.dl4j.own;

import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Sets steps that are padding to zero, so that a window beside them sees nothing of them. */
public final class ClearPadding extends OwnLayer {

  private static final long serialVersionUID = 1L;

  public ClearPadding() {}

  public ClearPadding(Common common) {
    super(common);
  }

  @Override
  public Computation computation() {
    return new Computation() {
      @Override
      public INDArray forward(Pass pass) {
        return cleared(pass.input(), pass.mask());
      }

      @Override
      public INDArray backward(Pass pass, INDArray epsilon, Map<String, INDArray> gradients) {
        return cleared(epsilon, pass.mask());
      }
    };
  }

  private static INDArray cleared(INDArray sequence, INDArray mask) {
    if (mask == null) {
      return sequence;
    }
    INDArray rows = Steps.masked(Steps.rows(sequence).dup('c'), mask);
    return Steps.sequence(rows, sequence.size(0));
  }
}
