package org.layerloom.engine.optimize;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.layerloom.engine.parameter.ParameterValues;

/**
 * An optimizer with its settings.
 *
 * @param parameters what differs from the defaults, as JSON values
 */
public record OptimizerSpec(OptimizerType type, Map<String, Object> parameters) {

  public OptimizerSpec {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
  }

  /** Whether both do the same: a setting left out and its default given are alike. */
  @Override
  public boolean equals(Object other) {
    return other instanceof OptimizerSpec spec
        && type == spec.type
        && values().asMap().equals(spec.values().asMap());
  }

  @Override
  public int hashCode() {
    return 31 * type.hashCode() + values().asMap().hashCode();
  }

  public static OptimizerSpec of(OptimizerType type) {
    return new OptimizerSpec(type, Map.of());
  }

  public OptimizerSpec with(String key, Object value) {
    Map<String, Object> changed = new LinkedHashMap<>(parameters);
    changed.put(key, value);
    return new OptimizerSpec(type, changed);
  }

  /** All settings, defaults filled in. */
  public ParameterValues values() {
    return new ParameterValues(type.parameters(), parameters);
  }

  /** The value of one setting, such as {@code learningRate}. */
  public double value(String key) {
    return (Double) values().asMap().get(key);
  }
}
