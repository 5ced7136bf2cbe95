package org.layerloom.engine.dl4j.own;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.api.ndarray.INDArray;

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
    private Scratch scratch;
    private Rows x;
    private INDArray before;

    Arithmetic(IActivation activation) {
      this.activation = activation;
    }

    @Override
    public INDArray forward(Pass pass) {
      scratch = Scratch.in(scratch, pass);
      x = scratch.input(pass);
      int batch = (int) pass.input().size(0);
      Rows z = product(pass);
      if (!(activation instanceof ActivationIdentity)) {
        before = pass.training() ? z.array().dup('c') : null;
        z = Rows.of(activation.getActivation(z.array(), pass.training()));
      }
      Steps.clearPadding(scratch.kernels(), z, pass.mask(), batch);
      return Steps.sequence(z, batch);
    }

    private Rows product(Pass pass) {
      Kernels kernels = scratch.kernels();
      if (pass.weight("W") == null) {
        Rows copy = scratch.answer(x.rows(), x.columns(), pass.training());
        copy.array().assign(x.array());
        return copy;
      }
      Rows w = scratch.weight(pass, "W");
      Rows z = scratch.answer(x.rows(), w.columns(), pass.training());
      if (pass.weight("b") == null) {
        kernels.product(x.all(), false, w.all(), false, 1, z.all(), false);
      } else {
        Affine.forward(kernels, x, w, scratch.weight(pass, "b"), z);
      }
      return z;
    }

    @Override
    public INDArray backward(Pass pass, INDArray epsilon, Map<String, INDArray> gradients) {
      int batch = (int) epsilon.size(0);
      Kernels kernels = scratch.kernels();
      Rows slope = Steps.withoutPadding(scratch, scratch.upstream(epsilon), pass.mask(), batch);
      if (!(activation instanceof ActivationIdentity)) {
        // The slope that came in is not to be changed; ND4J reckons in place.
        INDArray upstream = slope.array().dup('c');
        slope = Rows.of(activation.backprop(before, upstream).getFirst());
      }
      if (gradients.containsKey("b")) {
        kernels.sum(slope, scratch.gradient(gradients, "b"));
      }
      if (!gradients.containsKey("W")) {
        return Steps.sequence(slope, batch);
      }
      Rows byW = scratch.gradient(gradients, "W");
      kernels.product(x.all(), true, slope.all(), false, 1, byW.all(), false);
      Rows back = scratch.like("back", x);
      Affine.byInput(kernels, slope, scratch.weight(pass, "W"), back, false);
      return Steps.sequence(back, batch);
    }
  }
}
