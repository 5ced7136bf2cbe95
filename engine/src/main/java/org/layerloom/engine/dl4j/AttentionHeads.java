package org.layerloom.engine.dl4j;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.layerloom.engine.attention.Intervention;
import org.layerloom.engine.attention.LayerAttention;
import org.layerloom.engine.dl4j.own.AttentionView;
import org.layerloom.engine.dl4j.own.AttentionViews;
import org.layerloom.engine.dl4j.own.HeadChanges;

/** The heads of a network: reads them after a forward pass, and changes them during one. */
final class AttentionHeads {

  private final Map<String, AttentionView> views = new LinkedHashMap<>();

  AttentionHeads(ComputationGraph graph) {
    for (Layer layer : graph.getLayers()) {
      AttentionViews.of(layer)
          .ifPresent(view -> views.put(layer.conf().getLayer().getLayerName(), view));
    }
  }

  <T> T during(Intervention change, Supplier<T> question) {
    if (change.isNone()) {
      return question.get();
    }
    views.forEach((id, view) -> view.change(changes(id, view.heads(), change)));
    try {
      return question.get();
    } finally {
      views.values().forEach(view -> view.change(null));
    }
  }

  private static HeadChanges changes(String id, int heads, Intervention change) {
    boolean[] off = new boolean[heads];
    double[] temperatures = new double[heads];
    for (int head = 0; head < heads; head++) {
      off[head] = change.isOff(id, head);
      temperatures[head] = change.temperature(id, head);
    }
    int last = change.hidden().stream().mapToInt(Integer::intValue).max().orElse(-1);
    boolean[] hidden = new boolean[last + 1];
    change.hidden().forEach(step -> hidden[step] = true);
    return new HeadChanges(off, temperatures, hidden);
  }

  /** What the last forward pass left, of the first sample. */
  List<LayerAttention> read(int steps, Intervention change) {
    List<LayerAttention> all = new ArrayList<>();
    views.forEach((id, view) -> all.add(read(id, view, steps, change)));
    return all;
  }

  private static LayerAttention read(
      String id, AttentionView view, int steps, Intervention change) {
    int queries = Math.min(steps, view.steps());
    int keys = view.keysThere();
    double[] all = view.attention();
    float[] weights = new float[view.heads() * queries * keys];
    for (int row = 0; row < view.heads() * queries; row++) {
      int from = (row / queries * view.steps() + row % queries) * view.keySteps();
      for (int key = 0; key < keys; key++) {
        weights[row * keys + key] = (float) all[from + key];
      }
    }
    return new LayerAttention(
        id,
        view.causal(),
        view.heads(),
        queries,
        keys,
        first(view.queries(), queries, view.steps()),
        first(view.keys(), keys, view.keySteps()),
        first(view.values(), keys, view.keySteps()),
        weights,
        change);
  }

  /** The rows of the first steps. */
  private static float[] first(double[] rows, int steps, int time) {
    float[] some = new float[rows.length / time * steps];
    for (int i = 0; i < some.length; i++) {
      some[i] = (float) rows[i];
    }
    return some;
  }
}
