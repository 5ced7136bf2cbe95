package org.layerloom.engine.dl4j;

import java.util.LinkedHashMap;
import java.util.Map;
import org.layerloom.engine.Drawing;
import org.layerloom.engine.layer.Activations;
import org.layerloom.engine.network.NetworkSpec;

/** Losses behind a layer that can hold them, behind an activation, and behind another layer. */
final class LossGradientCases {

  private static final String MEAN_ABSOLUTE_ERROR = "mean-absolute-error";
  private static final String BINARY_CROSS_ENTROPY = "binary-cross-entropy";

  private LossGradientCases() {}

  static Map<String, NetworkSpec> all() {
    Map<String, NetworkSpec> cases = new LinkedHashMap<>();
    for (String activation : Activations.all()) {
      cases.put(
          MEAN_ABSOLUTE_ERROR + " of " + activation,
          end(Drawing.of(4).dense(3, activation), MEAN_ABSOLUTE_ERROR));
      cases.put(
          MEAN_ABSOLUTE_ERROR + " of a layer of " + activation,
          end(
              Drawing.of(4).dense(3, "identity").then("activation", "activation", activation),
              MEAN_ABSOLUTE_ERROR));
    }
    cases.put(
        MEAN_ABSOLUTE_ERROR + " behind dropout",
        end(Drawing.of(4).dense(3, "tanh").then("dropout"), MEAN_ABSOLUTE_ERROR));
    cases.put(
        BINARY_CROSS_ENTROPY + " of sigmoid",
        end(Drawing.of(4).dense(5, "tanh").dense(3, "sigmoid"), BINARY_CROSS_ENTROPY));
    cases.put(
        BINARY_CROSS_ENTROPY + " of a layer of sigmoid",
        end(
            Drawing.of(4).dense(3, "identity").then("activation", "activation", "sigmoid"),
            BINARY_CROSS_ENTROPY));
    cases.put(
        BINARY_CROSS_ENTROPY + " of one label",
        end(Drawing.of(4).dense(1, "sigmoid"), BINARY_CROSS_ENTROPY));
    return cases;
  }

  private static NetworkSpec end(Drawing drawing, String loss) {
    return drawing.then("output", "loss", loss).network();
  }
}
