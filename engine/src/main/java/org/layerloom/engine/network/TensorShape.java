package org.layerloom.engine.network;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The shape of one sample as it passes between layers, without the batch dimension: {@code
 * [feature]} for a vector, {@code [channel, height, width]} for an image. Every side is at least 1.
 */
public record TensorShape(List<Dimension> dimensions) {

  /** One side of a shape. */
  public record Dimension(Axis axis, long size) {
    public Dimension {
      if (size < 1) {
        throw new IllegalArgumentException(axis + " of size " + size);
      }
    }
  }

  public TensorShape {
    dimensions = List.copyOf(dimensions);
  }

  public static TensorShape vector(long features) {
    return new TensorShape(List.of(new Dimension(Axis.FEATURE, features)));
  }

  public static TensorShape image(long channels, long height, long width) {
    return new TensorShape(
        List.of(
            new Dimension(Axis.CHANNEL, channels),
            new Dimension(Axis.HEIGHT, height),
            new Dimension(Axis.WIDTH, width)));
  }

  /** One side is a vector, three are an image. */
  public static TensorShape ofSides(List<Integer> sides) {
    return switch (sides.size()) {
      case 1 -> vector(sides.get(0));
      case 3 -> image(sides.get(0), sides.get(1), sides.get(2));
      default -> throw new IllegalArgumentException(sides.size() + " sides");
    };
  }

  public boolean isVector() {
    return axes().equals(List.of(Axis.FEATURE));
  }

  public boolean isImage() {
    return axes().equals(List.of(Axis.CHANNEL, Axis.HEIGHT, Axis.WIDTH));
  }

  /**
   * The length along an axis.
   *
   * @throws IllegalArgumentException if the shape has no such axis
   */
  public long size(Axis axis) {
    return dimensions.stream()
        .filter(d -> d.axis() == axis)
        .mapToLong(Dimension::size)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no " + axis + " in " + this));
  }

  /** How many numbers a sample of this shape holds. */
  public long elements() {
    return dimensions.stream().mapToLong(Dimension::size).reduce(1, Math::multiplyExact);
  }

  public List<Integer> sides() {
    return dimensions.stream().map(d -> Math.toIntExact(d.size())).toList();
  }

  private List<Axis> axes() {
    return dimensions.stream().map(Dimension::axis).toList();
  }

  /** The sides joined by a multiplication sign: {@code 32 × 13 × 13}. */
  @Override
  public String toString() {
    return dimensions.stream()
        .map(d -> String.valueOf(d.size()))
        .collect(Collectors.joining(" × "));
  }
}
