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
    private Scratch scratch;
    private Rows sines;

    @Override
    public INDArray forward(Pass pass) {
      scratch = Scratch.in(scratch, pass);
      Rows x = scratch.input(pass);
      int batch = (int) pass.input().size(0);
      Rows answer = scratch.answer(x.rows(), x.columns(), pass.training());
      scratch.kernels().addTable(x, table(pass, x.rows() / batch, x), answer);
      Steps.clearPadding(scratch.kernels(), answer, pass.mask(), batch);
      return Steps.sequence(answer, batch);
    }

    private Rows table(Pass pass, int time, Rows x) {
      if (pass.weight("P") != null) {
        return scratch.weight(pass, "P").top(time);
      }
      if (sines == null || sines.rows() != time || sines.precision() != x.precision()) {
        double[] values = sinusoids(time, x.columns());
        sines = Rows.of(Loops.write(values, x.precision(), time, x.columns()));
      }
      return sines;
    }

    @Override
    public INDArray backward(Pass pass, INDArray epsilon, Map<String, INDArray> gradients) {
      int batch = (int) epsilon.size(0);
      Rows rows = Steps.withoutPadding(scratch, scratch.upstream(epsilon), pass.mask(), batch);
      if (gradients.containsKey("P")) {
        Rows all = scratch.gradient(gradients, "P");
        int time = rows.rows() / batch;
        scratch.kernels().sumTables(rows, all.top(time));
        scratch.kernels().clear(all, time, all.rows());
      }
      return Steps.sequence(rows, batch);
    }
  }
}
