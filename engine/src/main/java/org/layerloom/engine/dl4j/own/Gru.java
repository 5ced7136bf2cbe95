package org.layerloom.engine.dl4j.own;

import java.util.ArrayList;
import java.util.List;

/**
 * A gated recurrent unit on {@code [batch, features, time]}, giving {@code [batch, units, time]}.
 *
 * <p>With {@code W [features, 3 units]} (reset, update, new), {@code R [units, 2 units]}, {@code Rn
 * [units, units]}: {@code r, z = σ(x W + h R + b)}; with the reset behind the product {@code n =
 * tanh(x Wn + b + r · (h Rn + rb))}, before it {@code n = tanh(x Wn + b + (r · h) Rn)}; {@code h′ =
 * (1 − z) · n + z · h} (Cho et al. 2014). A padded step hands the state on and gives zeros.
 */
public final class Gru extends OwnLayer {

  private static final long serialVersionUID = 1L;

  private long features;
  private long units;
  private boolean resetAfter;

  public Gru() {}

  public Gru(Common common, long features, long units, boolean resetAfter) {
    super(common);
    this.features = features;
    this.units = units;
    this.resetAfter = resetAfter;
  }

  public int units() {
    return Math.toIntExact(units);
  }

  /** Whether the reset gate is applied behind the product with the state, or before it. */
  public boolean resetAfter() {
    return resetAfter;
  }

  @Override
  public List<OwnParameter> parameters() {
    List<OwnParameter> parameters = new ArrayList<>();
    parameters.add(OwnParameter.weight("W", features, units, features, 3 * units));
    parameters.add(OwnParameter.weight("R", units, units, units, 2 * units));
    parameters.add(OwnParameter.weight("Rn", units, units, units, units));
    parameters.add(OwnParameter.bias("b", 3 * units));
    if (resetAfter) {
      parameters.add(OwnParameter.bias("rb", 3 * units));
    }
    return parameters;
  }

  @Override
  public Computation computation() {
    return new GruComputation((int) units, resetAfter);
  }
}
