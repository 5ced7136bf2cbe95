package org.layerloom.engine.dl4j;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.layerloom.engine.Drawing;
import org.layerloom.engine.layer.Weights;
import org.layerloom.engine.network.NetworkSpec;

/** Penalties on the weights of each kind of layer, and each frozen between layers that learn. */
final class WeightSettingsCases {

  static final List<String> CONVOLUTIONS =
      List.of("conv2d", "depthwiseconv2d", "separableconv2d", "convtranspose2d");

  private WeightSettingsCases() {}

  static Map<String, NetworkSpec> all() {
    Map<String, NetworkSpec> cases = new LinkedHashMap<>();
    Object[][] penalties = {{"l1", 0.05}, {"l2", 0.3}, {"l1", 0.02, "l2", 0.1}};
    for (Object[] penalty : penalties) {
      String name = " with " + List.of(penalty);
      cases.put("dense" + name, dense("tanh", penalty));
      cases.put("dense at the end" + name, last(penalty));
      for (String type : CONVOLUTIONS) {
        cases.put(type + name, image(type, penalty));
      }
    }
    for (String constraint : Weights.CONSTRAINT.options()) {
      Object[] setting = {"constraint", constraint};
      cases.put("dense, constraint " + constraint, dense("tanh", setting));
      for (String type : CONVOLUTIONS) {
        cases.put(type + ", constraint " + constraint, image(type, setting));
      }
      cases.put("conv3d, constraint " + constraint, volume(setting));
      for (String type : List.of("conv1d", "simplernn", "lstm", "gru")) {
        cases.put(type + ", constraint " + constraint, sequence(type, setting));
      }
    }
    Object[] frozen = {"trainable", false};
    cases.put("dense frozen", dense("tanh", frozen));
    cases.put("dense frozen at the end", last(frozen));
    for (String type : CONVOLUTIONS) {
      cases.put(type + " frozen", image(type, frozen));
    }
    cases.put("batchnorm frozen", image("batchnorm", frozen));
    cases.put("prelu frozen", prelu(frozen));
    return cases;
  }

  private static NetworkSpec dense(String activation, Object... settings) {
    return Drawing.of(4)
        .named("before", "dense", "units", 5, "activation", "tanh")
        .named("it", "dense", and(settings, "units", 4, "activation", activation))
        .dense(3, "softmax")
        .classes();
  }

  private static NetworkSpec sequence(String type, Object... settings) {
    return Drawing.of(4, 2)
        .named("it", type, and(settings, "filters", 3, "units", 3))
        .then("flatten")
        .dense(2, "softmax")
        .classes();
  }

  static NetworkSpec volume(Object... settings) {
    return Drawing.of(1, 3, 3, 3)
        .named("before", "conv3d", "filters", 2, "kernel3d", 2, "activation", "tanh")
        .named("it", "conv3d", and(settings, "filters", 2, "kernel3d", 2, "activation", "tanh"))
        .then("flatten")
        .dense(2, "softmax")
        .classes();
  }

  private static NetworkSpec prelu(Object... settings) {
    return Drawing.of(4)
        .named("before", "dense", "units", 5, "activation", "tanh")
        .named("it", "prelu", settings)
        .dense(3, "softmax")
        .classes();
  }

  private static NetworkSpec last(Object... settings) {
    return Drawing.of(4)
        .named("before", "dense", "units", 5, "activation", "tanh")
        .named("it", "dense", and(settings, "units", 3, "activation", "softmax"))
        .classes();
  }

  static NetworkSpec image(String type, Object... settings) {
    Object[] all =
        type.contains("conv") ? and(settings, "kernel", 2, "activation", "tanh") : settings;
    if (type.contains("conv") && !type.startsWith("depthwise")) {
      all = and(all, "filters", 2);
    }
    return Drawing.of(1, 4, 4)
        .named("before", "conv2d", "filters", 2, "kernel", 2, "activation", "tanh")
        .named("it", type, all)
        .then("flatten")
        .dense(2, "softmax")
        .classes();
  }

  private static Object[] and(Object[] settings, Object... more) {
    List<Object> all = new ArrayList<>(List.of(settings));
    all.addAll(List.of(more));
    return all.toArray();
  }
}
