package org.layerloom.engine.parameter;

/**
 * One value that a person may set, with the rule for what is allowed.
 *
 * @param <T> the type of a legal value, one that JSON can hold
 */
public sealed interface Parameter<T>
    permits IntParameter,
        RealParameter,
        ChoiceParameter,
        FlagParameter,
        SizeParameter,
        ShapeParameter {

  /** The name in project files and text bundles, in camel case. */
  String key();

  T defaultValue();

  /**
   * Reads a value as it came from a file or an editor.
   *
   * @throws InvalidParameterException if it is of the wrong kind or out of range; the message says
   *     what is allowed
   */
  T parse(Object raw) throws InvalidParameterException;

  /** How the value is written for a person, such as {@code 3 × 3}. */
  default String display(T value) {
    return String.valueOf(value);
  }
}
