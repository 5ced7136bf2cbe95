package org.layerloom.engine.dl4j;

import java.util.LinkedHashMap;
import java.util.Map;
import org.layerloom.engine.Drawing;
import org.layerloom.engine.network.NetworkSpec;

/** Batch normalisation on vectors and images, within a network, at its ends, and in branches. */
final class NormalisationGradientCases {

  private NormalisationGradientCases() {}

  static Map<String, NetworkSpec> all() {
    Map<String, NetworkSpec> cases = new LinkedHashMap<>();
    cases.put(
        "batchnorm of a vector",
        Drawing.of(4)
            .dense(5, "tanh")
            .then("batchnorm")
            .then("activation")
            .dense(3, "softmax")
            .classes());
    cases.put(
        "batchnorm of an image",
        Drawing.of(1, 4, 4)
            .then("conv2d", "filters", 2, "kernel", 2, "activation", "tanh")
            .then("batchnorm", "epsilon", 0.1, "decay", 0.5)
            .then("flatten")
            .dense(2, "softmax")
            .classes());
    cases.put("batchnorm first and last", Drawing.of(4).then("batchnorm").values());
    cases.put(
        "batchnorm before softmax",
        Drawing.of(4)
            .dense(3, "identity")
            .then("batchnorm")
            .then("activation", "activation", "softmax")
            .classes());
    cases.put(
        "batchnorm in a residual block",
        Drawing.of(2, 4, 3)
            .named("start", "conv2d", "filters", 2, "kernel", 1, "activation", "tanh")
            .named(
                "a",
                "conv2d",
                "filters",
                2,
                "kernel",
                3,
                "padding",
                "same",
                "activation",
                "identity")
            .named("n", "batchnorm")
            .named("sum", "add")
            .wire("start", "sum")
            .then("activation", "activation", "relu")
            .then("globalpool2d")
            .dense(2, "softmax")
            .classes());
    return cases;
  }
}
