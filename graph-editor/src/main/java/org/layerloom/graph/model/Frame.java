package org.layerloom.graph.model;

import java.util.Objects;

/**
 * A titled rectangle behind everything else; what lies within goes along when it is dragged.
 *
 * @param id names it
 * @param container the sub-block that it lies in; empty at the top
 * @param x left edge
 * @param y upper edge
 * @param width positive
 * @param height positive
 * @param text its title
 * @param colour how it is drawn
 */
public record Frame(
    String id,
    String container,
    double x,
    double y,
    double width,
    double height,
    String text,
    FrameColour colour)
    implements Annotation {
  public Frame {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(container, "container");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(colour, "colour");
    Annotation.requireBox(x, y, width, height);
  }

  @Override
  public Frame withId(String newId) {
    return new Frame(newId, container, x, y, width, height, text, colour);
  }

  @Override
  public Frame withContainer(String newContainer) {
    return new Frame(id, newContainer, x, y, width, height, text, colour);
  }

  @Override
  public Frame withBox(double newX, double newY, double newWidth, double newHeight) {
    return new Frame(id, container, newX, newY, newWidth, newHeight, text, colour);
  }

  @Override
  public Frame withText(String newText) {
    return new Frame(id, container, x, y, width, height, newText, colour);
  }

  /** The same in another colour. */
  public Frame withColour(FrameColour newColour) {
    return new Frame(id, container, x, y, width, height, text, newColour);
  }
}
