package org.layerloom.engine.dl4j.own;

import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The steps that are there in reverse; padding stays behind them, as zeros. */
public final class ReverseSteps extends OwnLayer {

  private static final long serialVersionUID = 1L;

  public ReverseSteps() {}

  public ReverseSteps(Common common) {
    super(common);
  }

  @Override
  public Computation computation() {
    return new Arithmetic();
  }

  private static final class Arithmetic implements Computation {

    @Override
    public INDArray forward(Pass pass) {
      return reversed(pass.input(), pass.mask());
    }

    @Override
    public INDArray backward(Pass pass, INDArray epsilon, Map<String, INDArray> gradients) {
      return reversed(epsilon, pass.mask());
    }

    /** Reversing is its own inverse and its own transpose. */
    private static INDArray reversed(INDArray sequence, INDArray mask) {
      int batch = (int) sequence.size(0);
      int features = (int) sequence.size(1);
      int time = (int) sequence.size(2);
      int[] lengths = Loops.lengths(mask, batch, time);
      double[] in = Loops.read(sequence);
      double[] out = new double[in.length];
      for (int n = 0; n < batch; n++) {
        for (int f = 0; f < features; f++) {
          int at = (n * features + f) * time;
          for (int t = 0; t < lengths[n]; t++) {
            out[at + t] = in[at + lengths[n] - 1 - t];
          }
        }
      }
      return Loops.write(out, sequence.dataType(), sequence.shape());
    }
  }
}
