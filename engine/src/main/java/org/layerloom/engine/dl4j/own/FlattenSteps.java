package org.layerloom.engine.dl4j.own;

import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A whole sequence as one vector, step behind step: {@code [batch, f, time]} to {@code [batch, time
 * · f]}.
 */
public final class FlattenSteps extends OwnLayer {

  private static final long serialVersionUID = 1L;

  public FlattenSteps() {}

  public FlattenSteps(Common common) {
    super(common);
  }

  @Override
  public boolean keepsTime() {
    return false;
  }

  @Override
  public Computation computation() {
    return new Computation() {
      @Override
      public INDArray forward(Pass pass) {
        INDArray in = pass.input();
        INDArray rows = Steps.masked(Steps.rows(in).dup('c'), pass.mask());
        return rows.reshape('c', in.size(0), in.size(1) * in.size(2));
      }

      @Override
      public INDArray backward(Pass pass, INDArray epsilon, Map<String, INDArray> gradients) {
        INDArray in = pass.input();
        INDArray rows = epsilon.dup('c').reshape('c', in.size(0) * in.size(2), in.size(1));
        return Steps.sequence(Steps.masked(rows, pass.mask()), in.size(0));
      }
    };
  }
}
