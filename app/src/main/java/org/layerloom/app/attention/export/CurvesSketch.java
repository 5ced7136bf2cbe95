package org.layerloom.app.attention.export;

import java.text.NumberFormat;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.layerloom.app.attention.choice.HeadColors;
import org.layerloom.app.attention.picture.Sketch;
import org.layerloom.app.attention.picture.Sketch.Anchor;
import org.layerloom.app.attention.time.TimeMeasure;
import org.layerloom.app.training.AxisTicks;
import org.layerloom.engine.attention.Intervention.Head;

/** Draws curves of heads over the steps of a training, with axes. */
final class CurvesSketch {

  private static final double WIDE = 560;
  private static final double HIGH = 240;
  private static final int TICKS = 7;

  /** Room above and below the curves, as a share of what they reach over. */
  private static final double MARGIN = 0.05;

  private record Range(double low, double high) {

    double share(double value) {
      return (value - low) / (high - low);
    }
  }

  private final Sketch sketch;
  private final SketchColors colors;
  private final HeadColors headColors;
  private final Locale locale;
  private final NumberFormat whole;

  CurvesSketch(Sketch sketch, SketchColors colors, HeadColors headColors, Locale locale) {
    this.sketch = sketch;
    this.colors = colors;
    this.headColors = headColors;
    whole = NumberFormat.getIntegerInstance(locale);
    this.locale = locale;
  }

  /**
   * Draws them with their upper left corner at a place.
   *
   * @param across what the steps are called
   * @return where the picture goes on below
   */
  double draw(
      TimeCurves curves,
      List<Head> heads,
      TimeMeasure measure,
      String across,
      double left,
      double top) {
    int frames = curves.frames().size();
    double first = curves.frames().get(0).step();
    double last = Math.max(first + 1, curves.frames().get(frames - 1).step());
    Range values = range(curves, heads, measure, frames);
    double x0 = left + 40;
    List<Double> up = AxisTicks.between(values.low(), values.high(), TICKS);
    NumberFormat numbers = format(up);
    for (double tick : up) {
      double y = top + HIGH * (1 - values.share(tick));
      sketch.line(x0, y, x0 + WIDE, y, 1, colors.ink());
      sketch.words(x0 - 6, y, numbers.format(tick), MapSketch.LABEL, colors.muted(), Anchor.RIGHT);
    }
    for (double tick : AxisTicks.between(first, last, TICKS)) {
      if (tick == Math.rint(tick)) {
        double x = x0 + WIDE * (tick - first) / (last - first);
        sketch.words(
            x, top + HIGH + 14, whole.format(tick), MapSketch.LABEL, colors.muted(), Anchor.MIDDLE);
      }
    }
    sketch.words(
        x0 + WIDE / 2, top + HIGH + 30, across, MapSketch.LABEL, colors.muted(), Anchor.MIDDLE);
    for (Head head : heads) {
      double[] xs =
          IntStream.range(0, frames)
              .mapToDouble(
                  i -> x0 + WIDE * (curves.frames().get(i).step() - first) / (last - first))
              .toArray();
      double[] ys =
          IntStream.range(0, frames)
              .mapToDouble(i -> top + HIGH * (1 - values.share(curves.value(i, head, measure))))
              .toArray();
      curve(xs, ys, headColors.rgb(head.index()), headColors.dashes(head.index()));
    }
    sketch.reach(x0 + WIDE + 32, top + HIGH + 44);
    return top + HIGH + 52;
  }

  /** As on the page: shares from 0 to 1, an entropy as far as it reaches. */
  private static Range range(TimeCurves curves, List<Head> heads, TimeMeasure measure, int frames) {
    DoubleSummaryStatistics all =
        heads.stream()
            .flatMapToDouble(
                h -> IntStream.range(0, frames).mapToDouble(i -> curves.value(i, h, measure)))
            .filter(Double::isFinite)
            .summaryStatistics();
    if (measure != TimeMeasure.ENTROPY || all.getCount() == 0) {
      return new Range(0, 1);
    }
    double room = Math.max(1e-3, (all.getMax() - all.getMin()) * MARGIN);
    return new Range(all.getMin() - room, all.getMax() + room);
  }

  /** With as many digits as tell the ticks apart. */
  private NumberFormat format(List<Double> ticks) {
    double step = ticks.size() < 2 ? 1 : ticks.get(1) - ticks.get(0);
    int digits = (int) Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
    NumberFormat numbers = NumberFormat.getNumberInstance(locale);
    numbers.setMinimumFractionDigits(digits);
    numbers.setMaximumFractionDigits(digits);
    return numbers;
  }

  /** Dashes go on from piece to piece, however short those are. */
  private void curve(double[] xs, double[] ys, int rgb, double[] dashes) {
    int part = 0;
    double left = dashes.length == 0 ? Double.POSITIVE_INFINITY : dashes[0];
    for (int i = 1; i < xs.length; i++) {
      double length = Math.hypot(xs[i] - xs[i - 1], ys[i] - ys[i - 1]);
      double at = 0;
      while (at < length) {
        double to = Math.min(length, at + left);
        if (part % 2 == 0) {
          sketch.line(
              between(xs, i, at / length),
              between(ys, i, at / length),
              between(xs, i, to / length),
              between(ys, i, to / length),
              2,
              rgb);
        }
        left -= to - at;
        at = to;
        if (left <= 1e-9) {
          part = (part + 1) % dashes.length;
          left = dashes[part];
        }
      }
    }
  }

  private static double between(double[] all, int i, double share) {
    return all[i - 1] + (all[i] - all[i - 1]) * share;
  }
}
