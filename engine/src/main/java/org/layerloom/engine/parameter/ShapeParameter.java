package org.layerloom.engine.parameter;

import java.util.List;
import java.util.stream.Collectors;
import org.layerloom.engine.text.Message;

/**
 * The shape of one sample: {@code [features]}, or {@code [channels, height, width]} for images.
 * Typed as {@code 784} or {@code 1 × 28 × 28}.
 */
public record ShapeParameter(String key, List<Integer> defaultValue)
    implements Parameter<List<Integer>> {

  /** No side is longer than this; it keeps products within a long. */
  private static final int MAX_SIDE = 1_000_000;

  public ShapeParameter {
    defaultValue = List.copyOf(defaultValue);
  }

  @Override
  public List<Integer> parse(Object raw) {
    List<Integer> sides =
        SizeParameter.parts(raw).stream()
            .map(part -> (int) Numbers.whole(key, part, 1, MAX_SIDE))
            .collect(Collectors.toList());
    if (sides.size() != 1 && sides.size() != 3) {
      throw new InvalidParameterException(
          Message.of(
              "parameter.shapeForm", Numbers.label(key), Numbers.shortened(String.valueOf(raw))));
    }
    return List.copyOf(sides);
  }

  @Override
  public String display(List<Integer> value) {
    return value.stream().map(String::valueOf).collect(Collectors.joining(" × "));
  }
}
