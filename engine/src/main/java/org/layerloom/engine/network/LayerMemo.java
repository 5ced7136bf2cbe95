package org.layerloom.engine.network;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.layerloom.engine.parameter.ParameterValues;

/**
 * Remembers what layers said of their inputs in the last analysis, so that after an edit only what
 * it touches is worked out again.
 */
final class LayerMemo {

  /** What a shape rule depends on. */
  private record Question(String type, Map<String, Object> parameters, List<TensorShape> inputs) {}

  private record Settings(String type, Map<String, Object> parameters) {}

  private Map<Question, LayerOutcome> before = new HashMap<>();
  private Map<Question, LayerOutcome> now = new HashMap<>();
  private Map<Settings, ParameterValues> valuesBefore = new HashMap<>();
  private Map<Settings, ParameterValues> valuesNow = new HashMap<>();

  /** Forgets what the last analysis but one has left. */
  void begin() {
    before = now;
    now = new HashMap<>();
    valuesBefore = valuesNow;
    valuesNow = new HashMap<>();
  }

  ParameterValues values(LayerSpec layer, Supplier<ParameterValues> reading) {
    Settings settings = new Settings(layer.type(), layer.parameters());
    return valuesNow.computeIfAbsent(
        settings, key -> valuesBefore.containsKey(key) ? valuesBefore.get(key) : reading.get());
  }

  LayerOutcome outcome(LayerSpec layer, List<TensorShape> inputs, Supplier<LayerOutcome> rule) {
    Question question = new Question(layer.type(), layer.parameters(), inputs);
    return now.computeIfAbsent(
        question, key -> before.containsKey(key) ? before.get(key) : rule.get());
  }
}
