package org.layerloom.app.attention;

import java.util.List;
import java.util.function.DoubleFunction;
import org.layerloom.app.attention.picture.Sketch;
import org.layerloom.app.attention.picture.Sketch.Anchor;
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
    int size = layer.size();
    double[] q = numbers(size, i -> layer.query(head, cell.query(), (int) i));
    double[] k = numbers(size, i -> layer.key(head, cell.key(), (int) i));
    double[] v = numbers(size, i -> layer.value(head, cell.key(), (int) i));
    double[] product = numbers(size, i -> q[(int) i] * k[(int) i]);
    double weight = layer.weight(head, cell.query(), cell.key());
    double[] added = numbers(size, i -> weight * v[(int) i]);
    row("q = x Wq + bq", q, "‖q‖ " + decimal(norm(q), 3));
    row("k = x Wk + bk", k, "‖k‖ " + decimal(norm(k), 3));
    row("q · k", product, decimal(layer.score(head, cell.query(), cell.key()), 4));
    row("÷ (√" + size + " · T)", null, decimal(layer.scaled(head, cell.query(), cell.key()), 4));
    row(
        "softmax",
        null,
        layer.sees(cell.query(), cell.key())
            ? decimal(weight, 6)
            : texts.get("attention.export.unseen"));
    row("v = x Wv + bv", v, "‖v‖ " + decimal(norm(v), 3));
    row(
        "× v",
        added,
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

  private static double[] numbers(int size, DoubleFunction<Number> number) {
    double[] numbers = new double[size];
    for (int i = 0; i < size; i++) {
      numbers[i] = number.apply(i).doubleValue();
    }
    return numbers;
  }

  private static double norm(double[] vector) {
    double sum = 0;
    for (double number : vector) {
      sum += number * number;
    }
    return Math.sqrt(sum);
  }
}
