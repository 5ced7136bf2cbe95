package org.layerloom.engine.parameter;

import java.util.List;
import org.layerloom.engine.text.Message;

/** One of a few named options; each option's label is the text {@code choice.<option>}. */
public record ChoiceParameter(String key, String defaultValue, List<String> options)
    implements Parameter<String> {

  public ChoiceParameter {
    options = List.copyOf(options);
    if (!options.contains(defaultValue)) {
      throw new IllegalArgumentException(defaultValue + " is not an option of " + key);
    }
  }

  @Override
  public String parse(Object raw) {
    String text = String.valueOf(raw).strip();
    if (!options.contains(text)) {
      throw new InvalidParameterException(
          Message.of(
              "parameter.choice",
              Numbers.label(key),
              String.join(", ", options),
              Numbers.shortened(text)));
    }
    return text;
  }
}
