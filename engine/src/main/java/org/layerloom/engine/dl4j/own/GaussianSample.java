package org.layerloom.engine.dl4j.own;

import java.util.Map;
import java.util.SplittableRandom;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The reparameterised sample of a variational autoencoder (Kingma, Welling 2014): of {@code [batch,
 * 2n]}, means m first and then logarithms of variances v, it gives {@code z = m + exp(v / 2) ε}
 * while training and m afterwards. Its own loss is {@code weight · ½ Σ m² + exp v − 1 − v}.
 */
public final class GaussianSample extends OwnLayer {

  private static final long serialVersionUID = 1L;

  private double weight;

  public GaussianSample() {}

  public GaussianSample(Common common, double weight) {
    super(common);
    this.weight = weight;
  }

  @Override
  public Computation computation() {
    return new Arithmetic(weight);
  }

  private static final class Arithmetic implements Computation {
    private final double weight;
    private double[] noise = {};
    private double divergence;

    Arithmetic(double weight) {
      this.weight = weight;
    }

    @Override
    public INDArray forward(Pass pass) {
      int batch = (int) pass.input().size(0);
      int n = (int) pass.input().size(1) / 2;
      double[] in = Loops.read(pass.input());
      double[] out = new double[batch * n];
      noise = new double[batch * n];
      if (pass.training()) {
        draw(pass, n);
      }
      divergence = 0;
      for (int i = 0; i < out.length; i++) {
        double m = in[i / n * 2 * n + i % n];
        double v = in[i / n * 2 * n + n + i % n];
        out[i] = m + Math.exp(v / 2) * noise[i];
        divergence += (m * m + Math.exp(v) - 1 - v) / 2;
      }
      return Loops.write(out, pass.input().dataType(), batch, n);
    }

    /** Each sample has random numbers of its own, so that it does not matter who computes it. */
    private void draw(Pass pass, int n) {
      long seed = pass.seeds().getAsLong();
      for (int i = 0; i < noise.length; i += n) {
        long sample = pass.firstSample() + i / n;
        SplittableRandom random = new SplittableRandom(Draws.mixed(seed + sample));
        for (int j = i; j < i + n; j++) {
          noise[j] = random.nextGaussian();
        }
      }
    }

    @Override
    public INDArray backward(Pass pass, INDArray epsilon, Map<String, INDArray> gradients) {
      int n = (int) epsilon.size(1);
      double[] in = Loops.read(pass.input());
      double[] upstream = Loops.read(epsilon);
      double[] back = new double[in.length];
      for (int i = 0; i < upstream.length; i++) {
        int mean = i / n * 2 * n + i % n;
        double v = in[mean + n];
        back[mean] = upstream[i] + weight * in[mean];
        back[mean + n] =
            upstream[i] * noise[i] * Math.exp(v / 2) / 2 + weight * (Math.exp(v) - 1) / 2;
      }
      return Loops.write(back, epsilon.dataType(), pass.input().shape());
    }

    @Override
    public double ownLoss() {
      return weight * divergence;
    }
  }
}
