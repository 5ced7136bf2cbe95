package org.layerloom.engine.dl4j.own;

import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The axes of each sample in another order. */
public final class Permutation extends OwnLayer {

  private static final long serialVersionUID = 1L;

  private int[] axes;

  public Permutation() {}

  /**
   * A new order.
   *
   * @param axes which axis of a sample, counted from 0, each axis of the result is
   */
  public Permutation(Common common, int[] axes) {
    super(common);
    this.axes = axes.clone();
  }

  @Override
  public Computation computation() {
    int[] there = new int[axes.length + 1];
    int[] back = new int[axes.length + 1];
    for (int i = 0; i < axes.length; i++) {
      there[i + 1] = axes[i] + 1;
      back[axes[i] + 1] = i + 1;
    }
    return new Computation() {
      @Override
      public INDArray forward(Pass pass) {
        return pass.input().permute(there).dup('c');
      }

      @Override
      public INDArray backward(Pass pass, INDArray epsilon, Map<String, INDArray> gradients) {
        return epsilon.permute(back).dup('c');
      }
    };
  }
}
