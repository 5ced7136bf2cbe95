package org.layerloom.graph.model;

/**
 * Something on the canvas for people alone: it has no ports, and no program sees it as a node.
 * Places and sizes are in canvas pixels at scale 1.
 */
public sealed interface Annotation permits Note, Frame {
  /** Names it; differs from that of every other annotation. */
  String id();

  /** The sub-block that it lies in; empty at the top. */
  String container();

  /** Left edge. */
  double x();

  /** Upper edge. */
  double y();

  /** Its width, positive. */
  double width();

  /** Its height, positive. */
  double height();

  /** What is written in a note, or the title of a frame. */
  String text();

  /** The same under another id. */
  Annotation withId(String newId);

  /** The same in another sub-block. */
  Annotation withContainer(String newContainer);

  /** The same with another box. */
  Annotation withBox(double newX, double newY, double newWidth, double newHeight);

  /** The same with another text or title. */
  Annotation withText(String newText);

  /** The same elsewhere. */
  default Annotation movedBy(double dx, double dy) {
    return withBox(x() + dx, y() + dy, width(), height());
  }

  /** Whether a box lies within this one. */
  default boolean encloses(double boxX, double boxY, double boxWidth, double boxHeight) {
    return boxX >= x()
        && boxY >= y()
        && boxX + boxWidth <= x() + width()
        && boxY + boxHeight <= y() + height();
  }

  /**
   * Throws if a box is not finite or has no size.
   *
   * @throws IllegalArgumentException naming the box
   */
  static void requireBox(double x, double y, double width, double height) {
    boolean sound =
        Double.isFinite(x)
            && Double.isFinite(y)
            && Double.isFinite(width)
            && Double.isFinite(height)
            && width > 0
            && height > 0;
    if (!sound) {
      throw new IllegalArgumentException("no box: " + x + ", " + y + ", " + width + " x " + height);
    }
  }
}
