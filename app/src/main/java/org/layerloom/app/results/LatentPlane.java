package org.layerloom.app.results;

import java.util.function.BiConsumer;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.layerloom.app.training.ChartColors;
import org.layerloom.app.training.ClassColors;

/** The plane of two latent numbers with encoded samples, and a point that mouse or keys move. */
final class LatentPlane extends Region {

  private static final double SIDE = 300;
  private static final double ROOM = 22;
  private static final double EDGE = LatentViewModel.EDGE;
  private static final double STEP = 0.1;

  private final Canvas dots = new Canvas(SIDE + ROOM, SIDE + ROOM);
  private final Canvas point = new Canvas(SIDE + ROOM, SIDE + ROOM);
  private final Latent latent;
  private final ChartColors colors;
  private final BiConsumer<Double, Double> onMove;
  private double x;
  private double y;

  LatentPlane(Latent latent, ChartColors colors, BiConsumer<Double, Double> onMove) {
    this.latent = latent;
    this.colors = colors;
    this.onMove = onMove;
    setId("latent-plane");
    getStyleClass().add("plane-plot");
    setMinSize(SIDE + ROOM, SIDE + ROOM);
    setMaxSize(SIDE + ROOM, SIDE + ROOM);
    getChildren().addAll(dots, point);
    setFocusTraversable(true);
    setOnMousePressed(
        event -> {
          requestFocus();
          move(
              (event.getX() - ROOM) / SIDE * 2 * EDGE - EDGE,
              EDGE - event.getY() / SIDE * 2 * EDGE);
        });
    setOnMouseDragged(
        event ->
            move(
                (event.getX() - ROOM) / SIDE * 2 * EDGE - EDGE,
                EDGE - event.getY() / SIDE * 2 * EDGE));
    setOnKeyPressed(this::pressed);
    drawDots();
    move(0, 0);
  }

  private void pressed(KeyEvent key) {
    double by = key.isShiftDown() ? 5 * STEP : STEP;
    switch (key.getCode()) {
      case LEFT -> move(x - by, y);
      case RIGHT -> move(x + by, y);
      case UP -> move(x, y + by);
      case DOWN -> move(x, y - by);
      case HOME -> move(0, 0);
      default -> {
        return;
      }
    }
    key.consume();
  }

  private void move(double toX, double toY) {
    x = Math.max(-EDGE, Math.min(EDGE, toX));
    y = Math.max(-EDGE, Math.min(EDGE, toY));
    GraphicsContext g = point.getGraphicsContext2D();
    g.clearRect(0, 0, point.getWidth(), point.getHeight());
    g.setStroke(fx(colors.text()));
    g.setLineWidth(1);
    g.strokeLine(right(x), 0, right(x), SIDE);
    g.strokeLine(ROOM, down(y), ROOM + SIDE, down(y));
    g.setFill(fx(colors.background()));
    g.fillOval(right(x) - 6, down(y) - 6, 12, 12);
    g.setLineWidth(2.5);
    g.strokeOval(right(x) - 6, down(y) - 6, 12, 12);
    onMove.accept(x, y);
  }

  private void drawDots() {
    GraphicsContext g = dots.getGraphicsContext2D();
    g.setFill(fx(colors.background()));
    g.fillRect(ROOM, 0, SIDE, SIDE);
    g.setStroke(fx(colors.axis()));
    g.strokeRect(ROOM + 0.5, 0.5, SIDE - 1, SIDE - 1);
    // Ten colours are too many to tell apart for everybody: a short name is its own mark.
    boolean named =
        latent.classNames().size() > 8
            && latent.classNames().stream().allMatch(name -> name.length() == 1);
    g.setFont(Font.font(10));
    g.setTextAlign(TextAlignment.CENTER);
    g.setTextBaseline(VPos.CENTER);
    for (int i = 0; i < latent.samples(); i++) {
      double across = latent.means()[2 * i];
      double up = latent.means()[2 * i + 1];
      if (Math.abs(across) > EDGE || Math.abs(up) > EDGE) {
        continue;
      }
      int of = latent.classes().length > 0 ? latent.classes()[i] : 0;
      g.setFill(ClassColors.of(of));
      if (named) {
        g.fillText(latent.classNames().get(of), right(across), down(up));
      } else {
        g.fillOval(right(across) - 2.5, down(up) - 2.5, 5, 5);
      }
    }
    g.setFill(fx(colors.text()));
    g.setFont(Font.font(11));
    for (int tick = (int) -EDGE; tick <= EDGE; tick++) {
      double inset = tick == -EDGE ? 6 : tick == EDGE ? -6 : 0;
      g.fillText(String.valueOf(tick), right(tick) + inset, SIDE + 10);
      g.fillText(String.valueOf(tick), ROOM - 9, down(tick) - inset);
    }
  }

  private static double right(double value) {
    return ROOM + (value + EDGE) / (2 * EDGE) * SIDE;
  }

  private static double down(double value) {
    return (EDGE - value) / (2 * EDGE) * SIDE;
  }

  private static Color fx(java.awt.Color color) {
    return Color.rgb(color.getRed(), color.getGreen(), color.getBlue(), color.getAlpha() / 255.0);
  }
}
