package org.layerloom.engine.dl4j.own;

import java.util.List;
import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * {@code y = γ · (x − mean) / √(variance + ε) + β} within each sample, whose numbers lie in C
 * order. A sample is cut into groups of one length, each with its own mean and variance; and into
 * parts of one length, each with its own γ and β. One group and as many gains as numbers are layer
 * normalisation (Ba, Kiros, Hinton 2016); gains for channels and groups of channels are group
 * normalisation (Wu, He 2018).
 */
public final class Normalisation extends OwnLayer {

  private static final long serialVersionUID = 1L;
  private static final String GAMMA = "gamma";
  private static final String BETA = "beta";

  private long groups;
  private long gains;
  private double epsilon;

  public Normalisation() {}

  public Normalisation(Common common, long groups, long gains, double epsilon) {
    super(common);
    this.groups = groups;
    this.gains = gains;
    this.epsilon = epsilon;
  }

  @Override
  public List<OwnParameter> parameters() {
    return List.of(OwnParameter.gain(GAMMA, 1, gains), OwnParameter.bias(BETA, 1, gains));
  }

  @Override
  public Computation computation() {
    return new Arithmetic(groups, gains, epsilon);
  }

  private static final class Arithmetic implements Computation {
    private final long groups;
    private final long gains;
    private final double epsilon;

    /** {@code [batch · groups, numbers of a group]}: the input, normalised. */
    private INDArray normal;

    /** {@code [batch · groups, 1]}: one by the deviation. */
    private INDArray scale;

    Arithmetic(long groups, long gains, double epsilon) {
      this.groups = groups;
      this.gains = gains;
      this.epsilon = epsilon;
    }

    @Override
    public INDArray forward(Pass pass) {
      INDArray x = pass.input().dup('c');
      long batch = x.size(0);
      INDArray rows = x.reshape('c', batch * groups, x.length() / batch / groups);
      rows.subiColumnVector(rows.mean(true, 1));
      INDArray variance = rows.mul(rows).mean(true, 1);
      scale = Transforms.pow(variance.addi(epsilon), -0.5, false);
      normal = rows.muliColumnVector(scale);
      return parts(normal, batch)
          .mul(gain(pass, GAMMA))
          .addi(gain(pass, BETA))
          .reshape('c', pass.input().shape());
    }

    @Override
    public INDArray backward(Pass pass, INDArray upstream, Map<String, INDArray> gradients) {
      long batch = upstream.size(0);
      INDArray slope = parts(upstream.dup('c'), batch);
      gradients.get(GAMMA).assign(slope.mul(parts(normal, batch)).sum(0, 2).reshape('c', 1, gains));
      gradients.get(BETA).assign(slope.sum(0, 2).reshape('c', 1, gains));
      INDArray g = slope.mul(gain(pass, GAMMA)).dup('c').reshape('c', normal.shape());
      // dx = (g − mean g − x̂ · mean (g · x̂)) / √(variance + ε)
      INDArray along = normal.mulColumnVector(g.mul(normal).mean(true, 1));
      INDArray back = g.subColumnVector(g.mean(true, 1)).subi(along).muliColumnVector(scale);
      return back.reshape('c', upstream.shape());
    }

    /** {@code [batch, gains, numbers of each]}. */
    private INDArray parts(INDArray array, long batch) {
      return array.reshape('c', batch, gains, array.length() / batch / gains);
    }

    private INDArray gain(Pass pass, String key) {
      return pass.weight(key).dup('c').reshape('c', 1, gains, 1);
    }
  }
}
