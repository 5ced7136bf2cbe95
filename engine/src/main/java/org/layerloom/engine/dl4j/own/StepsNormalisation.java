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
    return new Arithmetic((int) features, epsilon);
  }

  private static final class Arithmetic implements Computation {
    private final int features;
    private final RowNorm norm;

    Arithmetic(int features, double epsilon) {
      this.features = features;
      this.norm = new RowNorm(features, epsilon);
    }

    @Override
    public INDArray forward(Pass pass) {
      double[] x = Loops.read(Steps.rows(pass.input()));
      double[] y = norm.forward(x, Loops.read(pass.weight(GAMMA)), Loops.read(pass.weight(BETA)));
      INDArray rows = Loops.write(y, pass.input().dataType(), y.length / features, features);
      return Steps.sequence(Steps.masked(rows, pass.mask()), pass.input().size(0));
    }

    @Override
    public INDArray backward(Pass pass, INDArray epsilon, Map<String, INDArray> gradients) {
      double[] slope = Loops.read(Steps.masked(Steps.rows(epsilon).dup('c'), pass.mask()));
      double[] byGamma = new double[features];
      double[] byBeta = new double[features];
      double[] back = norm.backward(slope, Loops.read(pass.weight(GAMMA)), byGamma, byBeta);
      gradients.get(GAMMA).assign(Loops.write(byGamma, epsilon.dataType(), features));
      gradients.get(BETA).assign(Loops.write(byBeta, epsilon.dataType(), features));
      INDArray rows = Loops.write(back, epsilon.dataType(), back.length / features, features);
      return Steps.sequence(rows, epsilon.size(0));
    }
  }
}
