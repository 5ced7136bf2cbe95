package org.layerloom.engine.network;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The shape of one sample as it passes between layers, without the batch dimension: {@code
 * [feature]} for a vector, {@code [channel, height, width]} for an image, {@code [channel, depth,
 * height, width]} for a volume, {@code [time, feature]} for a sequence, {@code [time]} for a
 * sequence of tokens. Every side is at least 1, but a time that is not known yet, which is {@link
 * #ANY_LENGTH}.
 *
 * @param vocabulary how many different tokens there are, numbered from 0; 0 where the numbers are
 *     real
 */
public record TensorShape(List<Dimension> dimensions, int vocabulary) {

  /** The size of a time that is whatever the data bring. */
  public static final int ANY_LENGTH = 0;

  /** One side of a shape. */
  public record Dimension(Axis axis, long size) {
    public Dimension {
      boolean open = axis == Axis.TIME && size == ANY_LENGTH;
      if (size < 1 && !open) {
        throw new IllegalArgumentException(axis + " of size " + size);
      }
    }

    public boolean isKnown() {
      return size != ANY_LENGTH;
    }
  }

  public TensorShape {
    dimensions = List.copyOf(dimensions);
  }

  public TensorShape(List<Dimension> dimensions) {
    this(dimensions, 0);
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

  public static TensorShape volume(long channels, long depth, long height, long width) {
    return new TensorShape(
        List.of(
            new Dimension(Axis.CHANNEL, channels),
            new Dimension(Axis.DEPTH, depth),
            new Dimension(Axis.HEIGHT, height),
            new Dimension(Axis.WIDTH, width)));
  }

  /**
   * A sequence of vectors.
   *
   * @param time the number of steps, or {@link #ANY_LENGTH}
   */
  public static TensorShape sequence(long time, long features) {
    return new TensorShape(
        List.of(new Dimension(Axis.TIME, time), new Dimension(Axis.FEATURE, features)));
  }

  /**
   * A sequence of tokens.
   *
   * @param time the number of steps, or {@link #ANY_LENGTH}
   * @param vocabulary how many different ones there are
   */
  public static TensorShape tokens(long time, int vocabulary) {
    if (vocabulary < 1) {
      throw new IllegalArgumentException("a vocabulary of " + vocabulary);
    }
    return new TensorShape(List.of(new Dimension(Axis.TIME, time)), vocabulary);
  }

  /** One side is a vector, two are a sequence, three an image, four a volume. */
  public static TensorShape ofSides(List<Integer> sides) {
    return switch (sides.size()) {
      case 1 -> vector(sides.get(0));
      case 2 -> sequence(sides.get(0), sides.get(1));
      case 3 -> image(sides.get(0), sides.get(1), sides.get(2));
      case 4 -> volume(sides.get(0), sides.get(1), sides.get(2), sides.get(3));
      default -> throw new IllegalArgumentException(sides.size() + " sides");
    };
  }

  public boolean isVector() {
    return axes().equals(List.of(Axis.FEATURE));
  }

  public boolean isImage() {
    return axes().equals(List.of(Axis.CHANNEL, Axis.HEIGHT, Axis.WIDTH));
  }

  public boolean isVolume() {
    return axes().equals(List.of(Axis.CHANNEL, Axis.DEPTH, Axis.HEIGHT, Axis.WIDTH));
  }

  /** A sequence of vectors; one of tokens is not. */
  public boolean isSequence() {
    return axes().equals(List.of(Axis.TIME, Axis.FEATURE));
  }

  public boolean isTokens() {
    return vocabulary > 0;
  }

  /** Whether two shapes have the same axes, whatever their sizes. */
  public boolean isLike(TensorShape other) {
    return axes().equals(other.axes()) && isTokens() == other.isTokens();
  }

  /** Whether all sizes are numbers. */
  public boolean isKnown() {
    return dimensions.stream().allMatch(Dimension::isKnown);
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

  /** The same shape with another length along an axis. */
  public TensorShape with(Axis axis, long size) {
    return new TensorShape(
        dimensions.stream().map(d -> d.axis() == axis ? new Dimension(axis, size) : d).toList(),
        vocabulary);
  }

  /** How many numbers a sample of this shape holds; of one step where the time is not known. */
  public long elements() {
    return dimensions.stream()
        .mapToLong(Dimension::size)
        .map(size -> Math.max(1, size))
        .reduce(1, Math::multiplyExact);
  }

  public List<Integer> sides() {
    return dimensions.stream().map(d -> Math.toIntExact(d.size())).toList();
  }

  private List<Axis> axes() {
    return dimensions.stream().map(Dimension::axis).toList();
  }

  /**
   * The sides joined by a multiplication sign: {@code 32 × 13 × 13}; {@code T} for a time that is
   * not known; {@code 12 ids} for as many tokens.
   */
  @Override
  public String toString() {
    String sides =
        dimensions.stream()
            .map(d -> d.isKnown() ? String.valueOf(d.size()) : "T")
            .collect(Collectors.joining(" × "));
    return isTokens() ? sides + " ids" : sides;
  }
}
