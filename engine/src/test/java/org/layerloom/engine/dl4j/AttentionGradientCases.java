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

  private void options(String type, Object... settings) {
    for (String init : Weights.INIT.options()) {
      add(type, init, with(settings, "weightInit", init));
    }
    for (String constraint : Weights.CONSTRAINT.options()) {
      add(type, "constraint " + constraint, with(settings, "constraint", constraint));
    }
    add(type, "frozen", with(settings, "trainable", false));
    add(type, "penalties", with(settings, "l1", 0.01, "l2", 0.02));
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
