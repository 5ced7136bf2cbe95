package org.layerloom.app.attention;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.layerloom.app.language.AppTexts;

/** What the colours of a map stand for: always beside it, with ticks. */
final class ColourBar extends Canvas {

  static final double WIDTH = 64;
  private static final double BAR = 12;

  /** Room for half a tick's text above and below. */
  private static final double ROOM = 7;

  private final MapColors colors;
  private final AppTexts texts;

  ColourBar(MapColors colors, AppTexts texts) {
    super(WIDTH, 0);
    this.colors = colors;
    this.texts = texts;
  }

  /** Draws the bar of a map over a height. */
  void draw(AttentionMap map, Palette chosen, double height) {
    setHeight(height + 2 * ROOM);
    Palette palette = map.palette(chosen);
    GraphicsContext g = getGraphicsContext2D();
    g.clearRect(0, 0, getWidth(), getHeight());
    for (int y = 0; y < height; y++) {
      int argb = palette.color(1 - (y + 0.5) / height);
      g.setFill(Color.rgb(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff));
      g.fillRect(0, ROOM + y, BAR, 1);
    }
    g.setFont(MapColors.TICK);
    g.setFill(colors.muted());
    g.setTextBaseline(VPos.CENTER);
    for (double place : ticks(map)) {
      double y = ROOM + height * (1 - place);
      g.fillText(words(map, map.number(place)), BAR + 5, y);
    }
  }

  /** Where the ticks are, from 0 to 1: quarters, or powers of ten. */
  static List<Double> ticks(AttentionMap map) {
    List<Double> places = new ArrayList<>();
    int parts = map.isLog() ? (int) Math.round(Math.log10(map.high() / map.low())) : 4;
    for (int i = 0; i <= parts; i++) {
      places.add((double) i / parts);
    }
    return places;
  }

  private String words(AttentionMap map, double number) {
    int digits =
        map.isLog() ? 4 : map.high() >= 100 ? 0 : map.high() >= 10 ? 1 : map.high() < 0.05 ? 4 : 2;
    return texts.decimal(number, digits);
  }
}
