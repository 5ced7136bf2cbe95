package org.layerloom.engine.dl4j;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.layerloom.engine.Drawing;
import org.layerloom.engine.layer.Activations;
import org.layerloom.engine.layer.Weights;
import org.layerloom.engine.network.NetworkSpec;

/** Networks on sequences and tokens. */
final class SequenceGradientCases {

  private static final String SOFTMAX = "softmax";

  private final Map<String, NetworkSpec> cases = new LinkedHashMap<>();

  static Map<String, NetworkSpec> all() {
    SequenceGradientCases cases = new SequenceGradientCases();
    cases.conv1d();
    cases.pools();
    cases.recurrent();
    cases.steps();
    cases.tokens();
    cases.tokenScores();
    cases.merges();
    cases.variational();
    return cases.cases;
  }

  private void conv1d() {
    for (String edges : List.of("valid", "same", "causal")) {
      for (int step : new int[] {1, 2, 3}) {
        for (int spread : new int[] {1, 2}) {
          conv(
              "conv1d " + edges + ", step " + step + ", dilation " + spread,
              "edges",
              edges,
              "step",
              step,
              "spread",
              spread);
        }
      }
      conv("conv1d " + edges + " of one step", "edges", edges, "length", 1);
    }
    for (String activation : Activations.all()) {
      if (!activation.equals(SOFTMAX)) {
        conv("conv1d " + activation, "activation", activation);
      }
    }
    for (String init : Weights.INIT.options()) {
      conv("conv1d " + init, "weightInit", init);
    }
    conv("conv1d without bias", "bias", false);
    conv("conv1d frozen", "trainable", false);
    conv("conv1d with penalties", "l1", 0.01, "l2", 0.02);
  }

  private void conv(String name, Object... settings) {
    List<Object> all = new ArrayList<>(List.of("filters", 3));
    if (!List.of(settings).contains("activation")) {
      all.addAll(List.of("activation", "tanh"));
    }
    all.addAll(List.of(settings));
    cases.put(
        name,
        Drawing.of(7, 2)
            .dense(3, "tanh")
            .then("conv1d", all.toArray())
            .then("flatten")
            .dense(2, SOFTMAX)
            .classes());
  }

  private void pools() {
    for (String type : List.of("maxpool1d", "avgpool1d")) {
      for (String edges : List.of("valid", "same")) {
        for (int step : new int[] {1, 2, 3}) {
          cases.put(
              type + " " + edges + ", step " + step,
              Drawing.of(7, 2)
                  .dense(3, "identity")
                  .then(type, "length", 3, "step", step, "edges", edges)
                  .then("flatten")
                  .dense(2, SOFTMAX)
                  .classes());
        }
      }
    }
    for (String pooling : List.of("average", "maximum")) {
      cases.put(
          "globalpool1d " + pooling,
          Drawing.of(5, 2)
              .dense(3, "tanh")
              .then("globalpool1d", "pooling", pooling)
              .dense(2, SOFTMAX)
              .classes());
    }
  }

  private void recurrent() {
    for (String type : List.of("simplernn", "lstm", "gru")) {
      for (String direction : List.of("forward", "backward", "both")) {
        for (String steps : List.of("last", "all")) {
          cell(type + " " + direction + " " + steps, type, direction, steps);
        }
      }
      for (String init : Weights.INIT.options()) {
        cell(type + " " + init, type, "forward", "last", "weightInit", init);
      }
      cell(type + " frozen", type, "forward", "last", "trainable", false);
      cell(type + " with penalties", type, "both", "last", "l1", 0.01, "l2", 0.02);
      cases.put(
          type + " twice",
          Drawing.of(4, 2)
              .named("one", type, "units", 3, "steps", "all")
              .named("two", type, "units", 2)
              .dense(2, SOFTMAX)
              .classes());
    }
    for (String activation : List.of("tanh", "relu", "sigmoid", "identity")) {
      cell("simplernn " + activation, "simplernn", "forward", "all", "activation", activation);
    }
    for (String steps : List.of("last", "all")) {
      cell("gru reset before, " + steps, "gru", "both", steps, "reset", "before");
    }
  }

  private void cell(String name, String type, String direction, String steps, Object... more) {
    List<Object> settings =
        new ArrayList<>(List.of("units", 3, "direction", direction, "steps", steps));
    settings.addAll(List.of(more));
    Drawing drawing = Drawing.of(4, 2).dense(2, "tanh").then(type, settings.toArray());
    cases.put(
        name,
        (steps.equals("all") ? drawing.then("flatten") : drawing).dense(2, SOFTMAX).classes());
  }

  private void steps() {
    cases.put("dense on each step, judged", Drawing.of(4, 3).dense(2, SOFTMAX).classes());
    cases.put(
        "lstm judged at each step",
        Drawing.of(4, 3).then("lstm", "units", 3, "steps", "all").dense(2, SOFTMAX).classes());
    cases.put(
        "activation softmax on each step, judged",
        Drawing.of(4, 3).dense(2, "identity").then("activation", "activation", SOFTMAX).classes());
    cases.put(
        "values at each step", Drawing.of(4, 3).dense(3, "tanh").dense(2, "identity").values());
    for (String activation : Activations.all()) {
      cases.put(
          "dense " + activation + " on each step",
          Drawing.of(4, 3)
              .dense(3, activation)
              .then("activation", "activation", activation)
              .then("laststep")
              .dense(2, SOFTMAX)
              .classes());
    }
    cases.put(
        "dense on each step, without bias, with penalties",
        Drawing.of(4, 3)
            .then("dense", "units", 3, "bias", false, "l1", 0.01, "l2", 0.02, "activation", "tanh")
            .then("dropout", "rate", 0.3)
            .then("laststep")
            .dense(2, SOFTMAX)
            .classes());
    cases.put(
        "layernorm of steps, judged",
        Drawing.of(4, 3).dense(3, "tanh").then("layernorm").dense(2, SOFTMAX).classes());
    cases.put(
        "layernorm of steps, frozen",
        Drawing.of(4, 3)
            .dense(3, "tanh")
            .then("layernorm", "trainable", false)
            .then("laststep")
            .dense(2, SOFTMAX)
            .classes());
    cases.put(
        "repeat",
        Drawing.of(4)
            .dense(3, "tanh")
            .then("repeat", "times", 5)
            .then("gru", "units", 2)
            .dense(2, SOFTMAX)
            .classes());
    cases.put(
        "flatten of a sequence, last", Drawing.of(4, 3).dense(2, "tanh").then("flatten").values());
  }

  /** The table is used at both ends of the network: its derivatives add up. */
  private void tokenScores() {
    cases.put(
        "token scores at each step",
        Drawing.tokens(4, 5)
            .then("embedding", "features", 3)
            .dense(3, "tanh")
            .then("tokenscores", "tokens", 5)
            .then("activation", "activation", "softmax")
            .classes());
    cases.put(
        "token probabilities at each step",
        Drawing.tokens(4, 5)
            .then("embedding", "features", 3)
            .dense(3, "tanh")
            .then("tokenscores", "tokens", 5, "activation", "softmax")
            .classes());
    cases.put(
        "token probabilities in the middle",
        Drawing.tokens(4, 5)
            .then("embedding", "features", 3)
            .then("gru", "units", 3)
            .then("tokenscores", "tokens", 5, "activation", "softmax")
            .dense(2, "softmax")
            .classes());
    cases.put(
        "token probabilities against squares",
        Drawing.tokens(4, 5)
            .then("embedding", "features", 3)
            .dense(3, "tanh")
            .then("tokenscores", "tokens", 5, "activation", "softmax")
            .values());
    cases.put(
        "token scores of a vector",
        Drawing.tokens(4, 5)
            .then("embedding", "features", 3, "l2", 0.02)
            .then("gru", "units", 3)
            .then("tokenscores", "tokens", 5)
            .dense(2, "softmax")
            .classes());
    cases.put(
        "token scores of a frozen table",
        Drawing.tokens(4, 5)
            .then("embedding", "features", 3, "trainable", false)
            .dense(3, "tanh")
            .then("tokenscores", "tokens", 5)
            .values());
  }

  private void tokens() {
    for (String init : Weights.INIT.options()) {
      cases.put("embedding " + init, embedded("weightInit", init).classes());
    }
    for (String constraint : Weights.CONSTRAINT.options()) {
      cases.put(
          "embedding, constraint " + constraint, embedded("constraint", constraint).classes());
      cases.put(
          "positions, constraint " + constraint,
          positions("encoding", "learned", "positions", 6, "constraint", constraint));
    }
    cases.put("embedding frozen", embedded("trainable", false).classes());
    cases.put("embedding with penalties", embedded("l1", 0.01, "l2", 0.02).classes());
    for (String encoding : List.of("sinusoidal", "learned")) {
      for (String init : Weights.INIT.options()) {
        cases.put(
            "positions " + encoding + " " + init,
            positions("encoding", encoding, "positions", 6, "weightInit", init));
      }
    }
    cases.put(
        "positions frozen, with penalties",
        positions("encoding", "learned", "positions", 6, "trainable", false, "l2", 0.1));
  }

  private static NetworkSpec positions(Object... settings) {
    return Drawing.of(4, 3)
        .dense(4, "tanh")
        .then("positions", settings)
        .dense(3, "tanh")
        .then("globalpool1d")
        .dense(2, SOFTMAX)
        .classes();
  }

  private static Drawing embedded(Object... settings) {
    List<Object> all = new ArrayList<>(List.of("features", 3));
    all.addAll(List.of(settings));
    return Drawing.tokens(5, 4)
        .then("embedding", all.toArray())
        .then("lstm", "units", 2)
        .dense(2, SOFTMAX);
  }

  private void merges() {
    for (String merge : List.of("add", "multiply", "average", "maximum", "concatenate")) {
      cases.put(
          merge + " of sequences",
          Drawing.of(4, 3)
              .named("one", "dense", "units", 2, "activation", "tanh")
              .from("input")
              .named("two", "gru", "units", 2, "steps", "all")
              .then(merge)
              .wire("one", merge)
              .then("laststep")
              .dense(2, SOFTMAX)
              .classes());
    }
    cases.put(
        "subtract of sequences",
        Drawing.of(4, 3)
            .named("one", "dense", "units", 2, "activation", "tanh")
            .from("input")
            .named("two", "dense", "units", 2, "activation", "tanh")
            .then("subtract")
            .wire("one", "subtract")
            .then("laststep")
            .dense(2, SOFTMAX)
            .classes());
  }

  private void variational() {
    for (double weight : new double[] {0, 1, 0.25}) {
      cases.put(
          "gaussiansample, weight " + weight,
          Drawing.of(4)
              .named("body", "dense", "units", 4, "activation", "tanh")
              .named("mean", "dense", "units", 2, "activation", "identity")
              .from("body")
              .named("spread", "dense", "units", 2, "activation", "identity")
              .apart("gaussiansample", "gaussiansample", "klWeight", weight)
              .wire("mean", "gaussiansample", "mean")
              .wire("spread", "gaussiansample", "logVariance")
              .dense(3, "identity")
              .values());
    }
  }
}
