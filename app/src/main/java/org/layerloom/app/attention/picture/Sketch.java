package org.layerloom.app.attention.picture;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.ArrayList;
import java.util.List;

/** A picture of boxes, lines and words, drawn one over the other. Lengths are pixels. */
public final class Sketch {

  /** Where words stand from their place, which is on their middle line. */
  public enum Anchor {
    LEFT,
    MIDDLE,
    RIGHT
  }

  /** A part of a picture. */
  public sealed interface Mark permits Box, Stroke, Words {}

  /** A filled rectangle; colours are {@code 0xrrggbb} everywhere here. */
  public record Box(double x, double y, double wide, double high, int rgb) implements Mark {}

  /**
   * A straight line.
   *
   * @param opacity from 0 to 1
   * @param dashes lengths of strokes and gaps; none for a line without gaps
   */
  public record Stroke(
      double x1,
      double y1,
      double x2,
      double y2,
      double wide,
      int rgb,
      double opacity,
      List<Double> dashes)
      implements Mark {

    public Stroke {
      dashes = List.copyOf(dashes);
    }
  }

  /**
   * A line of text.
   *
   * @param turn in degrees, clockwise, about its place
   */
  public record Words(
      double x, double y, String text, double size, boolean bold, int rgb, Anchor anchor, int turn)
      implements Mark {}

  private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);

  private final int paper;
  private final List<Mark> marks = new ArrayList<>();
  private double wide;
  private double high;

  /**
   * An empty one.
   *
   * @param paper its ground
   */
  public Sketch(int paper) {
    this.paper = paper;
  }

  public void box(double x, double y, double boxWide, double boxHigh, int rgb) {
    marks.add(new Box(x, y, boxWide, boxHigh, rgb));
  }

  public void line(double x1, double y1, double x2, double y2, double lineWide, int rgb) {
    marks.add(new Stroke(x1, y1, x2, y2, lineWide, rgb, 1, List.of()));
  }

  public void add(Mark mark) {
    marks.add(mark);
  }

  /** Words that stand level. */
  public void words(double x, double y, String text, double size, int rgb, Anchor anchor) {
    marks.add(new Words(x, y, text, size, false, rgb, anchor, 0));
  }

  /** The picture reaches at least so far. */
  public void reach(double toX, double toY) {
    wide = Math.max(wide, toX);
    high = Math.max(high, toY);
  }

  public int wide() {
    return (int) Math.ceil(Math.max(1, wide));
  }

  public int high() {
    return (int) Math.ceil(Math.max(1, high));
  }

  public int paper() {
    return paper;
  }

  public List<Mark> marks() {
    return List.copyOf(marks);
  }

  /** How wide words are in the plain font of this machine. */
  public static double width(String text, double size) {
    return font(size, false).getStringBounds(text, MEASURE).getWidth();
  }

  static Font font(double size, boolean bold) {
    return new Font(Font.SANS_SERIF, bold ? Font.BOLD : Font.PLAIN, 12).deriveFont((float) size);
  }
}
