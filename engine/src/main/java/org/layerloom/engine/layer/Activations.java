package org.layerloom.engine.layer;

import java.util.List;
import org.layerloom.engine.network.SettingKeys;
import org.layerloom.engine.parameter.ChoiceParameter;

/**
 * The nonlinearities that a layer may apply to its output.
 *
 * <p>GELU is {@code x · sigmoid(1.702 x)}, the quick form of Hendrycks and Gimpel (2016), at most
 * 0.021 from the exact one: it is the only one whose values and gradients are right in DL4J
 * 1.0.0-M2.1. Leaky ReLU has the slope 0.01 below zero, ELU the scale 1. The hard sigmoid is {@code
 * min(1, max(0, 0.2 x + 0.5))}.
 */
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
          "mish",
          "tanh",
          "sigmoid",
          "hard-sigmoid",
          "softplus",
          "softmax");

  private Activations() {}

  static ChoiceParameter startingWith(String defaultActivation) {
    return new ChoiceParameter(SettingKeys.ACTIVATION, defaultActivation, ALL);
  }

  /** The same without softmax, for layers whose output is not a vector. */
  static ChoiceParameter pointwise(String defaultActivation) {
    return new ChoiceParameter(
        SettingKeys.ACTIVATION,
        defaultActivation,
        ALL.stream().filter(activation -> !activation.equals("softmax")).toList());
  }

  public static List<String> all() {
    return ALL;
  }
}
