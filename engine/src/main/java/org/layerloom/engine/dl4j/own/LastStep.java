package org.layerloom.engine.dl4j.own;

import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** The last step that is there: {@code [batch, f, time]} becomes {@code [batch, f]}. */
public final class LastStep extends OwnLayer {

  private static final long serialVersionUID = 1L;

  public LastStep() {}

  public LastStep(Common common) {
    super(common);
  }

  @Override
  public boolean keepsTime() {
    return false;
  }

  @Override
  public Computation computation() {
    return new Arithmetic();
  }

  private static final class Arithmetic implements Computation {

    private static int[] last(Pass pass) {
      int batch = (int) pass.input().size(0);
      int[] lengths = Loops.lengths(pass.mask(), batch, (int) pass.input().size(2));
      for (int n = 0; n < batch; n++) {
        lengths[n] = Math.max(0, lengths[n] - 1);
      }
      return lengths;
    }

    @Override
    public INDArray forward(Pass pass) {
      INDArray in = pass.input();
      INDArray out = Nd4j.create(in.dataType(), new long[] {in.size(0), in.size(1)}, 'c');
      int[] last = last(pass);
      for (int n = 0; n < last.length; n++) {
        out.putRow(n, step(in, n, last[n]));
      }
      return out;
    }

    @Override
    public INDArray backward(Pass pass, INDArray epsilon, Map<String, INDArray> gradients) {
      INDArray back = Nd4j.create(epsilon.dataType(), pass.input().shape(), 'c');
      int[] last = last(pass);
      for (int n = 0; n < last.length; n++) {
        step(back, n, last[n]).assign(epsilon.getRow(n));
      }
      return back;
    }

    private static INDArray step(INDArray sequence, int sample, int time) {
      return sequence.get(NDArrayIndex.point(sample), NDArrayIndex.all(), NDArrayIndex.point(time));
    }
  }
}
