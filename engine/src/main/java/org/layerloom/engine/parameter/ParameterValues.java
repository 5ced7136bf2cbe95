package org.layerloom.engine.parameter;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.layerloom.engine.text.Message;

/**
 * Values for a list of parameters, each legal: what was not given, or was given wrongly, has its
 * default, and {@link #problems} tells of the latter.
 */
public final class ParameterValues {

  private final Map<String, Object> values = new LinkedHashMap<>();
  private final List<Message> problems = new ArrayList<>();

  /**
   * Reads raw values, as a project file holds them.
   *
   * @param raw may lack keys; keys that no parameter has are passed over
   */
  public ParameterValues(List<Parameter<?>> parameters, Map<String, Object> raw) {
    for (Parameter<?> parameter : parameters) {
      values.put(parameter.key(), read(parameter, raw));
    }
  }

  private Object read(Parameter<?> parameter, Map<String, Object> raw) {
    if (!raw.containsKey(parameter.key())) {
      return parameter.defaultValue();
    }
    try {
      return parameter.parse(raw.get(parameter.key()));
    } catch (InvalidParameterException invalid) {
      problems.add(invalid.readable());
      return parameter.defaultValue();
    }
  }

  /**
   * The value of a parameter.
   *
   * @throws IllegalArgumentException if these are not values for it
   */
  @SuppressWarnings("unchecked") // read() stored what this parameter's own parse returned
  public <T> T get(Parameter<T> parameter) {
    Object value = values.get(parameter.key());
    if (value == null) {
      throw new IllegalArgumentException("no parameter " + parameter.key());
    }
    return (T) value;
  }

  /** All values by key, in the order of declaration. */
  public Map<String, Object> asMap() {
    return Collections.unmodifiableMap(values);
  }

  /** One sentence for each value that was not legal. */
  public List<Message> problems() {
    return List.copyOf(problems);
  }
}
