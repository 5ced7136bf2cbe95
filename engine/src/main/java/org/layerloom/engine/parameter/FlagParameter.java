package org.layerloom.engine.parameter;

import org.layerloom.engine.text.Message;

/** Yes or no. */
public record FlagParameter(String key, Boolean defaultValue) implements Parameter<Boolean> {

  @Override
  public Boolean parse(Object raw) {
    return switch (String.valueOf(raw)) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw new InvalidParameterException(
              Message.of(
                  "parameter.flag", Numbers.label(key), Numbers.shortened(String.valueOf(raw))));
    };
  }
}
