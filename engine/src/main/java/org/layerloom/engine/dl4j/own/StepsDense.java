package org.layerloom.engine.dl4j.own;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The same fully connected layer at each step of a sequence: {@code y[t] = f(x[t] W + b)}, with W
 * {@code [in, out]} and b {@code [out]}. Without weights ({@code in} 0) the activation alone.
 */
public final class StepsDense extends OwnLayer {

  private static final long serialVersionUID = 1L;

  private long in;
  private long out;
  private boolean bias;

  public StepsDense() {}

  public StepsDense(Common common, long in, long out, boolean bias) {
    super(common);
    this.in = in;
    this.out = out;
    this.bias = bias;
  }

  /** An activation over the features of each step. */
  public static StepsDense activation(Common common) {
    return new StepsDense(common, 0, 0, false);
  }

  @Override
  public List<OwnParameter> parameters() {
    List<OwnParameter> parameters = new ArrayList<>();
    if (in > 0) {
      parameters.add(OwnParameter.weight("W", in, out, in, out));
      if (bias) {
        parameters.add(OwnParameter.bias("b", out));
      }
    }
    return parameters;
  }

  @Override
  public Computation computation() {
    return new Arithmetic(getActivationFn());
  }

  private static final class Arithmetic implements Computation {
    private final IActivation activation;
    private INDArray before;

    Arithmetic(IActivation activation) {
      this.activation = activation;
    }

    @Override
    public INDArray forward(Pass pass) {
      INDArray x = Steps.rows(pass.input());
      INDArray z = x.dup('c');
      if (pass.weight("W") != null) {
        z = Nd4j.create(x.dataType(), new long[] {x.size(0), pass.weight("W").size(1)}, 'c');
        Nd4j.gemm(x, pass.weight("W"), z, false, false, 1, 0);
      }
      if (pass.weight("b") != null) {
        z.addiRowVector(pass.weight("b"));
      }
      before = pass.training() ? z.dup('c') : null;
      INDArray y = activation.getActivation(z, pass.training());
      return Steps.sequence(Steps.masked(y, pass.mask()), pass.input().size(0));
    }

    @Override
    public INDArray backward(Pass pass, INDArray epsilon, Map<String, INDArray> gradients) {
      INDArray upstream = Steps.masked(Steps.rows(epsilon).dup('c'), pass.mask());
      INDArray delta = activation.backprop(before, upstream).getFirst();
      if (gradients.containsKey("b")) {
        delta.sum(gradients.get("b"), 0);
      }
      INDArray back = delta;
      if (gradients.containsKey("W")) {
        INDArray x = Steps.rows(pass.input());
        gradients.get("W").assign(x.transpose().mmul(delta));
        back = delta.mmul(pass.weight("W").transpose());
      }
      return Steps.sequence(back.dup('c'), pass.input().size(0));
    }
  }
}
