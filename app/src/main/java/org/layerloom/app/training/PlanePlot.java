package org.layerloom.app.training;

import java.text.NumberFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.layerloom.app.training.DecisionPlane.Area;
import org.layerloom.app.training.DecisionPlane.Points;

/** Draws a {@link DecisionPlane} with its axes, and a cross that mouse or arrow keys move. */
final class PlanePlot extends Region {

  /** A place on the grid of the plane. */
  record Place(int column, int row) {}

  private static final Insets ROOM = new Insets(4, 6, 30, 44);
  private static final double DOT = 5;
  private static final int TICKS = 6;

  private final Canvas canvas = new Canvas();
  private final ChartColors colors;
  private final NumberFormat numbers;
  private final Consumer<Optional<Place>> onPlace;
  private Optional<DecisionPlane> plane = Optional.empty();
  private Image image;
  private Optional<Place> place = Optional.empty();

  PlanePlot(ChartColors colors, Locale locale, Consumer<Optional<Place>> onPlace) {
    this.colors = colors;
    this.numbers = NumberFormat.getNumberInstance(locale);
    this.onPlace = onPlace;
    numbers.setMaximumFractionDigits(4);
    getStyleClass().add("plane-plot");
    getChildren().add(canvas);
    setFocusTraversable(true);
    setMinSize(120, 80);
    setOnMouseMoved(event -> point(at(event.getX(), event.getY())));
    setOnMouseExited(event -> point(Optional.empty()));
    setOnMousePressed(event -> requestFocus());
    setOnKeyPressed(this::pressed);
  }

  void show(Optional<DecisionPlane> now) {
    plane = now;
    image = now.map(p -> DecisionImage.of(p, fx(colors.background()))).orElse(null);
    draw();
  }

  private void point(Optional<Place> now) {
    place = now;
    onPlace.accept(now);
    draw();
  }

  private void pressed(KeyEvent key) {
    if (plane.isEmpty()) {
      return;
    }
    int side = plane.get().side();
    Place from = place.orElse(new Place(side / 2, side / 2));
    int by = key.isShiftDown() ? 5 : 1;
    Place to =
        switch (key.getCode()) {
          case LEFT -> new Place(from.column() - by, from.row());
          case RIGHT -> new Place(from.column() + by, from.row());
          case UP -> new Place(from.column(), from.row() + by);
          case DOWN -> new Place(from.column(), from.row() - by);
          default -> null;
        };
    if (to != null) {
      point(
          Optional.of(
              new Place(
                  Math.max(0, Math.min(side - 1, to.column())),
                  Math.max(0, Math.min(side - 1, to.row())))));
      key.consume();
    }
  }

  /** The place below the mouse. */
  private Optional<Place> at(double x, double y) {
    if (plane.isEmpty()) {
      return Optional.empty();
    }
    int side = plane.get().side();
    int column = (int) Math.floor((x - ROOM.getLeft()) / wide() * side);
    int row = (int) Math.floor((1 - (y - ROOM.getTop()) / high()) * side);
    boolean within = column >= 0 && column < side && row >= 0 && row < side;
    return within ? Optional.of(new Place(column, row)) : Optional.empty();
  }

  private double wide() {
    return Math.max(1, getWidth() - ROOM.getLeft() - ROOM.getRight());
  }

  private double high() {
    return Math.max(1, getHeight() - ROOM.getTop() - ROOM.getBottom());
  }

  @Override
  protected void layoutChildren() {
    if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
      canvas.setWidth(getWidth());
      canvas.setHeight(getHeight());
      draw();
    }
  }

  private void draw() {
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    if (plane.isEmpty() || canvas.getWidth() == 0) {
      return;
    }
    DecisionPlane now = plane.get();
    g.setImageSmoothing(true);
    g.drawImage(image, ROOM.getLeft(), ROOM.getTop(), wide(), high());
    dots(g, now, now.training(), true);
    dots(g, now, now.validation(), false);
    axes(g, now);
    place.ifPresent(p -> cross(g, now, p));
  }

  private void dots(GraphicsContext g, DecisionPlane now, Points points, boolean full) {
    Color edge = fx(colors.background());
    for (int i = 0; i < points.size(); i++) {
      double x = x(now.area(), points.x()[i]) - DOT / 2;
      double y = y(now.area(), points.y()[i]) - DOT / 2;
      Color color = ClassColors.of(points.classes()[i]);
      if (full) {
        g.setFill(color);
        g.fillOval(x, y, DOT, DOT);
        g.setStroke(edge);
        g.setLineWidth(0.8);
      } else {
        g.setFill(edge);
        g.fillOval(x, y, DOT, DOT);
        g.setStroke(color);
        g.setLineWidth(1.6);
      }
      g.strokeOval(x, y, DOT, DOT);
    }
  }

  private void axes(GraphicsContext g, DecisionPlane now) {
    Area area = now.area();
    g.setStroke(fx(colors.axis()));
    g.setLineWidth(1);
    g.strokeRect(ROOM.getLeft() + 0.5, ROOM.getTop() + 0.5, wide() - 1, high() - 1);
    g.setFill(fx(colors.text()));
    g.setFont(Font.font(11));
    g.setTextBaseline(VPos.TOP);
    g.setTextAlign(TextAlignment.CENTER);
    double below = ROOM.getTop() + high();
    int across = Math.max(2, Math.min(TICKS, (int) (wide() / 44)));
    for (double tick : AxisTicks.between(area.left(), area.right(), across)) {
      g.fillText(numbers.format(tick), x(area, tick), below + 2);
    }
    g.fillText(now.axes().get(0), ROOM.getLeft() + wide() / 2, below + 15, wide());
    g.setTextBaseline(VPos.CENTER);
    g.setTextAlign(TextAlignment.RIGHT);
    int up = Math.max(2, Math.min(TICKS, (int) (high() / 26)));
    for (double tick : AxisTicks.between(area.bottom(), area.top(), up)) {
      g.fillText(numbers.format(tick), ROOM.getLeft() - 4, y(area, tick));
    }
    g.save();
    g.translate(8, ROOM.getTop() + high() / 2);
    g.rotate(-90);
    g.setTextAlign(TextAlignment.CENTER);
    g.fillText(now.axes().get(1), 0, 0, high());
    g.restore();
  }

  private void cross(GraphicsContext g, DecisionPlane now, Place at) {
    double x = Math.floor(x(now.area(), now.area().x(at.column(), now.side()))) + 0.5;
    double y = Math.floor(y(now.area(), now.area().y(at.row(), now.side()))) + 0.5;
    g.setStroke(fx(colors.text()));
    g.setLineWidth(1);
    g.strokeLine(x, ROOM.getTop(), x, ROOM.getTop() + high());
    g.strokeLine(ROOM.getLeft(), y, ROOM.getLeft() + wide(), y);
  }

  private double x(Area area, double value) {
    return ROOM.getLeft() + (value - area.left()) / (area.right() - area.left()) * wide();
  }

  private double y(Area area, double value) {
    return ROOM.getTop() + (area.top() - value) / (area.top() - area.bottom()) * high();
  }

  private static Color fx(java.awt.Color color) {
    return Color.rgb(color.getRed(), color.getGreen(), color.getBlue(), color.getAlpha() / 255.0);
  }
}
