package org.layerloom.app.attention.heatmap;

import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.layerloom.app.attention.choice.Palette;
import org.layerloom.app.attention.map.AttentionMap;
import org.layerloom.app.attention.map.BarTicks;
import org.layerloom.app.attention.map.MapColors;
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
    for (double place : BarTicks.places(map)) {
      double y = ROOM + height * (1 - place);
      g.fillText(BarTicks.words(map, place, texts.locale()), BAR + 5, y);
    }
  }
}
