package org.layerloom.graph.model;

import java.util.Objects;

/**
 * A text anywhere on the canvas.
 *
 * @param id names it
 * @param container the sub-block that it lies in; empty at the top
 * @param x left edge
 * @param y upper edge
 * @param width positive
 * @param height positive
 * @param text with the marks of the Markdown subset that the view understands
 */
public record Note(
    String id, String container, double x, double y, double width, double height, String text)
    implements Annotation {
  public Note {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(container, "container");
    Objects.requireNonNull(text, "text");
    Annotation.requireBox(x, y, width, height);
  }

  @Override
  public Note withId(String newId) {
    return new Note(newId, container, x, y, width, height, text);
  }

  @Override
  public Note withContainer(String newContainer) {
    return new Note(id, newContainer, x, y, width, height, text);
  }

  @Override
  public Note withBox(double newX, double newY, double newWidth, double newHeight) {
    return new Note(id, container, newX, newY, newWidth, newHeight, text);
  }

  @Override
  public Note withText(String newText) {
    return new Note(id, container, x, y, width, height, newText);
  }
}
