package org.layerloom.engine.dl4j;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.layerloom.engine.Drawing;
import org.layerloom.engine.layer.Activations;
import org.layerloom.engine.layer.Weights;
import org.layerloom.engine.network.NetworkSpec;

/** Small networks that between them use every layer type with every option. */
final class GradientCases {

  private static final String SOFTMAX = "softmax";

  private final Map<String, NetworkSpec> cases = new LinkedHashMap<>();

  static Map<String, NetworkSpec> all() {
    GradientCases cases = new GradientCases();
    cases.dense();
    cases.activation();
    cases.conv2d();
    cases.maxPool2d();
    cases.dropout();
    cases.flatten();
    MergeGradientCases.all().forEach(cases::add);
    GeometryGradientCases.all().forEach(cases::add);
    ConvolutionGradientCases.all().forEach(cases::add);
    NormalisationGradientCases.all().forEach(cases::add);
    NoiseGradientCases.all().forEach(cases::add);
    LossGradientCases.all().forEach(cases::add);
    ShapeGradientCases.all().forEach(cases::add);
    WeightSettingsCases.all().forEach(cases::add);
    SequenceGradientCases.all().forEach(cases::add);
    AttentionGradientCases.all().forEach(cases::add);
    return cases.cases;
  }

  private void dense() {
    for (String activation : Activations.all()) {
      add("dense " + activation, Drawing.of(4).dense(5, activation).dense(3, SOFTMAX).classes());
      add("dense " + activation + " with squares", Drawing.of(4).dense(3, activation).values());
    }
    for (String init : Weights.INIT.options()) {
      add(
          "dense " + init,
          Drawing.of(4).then("dense", "units", 3, "weightInit", init).dense(2, SOFTMAX).classes());
    }
    add("dense softmax fused", Drawing.of(4).dense(3, SOFTMAX).classes());
    add(
        "dense without bias",
        Drawing.of(4)
            .then("dense", "units", 5, "activation", "tanh", "bias", false)
            .then("dense", "units", 3, "activation", SOFTMAX, "bias", false)
            .classes());
    add("dense one value", Drawing.of(1).dense(1, "identity").values());
    add(
        "dense softmax that feeds a loose branch too",
        Drawing.of(4).dense(3, SOFTMAX).named("side", "dense", "units", 2).from("dense").classes());
  }

  private void activation() {
    for (String activation : Activations.all()) {
      add(
          "activation " + activation,
          Drawing.of(4)
              .dense(5, "identity")
              .then("activation", "activation", activation)
              .dense(3, SOFTMAX)
              .classes());
      add(
          "activation " + activation + " fused, with squares",
          Drawing.of(4).dense(3, "identity").then("activation", "activation", activation).values());
      if (!activation.equals(SOFTMAX)) {
        add(
            "activation " + activation + " on an image",
            Drawing.of(1, 4, 4)
                .then("conv2d", "filters", 2, "kernel", 2, "activation", "identity")
                .then("activation", "activation", activation)
                .then("flatten")
                .dense(2, SOFTMAX)
                .classes());
      }
    }
    add(
        "activation softmax fused",
        Drawing.of(4).dense(3, "identity").then("activation", "activation", SOFTMAX).classes());
  }

  private void conv2d() {
    for (String activation : Activations.all()) {
      if (!activation.equals(SOFTMAX)) {
        conv("conv2d " + activation, 5, 5, "kernel", 2, "activation", activation);
      }
    }
    for (String padding : List.of("valid", "same")) {
      for (Object stride : List.of(1, 2, 3, List.of(1, 3), List.of(2, 1))) {
        for (Object kernel : List.of(1, 3, List.of(2, 3), List.of(4, 1))) {
          conv(
              "conv2d " + padding + ", stride " + stride + ", kernel " + kernel,
              6,
              5,
              "kernel",
              kernel,
              "stride",
              stride,
              "padding",
              padding,
              "activation",
              "tanh");
        }
      }
    }
    for (Object stride : List.of(1, 2, 5)) {
      conv(
          "conv2d kernel larger than the image, stride " + stride,
          3,
          4,
          "kernel",
          List.of(5, 7),
          "stride",
          stride,
          "padding",
          "same",
          "activation",
          "tanh");
    }
    for (Object stride : List.of(1, 2, List.of(3, 1))) {
      for (Object size : List.of(1, List.of(0, 3))) {
        conv(
            "conv2d with " + size + " zeros around it, stride " + stride,
            4,
            5,
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
    conv("conv2d without bias", 4, 4, "kernel", 2, "bias", false, "activation", "sigmoid");
    for (String init : Weights.INIT.options()) {
      conv("conv2d " + init, 4, 4, "kernel", 3, "weightInit", init, "activation", "tanh");
    }
  }

  /** Two convolutions, so that the first one's gradient passes through the second. */
  private void conv(String name, int height, int width, Object... settings) {
    List<Object> first = new ArrayList<>(List.of("filters", 2));
    first.addAll(List.of(settings));
    add(
        name,
        Drawing.of(2, height, width)
            .named("first", "conv2d", "filters", 2, "kernel", 1, "activation", "tanh")
            .named("second", "conv2d", first.toArray())
            .then("flatten")
            .dense(2, SOFTMAX)
            .classes());
  }

  private void maxPool2d() {
    for (String padding : List.of("valid", "same")) {
      for (Object stride : List.of(1, 2, 3, List.of(1, 3))) {
        for (Object kernel : List.of(1, 2, 3, List.of(2, 3))) {
          pool(
              "maxpool2d " + padding + ", stride " + stride + ", kernel " + kernel,
              kernel,
              stride,
              padding);
        }
      }
    }
    pool("maxpool2d kernel larger than the image", List.of(9, 8), 2, "same");
    for (Object stride : List.of(1, 2, List.of(3, 1))) {
      for (Object size : List.of(1, List.of(1, 2))) {
        add(
            "maxpool2d with " + size + " places around it, stride " + stride,
            Drawing.of(1, 5, 6)
                .then("conv2d", "filters", 2, "kernel", 2, "activation", "identity")
                .then(
                    "maxpool2d",
                    "kernel",
                    List.of(2, 3),
                    "stride",
                    stride,
                    "padding",
                    "explicit",
                    "paddingSize",
                    size)
                .then("flatten")
                .dense(2, SOFTMAX)
                .classes());
      }
    }
  }

  private void pool(String name, Object kernel, Object stride, String padding) {
    add(
        name,
        Drawing.of(1, 5, 6)
            .then("conv2d", "filters", 2, "kernel", 2, "activation", "identity", "padding", "same")
            .then("maxpool2d", "kernel", kernel, "stride", stride, "padding", padding)
            .then("flatten")
            .dense(2, SOFTMAX)
            .classes());
  }

  private void dropout() {
    for (double rate : new double[] {0, 0.2, 0.7}) {
      add(
          "dropout " + rate,
          Drawing.of(6).dense(8, "tanh").then("dropout", "rate", rate).dense(3, SOFTMAX).classes());
      add(
          "dropout " + rate + " on an image",
          Drawing.of(1, 5, 5)
              .then("conv2d", "filters", 2, "kernel", 2, "activation", "tanh")
              .then("dropout", "rate", rate)
              .then("flatten")
              .dense(2, SOFTMAX)
              .classes());
      add(
          "dropout " + rate + " last",
          Drawing.of(6).dense(4, "tanh").then("dropout", "rate", rate).values());
    }
    add(
        "dropout first and twice",
        Drawing.of(6)
            .named("one", "dropout", "rate", 0.3)
            .named("two", "dropout", "rate", 0.3)
            .dense(3, SOFTMAX)
            .classes());
  }

  private void flatten() {
    add(
        "flatten of an image, last",
        Drawing.of(1, 3, 3)
            .then("conv2d", "filters", 2, "kernel", 2, "activation", "tanh")
            .then("flatten")
            .values());
    add("flatten of a vector", Drawing.of(3).dense(4, "tanh").then("flatten").values());
    add(
        "flatten behind pooling, before softmax",
        Drawing.of(2, 4, 6)
            .then("maxpool2d")
            .then("flatten")
            .dense(4, "identity")
            .then("activation", "activation", SOFTMAX)
            .classes());
  }

  private void add(String name, NetworkSpec network) {
    if (cases.put(name, network) != null) {
      throw new IllegalStateException("two cases are called " + name);
    }
  }
}
