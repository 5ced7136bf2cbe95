package org.layerloom.app.attention.export;

import java.util.List;
import org.layerloom.app.attention.choice.Cell;
import org.layerloom.app.attention.choice.Palette;
import org.layerloom.app.attention.inside.HeadSteps;
import org.layerloom.app.attention.picture.Sketch;
import org.layerloom.app.attention.picture.Sketch.Anchor;
import org.layerloom.app.attention.sample.TokenLabel;
import org.layerloom.app.language.AppTexts;
import org.layerloom.engine.attention.LayerAttention;

/** Draws how one weight comes about: each step with its formula and its real numbers. */
final class InsideSketch {

  private static final double ROW = 26;
  private static final double CELL = 14;
  private static final double FORMULA = 130;

  private final Sketch sketch;
  private final SketchColors colors;
  private final AppTexts texts;
  private final double left;
  private final double numbers;
  private double y;

  InsideSketch(
      Sketch sketch, SketchColors colors, AppTexts texts, int size, double left, double top) {
    this.sketch = sketch;
    this.colors = colors;
    this.texts = texts;
    this.left = left;
    this.numbers = left + FORMULA + Math.max(160, size * CELL) + 16;
    this.y = top;
  }

  void draw(LayerAttention layer, int head, Cell cell, List<String> queries, List<String> keys) {
    HeadSteps steps = HeadSteps.of(layer, head, cell);
    row("q = x Wq + bq", steps.query(), "‖q‖ " + decimal(HeadSteps.norm(steps.query()), 3));
    row("k = x Wk + bk", steps.key(), "‖k‖ " + decimal(HeadSteps.norm(steps.key()), 3));
    row("q · k", steps.product(), decimal(steps.score(), 4));
    row("÷ (√" + layer.size() + " · T)", null, decimal(steps.scaled(), 4));
    row(
        "softmax",
        null,
        steps.sees() ? decimal(steps.weight(), 6) : texts.get("attention.export.unseen"));
    row("v = x Wv + bv", steps.value(), "‖v‖ " + decimal(HeadSteps.norm(steps.value()), 3));
    row(
        "× v",
        steps.added(),
        TokenLabel.of(keys.get(cell.key())) + " → " + TokenLabel.of(queries.get(cell.query())));
  }

  private void row(String formula, double[] vector, String result) {
    sketch.words(left, y + CELL / 2, formula, 12, colors.text(), Anchor.LEFT);
    if (vector != null) {
      double most = 0;
      for (double number : vector) {
        most = Math.max(most, Math.abs(number));
      }
      for (int i = 0; i < vector.length; i++) {
        double place = most == 0 ? 0.5 : 0.5 + vector[i] / most / 2;
        int rgb = Palette.BLUE_ORANGE.color(place) & 0xffffff;
        sketch.box(left + FORMULA + i * CELL, y, CELL - 2, CELL, rgb);
      }
    }
    sketch.words(numbers, y + CELL / 2, result, 12, colors.text(), Anchor.LEFT);
    y += ROW;
    sketch.line(left, y - 6, numbers + 110, y - 6, 0.5, colors.ink());
    sketch.reach(numbers + Math.max(110, Sketch.width(result, 12)) + left, y + 8);
  }

  private String decimal(double number, int digits) {
    return texts.decimal(number, digits);
  }
}
