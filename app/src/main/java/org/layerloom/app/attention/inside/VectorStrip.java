package org.layerloom.app.attention.inside;

import java.util.Arrays;
import java.util.stream.Collectors;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.paint.Color;
import org.layerloom.app.attention.choice.Palette;
import org.layerloom.app.language.AppTexts;

/** The numbers of a vector as a row of squares: orange above 0, blue below, dark at 0. */
final class VectorStrip extends Canvas {

  private static final double WIDTH = 160;
  private static final double SIDE = 12;

  /** More numbers than this are told by their colour alone. */
  private static final int TOLD = 64;

  private final AppTexts texts;
  private final Tooltip tooltip = new Tooltip();

  VectorStrip(AppTexts texts) {
    super(WIDTH, SIDE);
    this.texts = texts;
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(420);
    Tooltip.install(this, tooltip);
  }

  void show(double[] vector) {
    double largest = Arrays.stream(vector).map(Math::abs).max().orElse(0);
    double step = Math.min(SIDE + 1, WIDTH / Math.max(1, vector.length));
    double side = step >= 4 ? step - 1 : step;
    GraphicsContext g = getGraphicsContext2D();
    g.clearRect(0, 0, WIDTH, SIDE);
    for (int i = 0; i < vector.length; i++) {
      int argb = Palette.BLUE_ORANGE.color(largest > 0 ? (vector[i] / largest + 1) / 2 : 0.5);
      g.setFill(Color.rgb(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff));
      g.fillRect(i * step, 0, side, SIDE);
    }
    String numbers =
        Arrays.stream(vector)
            .limit(TOLD)
            .mapToObj(number -> texts.decimal(number, 3))
            .collect(Collectors.joining("  "));
    tooltip.setText(numbers + (vector.length > TOLD ? "  …" : ""));
    setAccessibleText(tooltip.getText());
  }
}
