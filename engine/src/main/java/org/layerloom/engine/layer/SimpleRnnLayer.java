package org.layerloom.engine.layer;

import java.util.List;
import org.layerloom.engine.network.SettingKeys;
import org.layerloom.engine.parameter.ChoiceParameter;
import org.layerloom.engine.parameter.Parameter;
import org.layerloom.engine.parameter.ParameterValues;

/** The plain recurrent layer: {@code h[t] = f(x[t] W + h[t−1] R + b)}. */
public final class SimpleRnnLayer extends RecurrentLayer {

  public static final ChoiceParameter ACTIVATION =
      new ChoiceParameter(
          SettingKeys.ACTIVATION, "tanh", List.of("tanh", "relu", "sigmoid", "identity"));

  @Override
  public String id() {
    return "simplernn";
  }

  @Override
  public String icon() {
    return "sync";
  }

  @Override
  protected List<Parameter<?>> own() {
    return List.of(ACTIVATION);
  }

  @Override
  protected long weights(ParameterValues values, long features, long units) {
    return Math.multiplyExact(units, features + units + 1);
  }

  @Override
  protected int held() {
    return 0;
  }

  @Override
  protected long products(ParameterValues values, long features, long units) {
    return Math.multiplyExact(units, features + units);
  }

  @Override
  public String formula() {
    return "h[t] = f(x[t] W + h[t−1] R + b)";
  }

  @Override
  public String source() {
    return "Elman: Finding structure in time (1990)";
  }
}
