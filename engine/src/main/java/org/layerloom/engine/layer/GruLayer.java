package org.layerloom.engine.layer;

import java.util.List;
import org.layerloom.engine.parameter.ChoiceParameter;
import org.layerloom.engine.parameter.Parameter;
import org.layerloom.engine.parameter.ParameterValues;

/**
 * A gated recurrent unit. The reset gate acts behind the recurrent product, with a bias of its own,
 * as in PyTorch and in Keras by default ("after"); or before it, as first published ("before").
 */
public final class GruLayer extends RecurrentLayer {

  public static final String AFTER = "after";
  public static final String BEFORE = "before";

  public static final ChoiceParameter RESET =
      new ChoiceParameter("reset", AFTER, List.of(AFTER, BEFORE));

  @Override
  public String id() {
    return "gru";
  }

  @Override
  public String icon() {
    return "gate";
  }

  @Override
  protected List<Parameter<?>> own() {
    return List.of(RESET);
  }

  @Override
  protected long weights(ParameterValues values, long features, long units) {
    long biases = values.get(RESET).equals(AFTER) ? 2 : 1;
    return Math.multiplyExact(3 * units, features + units + biases);
  }

  @Override
  protected int held() {
    return 3;
  }

  @Override
  protected long products(ParameterValues values, long features, long units) {
    return Math.multiplyExact(3 * units, features + units);
  }

  @Override
  public String formula() {
    return "r, z = σ(x[t] W + h[t−1] R + b),   n = tanh(x[t] W + r · (h[t−1] R + b′) + b),"
        + "   h[t] = (1 − z) · n + z · h[t−1]";
  }

  @Override
  public String source() {
    return "Cho et al.: Learning phrase representations using RNN encoder-decoder (2014)";
  }
}
