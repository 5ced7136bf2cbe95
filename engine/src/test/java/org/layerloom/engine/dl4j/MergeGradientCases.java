package org.layerloom.engine.dl4j;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.layerloom.engine.Drawing;
import org.layerloom.engine.network.NetworkSpec;

/** Branches that part and meet again, in every way of merging them. */
final class MergeGradientCases {

  private final Map<String, NetworkSpec> cases = new LinkedHashMap<>();

  static Map<String, NetworkSpec> all() {
    MergeGradientCases cases = new MergeGradientCases();
    for (String merge :
        List.of("add", "subtract", "multiply", "average", "maximum", "concatenate")) {
      cases.vectors(merge);
      cases.images(merge);
      cases.shortcut(merge);
      cases.last(merge);
      if (!merge.equals("subtract")) {
        cases.three(merge);
      }
    }
    return cases.cases;
  }

  private void vectors(String merge) {
    cases.put(
        merge + " of vectors",
        Drawing.of(4)
            .named("a", "dense", "units", 3, "activation", "tanh")
            .from("input")
            .named("b", "dense", "units", 3, "activation", "sigmoid")
            .named("m", merge)
            .wire("a", "m")
            .dense(2, "softmax")
            .classes());
  }

  private void images(String merge) {
    cases.put(
        merge + " of images",
        Drawing.of(2, 4, 3)
            .named("a", "conv2d", "filters", 2, "kernel", 2, "activation", "tanh")
            .from("input")
            .named("b", "conv2d", "filters", 2, "kernel", 2, "activation", "sigmoid")
            .named("m", merge)
            .wire("a", "m")
            .then("flatten")
            .dense(2, "softmax")
            .classes());
  }

  /** What a branch began with meets its end: nothing on the way may change the shared numbers. */
  private void shortcut(String merge) {
    cases.put(
        merge + " of a branch and its beginning",
        Drawing.of(4)
            .named("start", "dense", "units", 3, "activation", "tanh")
            .named("bend", "activation", "activation", "sigmoid")
            .named("drop", "dropout", "rate", 0.3)
            .named("m", merge)
            .wire("start", "m")
            .named("after", "activation", "activation", "relu")
            .dense(2, "softmax")
            .classes());
  }

  private void three(String merge) {
    cases.put(
        merge + " of three",
        Drawing.of(4)
            .named("a", "dense", "units", 3, "activation", "tanh")
            .named("b", "dense", "units", 3, "activation", "tanh")
            .named("c", "dense", "units", 3, "activation", "tanh")
            .named("m", merge)
            .wire("a", "m")
            .wire("b", "m")
            .dense(2, "softmax")
            .classes());
  }

  private void last(String merge) {
    cases.put(
        merge + " before the loss",
        Drawing.of(4)
            .named("a", "dense", "units", 2, "activation", "tanh")
            .from("input")
            .named("b", "dense", "units", 2, "activation", "identity")
            .named("m", merge)
            .wire("a", "m")
            .values());
  }
}
