package org.layerloom.engine.dl4j;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.layerloom.engine.Drawing;
import org.layerloom.engine.network.NetworkSpec;

/** Noise of every kind, drawn alike for each look at the loss, and slopes that are learnt. */
final class NoiseGradientCases {

  private final Map<String, NetworkSpec> cases = new LinkedHashMap<>();

  static Map<String, NetworkSpec> all() {
    NoiseGradientCases cases = new NoiseGradientCases();
    for (double rate : new double[] {0, 0.2, 0.7}) {
      cases.vector("gaussiandropout", "rate", rate);
      cases.image("gaussiandropout", "rate", rate);
      cases.image("spatialdropout2d", "rate", rate);
    }
    cases.vector("gaussiannoise");
    cases.image("gaussiannoise", "deviation", 2);
    cases.vector("prelu");
    return cases.cases;
  }

  /** In a branch whose beginning is used again: noise must not reach that. */
  private void vector(String type, Object... settings) {
    cases.put(
        type + " of a vector " + List.of(settings),
        Drawing.of(4)
            .named("start", "dense", "units", 5, "activation", "tanh")
            .named("it", type, settings)
            .named("sum", "add")
            .wire("start", "sum")
            .dense(3, "softmax")
            .classes());
    cases.put(
        type + " before the loss " + List.of(settings),
        Drawing.of(4).dense(5, "tanh").named("it", type, settings).values());
  }

  private void image(String type, Object... settings) {
    cases.put(
        type + " of an image " + List.of(settings),
        Drawing.of(1, 4, 5)
            .then("conv2d", "filters", 3, "kernel", 2, "activation", "tanh")
            .named("it", type, settings)
            .then("flatten")
            .dense(2, "softmax")
            .classes());
  }
}
