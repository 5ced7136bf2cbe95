package org.layerloom.engine.parameter;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.layerloom.engine.text.Message;

/**
 * A height and a width, such as a kernel's, or a depth before them. Written {@code 3} for a square,
 * {@code 3 × 5}, {@code 3x5}, or in JSON {@code [3, 5]}.
 */
public record SizeParameter(String key, List<Integer> defaultValue, int min, int max)
    implements Parameter<List<Integer>> {

  public SizeParameter {
    defaultValue = List.copyOf(defaultValue);
  }

  /** A square by default. */
  public static SizeParameter square(String key, int defaultSide, int min, int max) {
    return new SizeParameter(key, List.of(defaultSide, defaultSide), min, max);
  }

  /** A depth, a height and a width, all alike by default. */
  public static SizeParameter cube(String key, int defaultSide, int min, int max) {
    return new SizeParameter(key, List.of(defaultSide, defaultSide, defaultSide), min, max);
  }

  @Override
  public List<Integer> parse(Object raw) {
    List<Integer> sizes =
        parts(raw).stream()
            .map(part -> (int) Numbers.whole(key, part, min, max))
            .collect(Collectors.toList());
    if (sizes.size() == 1) {
      sizes = Collections.nCopies(defaultValue.size(), sizes.get(0));
    }
    if (sizes.size() != defaultValue.size()) {
      throw new InvalidParameterException(
          Message.of(
              defaultValue.size() == 2 ? "parameter.size" : "parameter.sizeOfVolume",
              Numbers.label(key),
              Numbers.shortened(String.valueOf(raw))));
    }
    return List.copyOf(sizes);
  }

  @Override
  public String display(List<Integer> value) {
    return value.stream().map(String::valueOf).collect(Collectors.joining(" × "));
  }

  /** Splits a JSON list or typed text at {@code x}, {@code ×}, commas or blanks. */
  static List<?> parts(Object raw) {
    if (raw instanceof List<?> list) {
      return list;
    }
    String text = String.valueOf(raw).replaceAll("[\\[\\]]", " ").strip();
    return Arrays.asList(text.split("\\s*[x×*,\\s]\\s*"));
  }
}
