package org.layerloom.engine.parameter;

/** A whole number between {@code min} and {@code max}, both allowed. */
public record IntParameter(String key, Integer defaultValue, int min, int max)
    implements Parameter<Integer> {

  @Override
  public Integer parse(Object raw) {
    long value = Numbers.whole(key, raw, min, max);
    return (int) value;
  }

  @Override
  public String display(Integer value) {
    return String.valueOf(value);
  }
}
