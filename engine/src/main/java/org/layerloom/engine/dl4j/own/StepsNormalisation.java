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
    private final double epsilon;

    /** The input, normalised: {@code [batch · time, features]}. */
    private double[] normal;

    /** One by the deviation of each step. */
    private double[] scale;

    Arithmetic(int features, double epsilon) {
      this.features = features;
      this.epsilon = epsilon;
    }

    @Override
    public INDArray forward(Pass pass) {
      normal = Loops.read(Steps.rows(pass.input()));
      int steps = normal.length / features;
      scale = new double[steps];
      double[] gamma = Loops.read(pass.weight(GAMMA));
      double[] beta = Loops.read(pass.weight(BETA));
      double[] out = new double[normal.length];
      for (int row = 0; row < steps; row++) {
        int at = row * features;
        double mean = 0;
        for (int i = 0; i < features; i++) {
          mean += normal[at + i];
        }
        mean /= features;
        double variance = 0;
        for (int i = 0; i < features; i++) {
          double distance = normal[at + i] - mean;
          variance += distance * distance;
        }
        scale[row] = 1 / Math.sqrt(variance / features + epsilon);
        for (int i = 0; i < features; i++) {
          normal[at + i] = (normal[at + i] - mean) * scale[row];
          out[at + i] = gamma[i] * normal[at + i] + beta[i];
        }
      }
      INDArray rows = Loops.write(out, pass.input().dataType(), steps, features);
      return Steps.sequence(Steps.masked(rows, pass.mask()), pass.input().size(0));
    }

    @Override
    public INDArray backward(Pass pass, INDArray epsilon, Map<String, INDArray> gradients) {
      INDArray masked = Steps.masked(Steps.rows(epsilon).dup('c'), pass.mask());
      double[] upstream = Loops.read(masked);
      double[] gamma = Loops.read(pass.weight(GAMMA));
      double[] byGamma = new double[features];
      double[] byBeta = new double[features];
      for (int row = 0; row < scale.length; row++) {
        int at = row * features;
        double mean = 0;
        double along = 0;
        for (int i = 0; i < features; i++) {
          double slope = upstream[at + i];
          byGamma[i] += slope * normal[at + i];
          byBeta[i] += slope;
          double g = slope * gamma[i];
          mean += g;
          along += g * normal[at + i];
        }
        mean /= features;
        along /= features;
        for (int i = 0; i < features; i++) {
          upstream[at + i] =
              (upstream[at + i] * gamma[i] - mean - normal[at + i] * along) * scale[row];
        }
      }
      gradients.get(GAMMA).assign(Loops.write(byGamma, epsilon.dataType(), features));
      gradients.get(BETA).assign(Loops.write(byBeta, epsilon.dataType(), features));
      INDArray rows = Loops.write(upstream, epsilon.dataType(), scale.length, features);
      return Steps.sequence(rows, epsilon.size(0));
    }
  }
}
