package org.layerloom.engine.dl4j;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.layerloom.engine.Drawing;
import org.layerloom.engine.network.NetworkSpec;

/** Pooling, edges, enlarging and dilation behind a convolution, whose gradient passes them. */
final class GeometryGradientCases {

  private final Map<String, NetworkSpec> cases = new LinkedHashMap<>();

  static Map<String, NetworkSpec> all() {
    GeometryGradientCases cases = new GeometryGradientCases();
    cases.averages();
    cases.edges();
    cases.dilations();
    return cases.cases;
  }

  private void averages() {
    for (String padding : List.of("valid", "same")) {
      for (Object stride : List.of(1, 2, 3, List.of(1, 3))) {
        for (Object kernel : List.of(1, 2, List.of(2, 3))) {
          image("avgpool2d", "kernel", kernel, "stride", stride, "padding", padding);
        }
      }
    }
    image("avgpool2d", "kernel", List.of(9, 8), "stride", 2, "padding", "same");
    for (Object stride : List.of(1, 2, List.of(3, 1))) {
      for (Object size : List.of(1, List.of(1, 2))) {
        image(
            "avgpool2d",
            "kernel",
            List.of(2, 3),
            "stride",
            stride,
            "padding",
            "explicit",
            "paddingSize",
            size);
      }
    }
    for (String pooling : List.of("average", "maximum")) {
      cases.put(
          "globalpool2d " + pooling,
          image().then("globalpool2d", "pooling", pooling).dense(2, "softmax").classes());
      cases.put(
          "globalpool2d before the loss, " + pooling,
          image().then("globalpool2d", "pooling", pooling).values());
    }
  }

  private void edges() {
    image("zeropadding2d");
    image("zeropadding2d", "top", 0, "bottom", 1, "left", 2, "right", 3);
    image("zeropadding2d", "top", 0, "bottom", 0, "left", 0, "right", 0);
    image("cropping2d");
    image("cropping2d", "top", 0, "bottom", 1, "left", 2, "right", 1);
    image("cropping2d", "top", 0, "bottom", 0, "left", 0, "right", 0);
    image("upsampling2d");
    image("upsampling2d", "factor", List.of(1, 3));
  }

  private void dilations() {
    image(
        "conv2d",
        "filters",
        2,
        "kernel",
        List.of(3, 2),
        "dilation",
        2,
        "padding",
        "explicit",
        "paddingSize",
        List.of(2, 1),
        "activation",
        "tanh");
    for (String padding : List.of("valid", "same")) {
      for (Object stride : List.of(1, 2, List.of(3, 1))) {
        for (Object dilation : List.of(2, List.of(1, 3))) {
          for (Object kernel : List.of(2, List.of(3, 1))) {
            image(
                "conv2d",
                "filters",
                2,
                "kernel",
                kernel,
                "stride",
                stride,
                "padding",
                padding,
                "dilation",
                dilation,
                "activation",
                "tanh");
          }
        }
      }
    }
  }

  private static Drawing image() {
    return Drawing.of(1, 5, 6)
        .named(
            "before", "conv2d", "filters", 2, "kernel", 2, "activation", "tanh", "padding", "same");
  }

  private void image(String type, Object... settings) {
    List<Object> name = new ArrayList<>(List.of(type));
    name.addAll(List.of(settings));
    cases.put(
        name.toString(),
        image().named("it", type, settings).then("flatten").dense(2, "softmax").classes());
  }
}
