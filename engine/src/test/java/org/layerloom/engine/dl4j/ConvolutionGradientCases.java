package org.layerloom.engine.dl4j;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.layerloom.engine.Drawing;
import org.layerloom.engine.layer.Activations;
import org.layerloom.engine.layer.Weights;
import org.layerloom.engine.network.NetworkSpec;

/** Convolutions other than the plain one, behind a plain one whose gradient passes them. */
final class ConvolutionGradientCases {

  private static final List<String> TYPES =
      List.of("depthwiseconv2d", "separableconv2d", "convtranspose2d");

  private final Map<String, NetworkSpec> cases = new LinkedHashMap<>();

  static Map<String, NetworkSpec> all() {
    ConvolutionGradientCases cases = new ConvolutionGradientCases();
    for (String type : TYPES) {
      cases.windows(type);
      for (String activation : Activations.all()) {
        if (!activation.equals("softmax")) {
          cases.add(type, "kernel", 2, "activation", activation);
        }
      }
      for (String init : Weights.INIT.options()) {
        cases.add(type, "kernel", 2, "activation", "tanh", "weightInit", init);
      }
      cases.add(type, "kernel", 2, "activation", "tanh", "bias", false);
      if (!type.equals("convtranspose2d")) {
        cases.add(type, "kernel", 2, "activation", "tanh", "depthMultiplier", 2);
        cases.add(
            type, "kernel", List.of(7, 8), "stride", 2, "activation", "tanh", "padding", "same");
      }
    }
    return cases.cases;
  }

  private void windows(String type) {
    for (Object stride : List.of(1, 2, List.of(3, 1))) {
      for (Object size : List.of(1, List.of(0, 2))) {
        add(
            type,
            "kernel",
            List.of(2, 3),
            "stride",
            stride,
            "padding",
            "explicit",
            "paddingSize",
            size,
            "activation",
            "tanh");
      }
    }
    for (String padding : List.of("valid", "same")) {
      for (int stride : new int[] {1, 2, 3}) {
        for (int kernel : new int[] {1, 2, 3}) {
          if (type.startsWith("conv") && padding.equals("same") && kernel < stride) {
            continue; // Refused.
          }
          Object uneven = List.of(kernel, 3);
          add(type, "kernel", uneven, "stride", stride, "padding", padding, "activation", "tanh");
        }
      }
      add(
          type,
          "kernel",
          List.of(2, 1),
          "stride",
          List.of(2, 1),
          "padding",
          padding,
          "activation",
          "tanh");
    }
  }

  private void add(String type, Object... settings) {
    List<Object> all = new ArrayList<>(List.of(settings));
    if (!type.startsWith("depthwise")) {
      all.addAll(List.of("filters", 2));
    }
    cases.put(
        type + " " + all,
        Drawing.of(1, 4, 5)
            .named("before", "conv2d", "filters", 2, "kernel", 1, "activation", "tanh")
            .named("it", type, all.toArray())
            .then("flatten")
            .dense(2, "softmax")
            .classes());
  }
}
