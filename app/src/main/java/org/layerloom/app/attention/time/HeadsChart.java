package org.layerloom.app.attention.time;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javafx.scene.layout.StackPane;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.fx.ChartViewer;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;
import org.layerloom.app.attention.choice.HeadColors;
import org.layerloom.app.language.AppTexts;
import org.layerloom.app.training.ChartColors;
import org.layerloom.app.training.Charts;
import org.layerloom.engine.attention.HeadMeasures;
import org.layerloom.engine.attention.Intervention.Head;

/** One measure of each head of a layer over the steps of a training. */
final class HeadsChart extends StackPane {

  private final AppTexts texts;
  private final ChartColors colors;
  private final HeadColors headColors;
  private final DefaultXYDataset data = new DefaultXYDataset();
  private final JFreeChart chart;
  private final ChartViewer viewer;

  HeadsChart(AppTexts texts, boolean dark) {
    this.texts = texts;
    this.colors = ChartColors.of(dark);
    this.headColors = HeadColors.of(dark);
    chart = Charts.lines(data, texts.get("attention.timeStep"), colors);
    ((NumberAxis) chart.getXYPlot().getDomainAxis())
        .setStandardTickUnits(NumberAxis.createIntegerTickUnits());
    viewer = Charts.viewer(chart, texts.get("attention.time"));
    setMinHeight(90);
    setPrefHeight(130);
    getChildren().add(viewer);
  }

  /** Draws the heads of a layer, with a mark at the moment that is shown. */
  void show(
      List<Frame> frames, String layerId, TimeMeasure measure, OptionalInt shown, String words) {
    List<Frame> read = frames.stream().filter(f -> f.read().isPresent()).toList();
    List<Head> heads =
        read.stream()
            .limit(1)
            .flatMap(f -> f.read().orElseThrow().snapshot().heads().stream())
            .filter(h -> h.layerId().equals(layerId))
            .toList();
    chart.setNotify(false);
    for (int i = data.getSeriesCount() - 1; i >= 0; i--) {
      data.removeSeries(data.getSeriesKey(i));
    }
    XYPlot plot = chart.getXYPlot();
    XYLineAndShapeRenderer renderer = (XYLineAndShapeRenderer) plot.getRenderer();
    for (Head head : heads) {
      data.addSeries(
          texts.get("attention.headNumber", head.index() + 1), points(read, head, measure));
      int series = data.getSeriesCount() - 1;
      renderer.setSeriesPaint(series, new Color(headColors.rgb(head.index())));
      renderer.setSeriesStroke(series, stroke(head.index()));
      renderer.setSeriesShapesVisible(series, read.size() == 1);
    }
    plot.clearDomainMarkers();
    if (shown.isPresent() && shown.getAsInt() < frames.size()) {
      plot.addDomainMarker(
          new ValueMarker(
              frames.get(shown.getAsInt()).step(), colors.text(), new BasicStroke(1.5f)));
    }
    if (measure != TimeMeasure.ENTROPY) {
      plot.getRangeAxis().setRange(0, 1);
    } else {
      plot.getRangeAxis().setAutoRange(true);
    }
    chart.setNotify(true);
    viewer.setAccessibleText(words);
  }

  private BasicStroke stroke(int head) {
    double[] lengths = headColors.dashes(head);
    float[] dashes = new float[lengths.length];
    IntStream.range(0, dashes.length).forEach(i -> dashes[i] = (float) lengths[i]);
    return new BasicStroke(
        2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes.length == 0 ? null : dashes, 0);
  }

  private static double[][] points(List<Frame> frames, Head head, TimeMeasure measure) {
    double[][] points = new double[2][frames.size()];
    for (int i = 0; i < frames.size(); i++) {
      Optional<HeadMeasures> of = frames.get(i).read().map(read -> read.measures().get(head));
      points[0][i] = frames.get(i).step();
      points[1][i] = of.map(measure::of).orElse(Double.NaN);
    }
    return points;
  }
}
