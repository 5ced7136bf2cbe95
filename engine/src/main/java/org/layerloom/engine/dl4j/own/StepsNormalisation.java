package org.layerloom.engine.dl4j.own;

import java.util.List;
import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Layer normalisation of each step of a sequence over its features (Ba, Kiros, Hinton 2016): {@code
 * y = γ · (x − mean) / √(variance + ε) + β}, γ and β {@code [features]}, on {@code [batch,
 * features, time]}. Padded steps give zeros.
 */
public final class StepsNormalisation extends OwnLayer {

  private static final long serialVersionUID = 1L;
  private static final String GAMMA = "gamma";
  private static final String BETA = "beta";

  private long features;
  private double epsilon;

  public StepsNormalisation() {}

  public StepsNormalisation(Common common, long features, double epsilon) {
    super(common);
    this.features = features;
    this.epsilon = epsilon;
  }

  @Override
  public List<OwnParameter> parameters() {
    return List.of(OwnParameter.gain(GAMMA, features), OwnParameter.bias(BETA, features));
  }

  @Override
  public Computation computation() {
    return new Arithmetic(epsilon);
  }

  private static final class Arithmetic implements Computation {
    private final RowNorm norm;
    private Scratch scratch;

    Arithmetic(double epsilon) {
      this.norm = new RowNorm(epsilon);
    }

    @Override
    public INDArray forward(Pass pass) {
      scratch = Scratch.in(scratch, pass);
      Rows x = scratch.input(pass);
      int batch = (int) pass.input().size(0);
      Rows answer = scratch.answer(x.rows(), x.columns(), pass.training());
      norm.forward(x, scratch.weight(pass, GAMMA), scratch.weight(pass, BETA), answer);
      Steps.clearPadding(scratch.kernels(), answer, pass.mask(), batch);
      return Steps.sequence(answer, batch);
    }

    @Override
    public INDArray backward(Pass pass, INDArray epsilon, Map<String, INDArray> gradients) {
      int batch = (int) epsilon.size(0);
      Rows slope = Steps.withoutPadding(scratch, scratch.upstream(epsilon), pass.mask(), batch);
      Rows back =
          norm.backward(
              slope, scratch.gradient(gradients, GAMMA), scratch.gradient(gradients, BETA));
      return Steps.sequence(back, batch);
    }
  }
}
