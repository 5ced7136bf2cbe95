package org.layerloom.engine.dl4j;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.layerloom.engine.Drawing;
import org.layerloom.engine.layer.Activations;
import org.layerloom.engine.layer.PermuteLayer;
import org.layerloom.engine.layer.Weights;
import org.layerloom.engine.network.NetworkSpec;

/** Numbers in other shapes, volumes, and what is learnt number by number or within a sample. */
final class ShapeGradientCases {

  private final Map<String, NetworkSpec> cases = new LinkedHashMap<>();

  static Map<String, NetworkSpec> all() {
    ShapeGradientCases cases = new ShapeGradientCases();
    cases.reshape();
    cases.dot();
    cases.volumes();
    cases.image("permute");
    for (String order : PermuteLayer.ORDER.options()) {
      cases.image("permute", "axisOrder", order);
    }
    cases.image("prelu");
    cases.image("prelu", "slopes", "per-element");
    cases.image("prelu", "slopes", "per-element", "trainable", false);
    cases.image("prelu", "trainable", false);
    cases.image("l2norm");
    cases.vector("l2norm");
    cases.image("layernorm");
    cases.vector("layernorm", "epsilon", 0.1);
    cases.vector("layernorm", "trainable", false);
    for (int groups : new int[] {1, 2, 4}) {
      cases.image("groupnorm", "groups", groups);
    }
    cases.image("groupnorm", "groups", 2, "trainable", false, "epsilon", 0.3);
    cases.image("instancenorm");
    cases.image("instancenorm", "trainable", false);
    return cases.cases;
  }

  private void image(String type, Object... settings) {
    add(
        type,
        settings,
        Drawing.of(1, 3, 4)
            .named("before", "conv2d", "filters", 4, "kernel", List.of(1, 2), "activation", "tanh")
            .named("it", type, settings)
            .named("behind", "conv2d", "filters", 2, "kernel", 2, "activation", "tanh")
            .then("flatten")
            .dense(2, "softmax")
            .classes());
  }

  private void vector(String type, Object... settings) {
    add(
        type + " of a vector",
        settings,
        Drawing.of(4)
            .named("before", "dense", "units", 5, "activation", "tanh")
            .named("it", type, settings)
            .dense(3, "softmax")
            .classes());
    add(
        type + " of a vector, last",
        settings,
        Drawing.of(4)
            .named("it", type, settings)
            .dense(4, "tanh")
            .named("last", type, settings)
            .values());
  }

  private void reshape() {
    add(
        "reshape of a vector to an image",
        new Object[0],
        Drawing.of(5)
            .dense(12, "tanh")
            .then("reshape", "targetShape", List.of(2, 2, 3))
            .then("conv2d", "filters", 2, "kernel", 2, "activation", "tanh")
            .named("row", "reshape", "targetShape", List.of(4))
            .values());
    add(
        "reshape of an image to a volume",
        new Object[0],
        Drawing.of(1, 4, 4)
            .then("conv2d", "filters", 4, "kernel", 2, "activation", "tanh")
            .named("volume", "reshape", "targetShape", List.of(2, 2, 3, 3))
            .then("conv3d", "filters", 2, "kernel3d", 2, "activation", "tanh")
            .named("image", "reshape", "targetShape", List.of(1, 4, 2))
            .then("flatten")
            .dense(2, "softmax")
            .classes());
  }

  private void dot() {
    for (boolean normalise : new boolean[] {false, true}) {
      for (boolean last : new boolean[] {false, true}) {
        Drawing drawing =
            Drawing.of(4)
                .named("a", "dense", "units", 3, "activation", "tanh")
                .from("input")
                .named("b", "dense", "units", 3, "activation", "identity")
                .from("a")
                .named("dot", "dot", "normalise", normalise)
                .wire("b", "dot");
        add(
            "dot" + (last ? ", last" : ""),
            new Object[] {"normalise", normalise},
            last ? drawing.values() : drawing.dense(2, "softmax").classes());
      }
    }
  }

  private void volumes() {
    for (String padding : List.of("valid", "same")) {
      for (Object stride : List.of(1, 2, List.of(1, 3, 2))) {
        for (Object kernel : List.of(1, 2, List.of(3, 1, 2))) {
          volume(
              "kernel3d", kernel, "stride3d", stride, "padding3d", padding, "activation", "tanh");
        }
      }
    }
    for (String activation : Activations.all()) {
      if (!activation.equals("softmax")) {
        volume("kernel3d", 2, "activation", activation);
      }
    }
    for (String init : Weights.INIT.options()) {
      volume("kernel3d", 2, "activation", "tanh", "weightInit", init);
    }
    volume("kernel3d", 2, "activation", "tanh", "bias", false);
    volume("kernel3d", 2, "activation", "tanh", "l1", 0.02, "l2", 0.1);
    volume("kernel3d", 2, "activation", "tanh", "trainable", false);
    for (String type :
        List.of(
            "activation",
            "dropout",
            "gaussiandropout",
            "gaussiannoise",
            "prelu",
            "l2norm",
            "layernorm")) {
      add(
          type + " of a volume",
          new Object[0],
          Drawing.of(2, 2, 3, 2)
              .named(
                  "before",
                  "conv3d",
                  "filters",
                  2,
                  "kernel3d",
                  2,
                  "activation",
                  "tanh",
                  "padding3d",
                  "same")
              .named("it", type)
              .then("flatten")
              .dense(2, "softmax")
              .classes());
    }
    for (String type : List.of("add", "concatenate")) {
      add(
          type + " of volumes",
          new Object[0],
          Drawing.of(1, 2, 3, 2)
              .named("a", "conv3d", "filters", 2, "kernel3d", 2, "activation", "tanh")
              .from("input")
              .named("b", "conv3d", "filters", 2, "kernel3d", 2, "activation", "sigmoid")
              .named("both", type)
              .wire("a", "both")
              .then("flatten")
              .dense(2, "softmax")
              .classes());
    }
  }

  /** Two convolutions, so that the first one's gradient passes through the second. */
  private void volume(Object... settings) {
    List<Object> all = new ArrayList<>(List.of("filters", 2));
    all.addAll(List.of(settings));
    add(
        "conv3d",
        settings,
        Drawing.of(1, 3, 4, 3)
            .named("before", "conv3d", "filters", 2, "kernel3d", 1, "activation", "tanh")
            .named("it", "conv3d", all.toArray())
            .then("flatten")
            .dense(2, "softmax")
            .classes());
  }

  private void add(String name, Object[] settings, NetworkSpec network) {
    if (cases.put(name + " " + List.of(settings), network) != null) {
      throw new IllegalStateException("two cases are called " + name + " " + List.of(settings));
    }
  }
}
