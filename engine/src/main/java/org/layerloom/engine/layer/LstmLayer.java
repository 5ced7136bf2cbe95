package org.layerloom.engine.layer;

import org.layerloom.engine.parameter.ParameterValues;

/**
 * Long short-term memory: gates i, f, o decide what enters a cell c, what stays, and what shows.
 */
public final class LstmLayer extends RecurrentLayer {

  @Override
  public String id() {
    return "lstm";
  }

  @Override
  public String icon() {
    return "memory";
  }

  @Override
  protected long weights(ParameterValues values, long features, long units) {
    return Math.multiplyExact(4 * units, features + units + 1);
  }

  @Override
  protected int held() {
    return 5;
  }

  @Override
  protected long products(ParameterValues values, long features, long units) {
    return Math.multiplyExact(4 * units, features + units);
  }

  @Override
  public String formula() {
    return "i, f, o = σ(x[t] W + h[t−1] R + b),   g = tanh(x[t] W + h[t−1] R + b),"
        + "   c[t] = f · c[t−1] + i · g,   h[t] = o · tanh(c[t])";
  }

  @Override
  public String source() {
    return "Hochreiter, Schmidhuber: Long short-term memory (1997); Gers et al. (2000)";
  }
}
