package org.layerloom.engine.dl4j;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.layerloom.engine.Drawing;
import org.layerloom.engine.layer.Weights;
import org.layerloom.engine.network.NetworkSpec;

/** Networks with attention. */
final class AttentionGradientCases {

  private static final List<String> BLOCKS = List.of("encoderblock", "decoderblock");

  private final Map<String, NetworkSpec> cases = new LinkedHashMap<>();

  static Map<String, NetworkSpec> all() {
    AttentionGradientCases cases = new AttentionGradientCases();
    for (int heads : new int[] {1, 2, 4}) {
      for (boolean causal : new boolean[] {false, true}) {
        cases.add("attention", heads + " heads, " + causal, "heads", heads, "causal", causal);
      }
    }
    cases.add("attention", "dropout", "heads", 2, "dropout", 0.3);
    cases.options("attention", "heads", 2);
    for (int heads : new int[] {1, 4}) {
      cases.cross(heads + " heads", "heads", heads);
    }
    cases.cross("dropout", "heads", 2, "dropout", 0.3);
    cases.options(cases::cross, "heads", 2);
    for (String function : List.of("relu", "gelu")) {
      cases.add("feedforward", function, "hidden", 6, "function", function);
    }
    cases.options("feedforward", "hidden", 5);
    for (String block : BLOCKS) {
      for (String function : List.of("relu", "gelu")) {
        for (String norm : List.of("first", "afterwards")) {
          cases.add(
              block,
              function + ", norm " + norm,
              "heads",
              2,
              "hidden",
              6,
              "function",
              function,
              "norm",
              norm);
          cases.add(
              block,
              function + ", norm " + norm + ", dropout",
              "heads",
              2,
              "hidden",
              6,
              "function",
              function,
              "norm",
              norm,
              "dropout",
              0.3);
        }
      }
      cases.options(block, "heads", 2, "hidden", 5);
    }
    return cases.cases;
  }

  /** Adds a case with these settings. */
  private interface Adding {
    void add(String name, Object... settings);
  }

  private void options(String type, Object... settings) {
    options((name, all) -> add(type, name, all), settings);
  }

  private void options(Adding cases, Object... settings) {
    for (String init : Weights.INIT.options()) {
      cases.add(init, with(settings, "weightInit", init));
    }
    for (String constraint : Weights.CONSTRAINT.options()) {
      cases.add("constraint " + constraint, with(settings, "constraint", constraint));
    }
    cases.add("frozen", with(settings, "trainable", false));
    cases.add("penalties", with(settings, "l1", 0.01, "l2", 0.02));
  }

  /** What is looked at has fewer steps and features than what asks. */
  private void cross(String name, Object... settings) {
    cases.put(
        "crossattention " + name,
        Drawing.of(4, 2)
            .then("conv1d", "filters", 3, "length", 2, "step", 2, "activation", "tanh")
            .from("input")
            .dense(4, "tanh")
            .named("middle", "crossattention", settings)
            .wire("conv1d", "middle", "memory")
            .dense(2, "softmax")
            .classes());
  }

  private static Object[] with(Object[] settings, Object... more) {
    List<Object> all = new ArrayList<>(List.of(settings));
    all.addAll(List.of(more));
    return all.toArray();
  }

  private void add(String type, String name, Object... settings) {
    cases.put(
        type + " " + name,
        Drawing.of(3, 2)
            .dense(4, "tanh")
            .named("middle", type, settings)
            .dense(2, "softmax")
            .classes());
  }
}
