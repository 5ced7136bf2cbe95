package org.layerloom.engine.dl4j.own;

import java.util.List;
import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Adds a vector for its place to each step of {@code [batch, features, time]}: {@code sin(t /
 * 10000^(2i/d))} and the cosine in turn (Vaswani et al. 2017), or learnt ones, P {@code [positions,
 * features]}.
 */
public final class PositionVectors extends OwnLayer {

  private static final long serialVersionUID = 1L;

  private static final double LONGEST = 10_000;

  private long positions;
  private long features;

  public PositionVectors() {}

  /**
   * Vectors for the places of a sequence.
   *
   * @param positions how many there are to learn; 0 for sines and cosines
   */
  public PositionVectors(Common common, long positions, long features) {
    super(common);
    this.positions = positions;
    this.features = features;
  }

  @Override
  public List<OwnParameter> parameters() {
    return positions == 0
        ? List.of()
        : List.of(OwnParameter.weight("P", positions, features, positions, features));
  }

  @Override
  public Computation computation() {
    return new Arithmetic();
  }

  /** {@code [time, features]}, one row behind the other. */
  static double[] sinusoids(int time, int features) {
    double[] table = new double[time * features];
    for (int t = 0; t < time; t++) {
      for (int i = 0; i < features; i++) {
        double angle = t / Math.pow(LONGEST, (i - i % 2) / (double) features);
        table[t * features + i] = i % 2 == 0 ? Math.sin(angle) : Math.cos(angle);
      }
    }
    return table;
  }

  private static final class Arithmetic implements Computation {

    @Override
    public INDArray forward(Pass pass) {
      int batch = (int) pass.input().size(0);
      int features = (int) pass.input().size(1);
      int time = (int) pass.input().size(2);
      INDArray learnt = pass.weight("P");
      double[] table = learnt == null ? sinusoids(time, features) : Loops.read(learnt);
      double[] values = Loops.read(Steps.rows(pass.input()));
      int sample = time * features;
      for (int n = 0; n < batch; n++) {
        for (int i = 0; i < sample; i++) {
          values[n * sample + i] += table[i];
        }
      }
      INDArray rows = Loops.write(values, pass.input().dataType(), (long) batch * time, features);
      return Steps.sequence(Steps.masked(rows, pass.mask()), batch);
    }

    @Override
    public INDArray backward(Pass pass, INDArray epsilon, Map<String, INDArray> gradients) {
      INDArray rows = Steps.masked(Steps.rows(epsilon).dup('c'), pass.mask());
      INDArray learnt = gradients.get("P");
      if (learnt != null) {
        double[] upstream = Loops.read(rows);
        double[] sums = new double[(int) learnt.length()];
        int sample = (int) (epsilon.size(1) * epsilon.size(2));
        for (int i = 0; i < upstream.length; i++) {
          sums[i % sample] += upstream[i];
        }
        learnt.assign(Loops.write(sums, epsilon.dataType(), learnt.shape()));
      }
      return Steps.sequence(rows, epsilon.size(0));
    }
  }
}
