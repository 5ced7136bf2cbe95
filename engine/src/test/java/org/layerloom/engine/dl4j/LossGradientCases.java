package org.layerloom.engine.dl4j;

import java.util.LinkedHashMap;
import java.util.List;
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
    huber(cases);
    hinge(cases);
    shares(cases);
    smoothing(cases);
    return cases;
  }

  private static void huber(Map<String, NetworkSpec> cases) {
    for (String activation : Activations.all()) {
      for (double delta : new double[] {0.3, 1, 50}) {
        Object[] loss = {"loss", "huber", "delta", delta};
        cases.put(
            "huber " + delta + " of " + activation, end(Drawing.of(4).dense(3, activation), loss));
        cases.put(
            "huber " + delta + " of a layer of " + activation,
            end(
                Drawing.of(4).dense(3, "identity").then("activation", "activation", activation),
                loss));
      }
    }
  }

  private static void hinge(Map<String, NetworkSpec> cases) {
    for (int outputs : new int[] {1, 2, 4}) {
      for (String activation : List.of("identity", "tanh")) {
        for (String weights : outputs == 1 ? List.of("none") : List.of("none", "balanced")) {
          Object[] loss = {"loss", "hinge", "classWeights", weights};
          String name = "hinge, " + outputs + " outputs of " + activation + ", weights " + weights;
          cases.put(name, end(Drawing.of(4).dense(5, "tanh").dense(outputs, activation), loss));
        }
      }
    }
    cases.put(
        "hinge behind dropout",
        end(Drawing.of(4).dense(3, "tanh").then("dropout"), "loss", "hinge"));
  }

  private static void shares(Map<String, NetworkSpec> cases) {
    for (String weights : List.of("none", "balanced")) {
      Object[] loss = {"loss", "kullback-leibler", "classWeights", weights};
      cases.put(
          "shares of softmax, weights " + weights, end(Drawing.of(4).dense(3, "softmax"), loss));
      cases.put(
          "shares of a layer of softmax, weights " + weights,
          end(
              Drawing.of(4).dense(3, "identity").then("activation", "activation", "softmax"),
              loss));
      cases.put(
          "shares of a softmax that feeds others, weights " + weights,
          end(
              Drawing.of(4)
                  .dense(3, "softmax")
                  .then("flatten")
                  .then("activation", "activation", "softmax"),
              loss));
    }
  }

  private static void smoothing(Map<String, NetworkSpec> cases) {
    for (double smoothing : new double[] {0, 0.1, 0.5}) {
      for (String weights : List.of("none", "balanced")) {
        Object[] loss = {
          "loss", "cross-entropy", "labelSmoothing", smoothing, "classWeights", weights
        };
        String name = "cross-entropy, smoothing " + smoothing + ", weights " + weights;
        cases.put(name, end(Drawing.of(4).dense(3, "softmax"), loss));
        cases.put(
            name + ", of a layer",
            end(
                Drawing.of(4).dense(3, "identity").then("activation", "activation", "softmax"),
                loss));
      }
    }
  }

  private static NetworkSpec end(Drawing drawing, String loss) {
    return end(drawing, "loss", loss);
  }

  private static NetworkSpec end(Drawing drawing, Object... settings) {
    return drawing.then("output", settings).network();
  }
}
