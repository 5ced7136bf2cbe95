package org.layerloom.engine.optimize;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.layerloom.engine.parameter.Parameter;
import org.layerloom.engine.parameter.RealParameter;

/**
 * The optimizers. With gradient g, weights w and learning rate η:
 *
 * <ul>
 *   <li>SGD: {@code w ← w − η g}
 *   <li>Momentum, after Nesterov (1983) in the form of Sutskever et al. (2013): {@code v ← μ v − η
 *       g; w ← w − μ v_before + (1 + μ) v}
 *   <li>Adam (Kingma and Ba, 2015): running means of g and g² with decay β1 and β2
 *   <li>AdaGrad (Duchi et al., 2011): {@code w ← w − η g / (√Σg² + ε)}
 * </ul>
 */
public enum OptimizerType {
  SGD(0.01),
  MOMENTUM(0.01, RealParameter.below("momentum", 0.9, 0, 1)),
  ADAM(
      0.001,
      RealParameter.below("beta1", 0.9, 0, 1),
      RealParameter.below("beta2", 0.999, 0, 1),
      RealParameter.positive("epsilon", 1e-8, 1)),
  ADAGRAD(0.01, RealParameter.positive("epsilon", 1e-6, 1));

  private final List<Parameter<?>> parameters;

  OptimizerType(double learningRate, RealParameter... others) {
    List<Parameter<?>> all = new java.util.ArrayList<>();
    all.add(RealParameter.positive("learningRate", learningRate, 100));
    all.addAll(Arrays.asList(others));
    this.parameters = List.copyOf(all);
  }

  /** Numbers that it keeps beside each weight. */
  public int stateNumbers() {
    return switch (this) {
      case SGD -> 0;
      case MOMENTUM, ADAGRAD -> 1;
      case ADAM -> 2;
    };
  }

  /** The name in project files and text bundles. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public List<Parameter<?>> parameters() {
    return parameters;
  }

  public static Optional<OptimizerType> find(String key) {
    return Arrays.stream(values()).filter(type -> type.key().equals(key)).findFirst();
  }
}
