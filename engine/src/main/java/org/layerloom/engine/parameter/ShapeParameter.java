package org.layerloom.engine.parameter;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.layerloom.engine.text.Message;

/**
 * The shape of one sample: {@code [features]}, {@code [time, features]} for a sequence, {@code
 * [channels, height, width]} for an image, {@code [channels, depth, height, width]} for a volume.
 * Typed as {@code 784} or {@code 1 × 28 × 28}; {@code T × 8} is a sequence of whatever length the
 * data have, whose time is held as 0, and {@code T} alone are as many tokens as they have.
 */
public record ShapeParameter(String key, List<Integer> defaultValue)
    implements Parameter<List<Integer>> {

  /** No side is longer than this; it keeps products within a long. */
  private static final int MAX_SIDE = 1_000_000;

  private static final String ANY_LENGTH = "T";

  public ShapeParameter {
    defaultValue = List.copyOf(defaultValue);
  }

  @Override
  public List<Integer> parse(Object raw) {
    List<?> parts = SizeParameter.parts(raw);
    List<Integer> sides = new ArrayList<>();
    for (Object part : parts) {
      boolean time = parts.size() <= 2 && sides.isEmpty();
      sides.add(time ? time(part) : (int) Numbers.whole(key, part, 1, MAX_SIDE));
    }
    if (sides.isEmpty() || sides.size() > 4) {
      throw new InvalidParameterException(
          Message.of(
              "parameter.shapeForm", Numbers.label(key), Numbers.shortened(String.valueOf(raw))));
    }
    return List.copyOf(sides);
  }

  private int time(Object part) {
    String text = String.valueOf(part).strip();
    return text.equalsIgnoreCase(ANY_LENGTH) || text.equals("?")
        ? 0
        : (int) Numbers.whole(key, part, 0, MAX_SIDE);
  }

  @Override
  public String display(List<Integer> value) {
    return value.stream()
        .map(side -> side == 0 ? ANY_LENGTH : String.valueOf(side))
        .collect(Collectors.joining(" × "));
  }
}
