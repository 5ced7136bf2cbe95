package org.layerloom.engine.layer;

import java.util.List;
import org.layerloom.engine.parameter.ChoiceParameter;

/** The nonlinearities that a layer may apply to its output. */
public final class Activations {

  private static final List<String> ALL =
      List.of(
          "identity",
          "relu",
          "leaky-relu",
          "elu",
          "selu",
          "gelu",
          "swish",
          "tanh",
          "sigmoid",
          "softplus",
          "softmax");

  private Activations() {}

  static ChoiceParameter startingWith(String defaultActivation) {
    return new ChoiceParameter("activation", defaultActivation, ALL);
  }

  /** The same without softmax, for layers whose output is not a vector. */
  static ChoiceParameter pointwise(String defaultActivation) {
    return new ChoiceParameter(
        "activation",
        defaultActivation,
        ALL.stream().filter(activation -> !activation.equals("softmax")).toList());
  }

  public static List<String> all() {
    return ALL;
  }
}
