package org.layerloom.graph.view;

import javafx.geometry.Rectangle2D;
import org.layerloom.graph.model.Listeners;
import org.layerloom.graph.model.Point;
import org.layerloom.graph.model.Subscription;

/**
 * Which part of the canvas is seen, and how large: place in view = (place on canvas - origin) times
 * scale. Canvas places are pixels at scale 1, view places pixels from the top left of the view.
 */
public final class Viewport {
  /** Smallest scale. */
  public static final double MIN_SCALE = 0.1;

  /** Largest scale. */
  public static final double MAX_SCALE = 2;

  private static final double MARGIN = 48;

  private final Listeners<Runnable> listeners = new Listeners<>();
  private double x;
  private double y;
  private double scale = 1;
  private double width;
  private double height;

  /** The part in view, for saving. */
  public ViewState state() {
    return new ViewState(x, y, scale);
  }

  /** Shows a part; the scale is kept within its bounds. */
  public void show(ViewState state) {
    double wanted = Math.max(MIN_SCALE, Math.min(MAX_SCALE, state.scale()));
    if (state.x() != x || state.y() != y || wanted != scale) {
      x = state.x();
      y = state.y();
      scale = wanted;
      listeners.each(Runnable::run);
    }
  }

  /** The size of the view in pixels. */
  public void resize(double newWidth, double newHeight) {
    if (newWidth != width || newHeight != height) {
      width = newWidth;
      height = newHeight;
      listeners.each(Runnable::run);
    }
  }

  /** Pixels in view for one canvas pixel. */
  public double scale() {
    return scale;
  }

  /** Width of the view in pixels. */
  public double width() {
    return width;
  }

  /** Height of the view in pixels. */
  public double height() {
    return height;
  }

  /** The part of the canvas in view. */
  public Rectangle2D area() {
    return new Rectangle2D(x, y, width / scale, height / scale);
  }

  /** Where the canvas's origin is in the view, on a whole pixel: that keeps text sharp. */
  Point origin() {
    return new Point(Math.round(-x * scale), Math.round(-y * scale));
  }

  /** Where a canvas place is in the view. */
  public Point toView(double canvasX, double canvasY) {
    return new Point((canvasX - x) * scale, (canvasY - y) * scale);
  }

  /** Where a place in the view is on the canvas. */
  public Point toCanvas(double viewX, double viewY) {
    return new Point(x + viewX / scale, y + viewY / scale);
  }

  /** Moves what is seen by view pixels. */
  public void pan(double dx, double dy) {
    show(new ViewState(x - dx / scale, y - dy / scale, scale));
  }

  /** Scales so that the canvas place at this view place stays there. */
  public void zoomAt(double viewX, double viewY, double factor) {
    scaleAt(viewX, viewY, Math.max(MIN_SCALE, Math.min(MAX_SCALE, scale * factor)));
  }

  private void scaleAt(double viewX, double viewY, double wanted) {
    Point fixed = toCanvas(viewX, viewY);
    show(new ViewState(fixed.x() - viewX / wanted, fixed.y() - viewY / wanted, wanted));
  }

  /** Actual size around the middle. */
  public void reset() {
    // Not by a factor, which would leave a scale of almost one.
    scaleAt(width / 2, height / 2, 1);
  }

  /** Centres an area and shows all of it, at most at actual size; does nothing without a size. */
  public void fit(Rectangle2D wanted) {
    if (width <= 0 || height <= 0) {
      return;
    }
    double fitting =
        Math.min(
            Math.max(1, width - 2 * MARGIN) / Math.max(1, wanted.getWidth()),
            Math.max(1, height - 2 * MARGIN) / Math.max(1, wanted.getHeight()));
    double wantedScale = Math.max(MIN_SCALE, Math.min(1, fitting));
    double middleX = wanted.getMinX() + wanted.getWidth() / 2;
    double middleY = wanted.getMinY() + wanted.getHeight() / 2;
    show(
        new ViewState(
            middleX - width / 2 / wantedScale, middleY - height / 2 / wantedScale, wantedScale));
  }

  /** Moves as little as needed to show an area. */
  public void reveal(Rectangle2D wanted) {
    Rectangle2D area = area();
    double margin = Math.min(MARGIN / scale, area.getWidth() / 8);
    double newX = moved(x, area.getWidth(), wanted.getMinX() - margin, wanted.getMaxX() + margin);
    double newY = moved(y, area.getHeight(), wanted.getMinY() - margin, wanted.getMaxY() + margin);
    show(new ViewState(newX, newY, scale));
  }

  private static double moved(double start, double length, double min, double max) {
    if (min < start) {
      return min;
    }
    return max > start + length ? max - length : start;
  }

  /** Calls the listener after every change. */
  public Subscription subscribe(Runnable listener) {
    return listeners.add(listener);
  }
}
