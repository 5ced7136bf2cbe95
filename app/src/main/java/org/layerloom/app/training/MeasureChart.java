package org.layerloom.app.training;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.text.NumberFormat;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.fx.ChartViewer;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.Range;
import org.layerloom.app.language.AppTexts;

/** One measure over the epochs: each batch faintly, their running mean, validation, best epoch. */
final class MeasureChart extends VBox {

  /** Beyond this many epochs the dots would run into each other. */
  private static final int MAX_DOTS = 20;

  private static final int BATCHES = 2;
  private static final int SMOOTH = 0;
  private static final int VALIDATION = 1;

  private final Curves curves;
  private final Curves.Measure measure;
  private final AppTexts texts;
  private final ChartColors colors;
  private final boolean upToOne;
  private final CurveDataset data;
  private final JFreeChart chart;
  private final Label reading = new Label();

  MeasureChart(
      String title,
      Curves curves,
      Curves.Measure measure,
      boolean upToOne,
      AppTexts texts,
      ChartColors colors) {
    this.curves = curves;
    this.measure = measure;
    this.texts = texts;
    this.colors = colors;
    this.upToOne = upToOne;
    getStyleClass().add("chart-panel");
    data =
        new CurveDataset(
            List.of(
                new CurveDataset.Named(texts.get("chart.training"), measure.smooth),
                new CurveDataset.Named(texts.get("chart.validation"), measure.validation),
                new CurveDataset.Named(texts.get("chart.batch"), measure.batches)));
    chart = Charts.lines(data, texts.get("chart.epoch"), colors);
    style();
    Label heading = new Label(title);
    heading.getStyleClass().add("panel-title");
    reading.getStyleClass().add("panel-note");
    HBox top = new HBox(heading, reading);
    top.getStyleClass().add("panel-heading");
    ChartViewer viewer = Charts.viewer(chart, title);
    VBox.setVgrow(viewer, Priority.ALWAYS);
    getChildren().addAll(top, viewer);
  }

  private void style() {
    XYLineAndShapeRenderer renderer = (XYLineAndShapeRenderer) chart.getXYPlot().getRenderer();
    renderer.setSeriesPaint(BATCHES, colors.faint());
    renderer.setSeriesStroke(BATCHES, new BasicStroke(1));
    renderer.setSeriesPaint(SMOOTH, colors.first());
    renderer.setSeriesStroke(
        SMOOTH, new BasicStroke(2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    renderer.setSeriesPaint(VALIDATION, colors.second());
    renderer.setSeriesStroke(
        VALIDATION,
        new BasicStroke(
            2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1, new float[] {6, 4}, 0));
    renderer.setSeriesShape(VALIDATION, new Ellipse2D.Double(-3, -3, 6, 6));
    renderer.setSeriesVisibleInLegend(BATCHES, false);
    renderer.setUseFillPaint(false);
    if (upToOne) {
      NumberFormat percent = NumberFormat.getPercentInstance(texts.locale());
      percent.setMaximumFractionDigits(1);
      ((NumberAxis) chart.getXYPlot().getRangeAxis()).setNumberFormatOverride(percent);
    }
    ((NumberAxis) chart.getXYPlot().getDomainAxis())
        .setStandardTickUnits(NumberAxis.createIntegerTickUnits());
  }

  /** Draws what the curves hold now, as one redraw. */
  void refresh(int epochs) {
    chart.setNotify(false);
    data.changed();
    XYPlot plot = chart.getXYPlot();
    XYLineAndShapeRenderer renderer = (XYLineAndShapeRenderer) plot.getRenderer();
    renderer.setSeriesShapesVisible(VALIDATION, measure.validation.size() <= MAX_DOTS);
    plot.getDomainAxis().setRange(new Range(0, Math.max(1, epochs)), true, false);
    range(plot);
    plot.clearDomainMarkers();
    if (curves.position() > 0 && curves.position() < epochs) {
      plot.addDomainMarker(new ValueMarker(curves.position(), colors.axis(), new BasicStroke(1)));
    }
    curves.bestEpoch().ifPresent(epoch -> plot.addDomainMarker(best(epoch, epochs)));
    chart.setNotify(true);
    read();
  }

  /** From a little below the curves to a little above; the first batches may leave the picture. */
  private void range(XYPlot plot) {
    double low = Double.MAX_VALUE;
    double high = -Double.MAX_VALUE;
    for (Curve curve : new Curve[] {measure.smooth, measure.validation}) {
      for (int i = 0; i < curve.size(); i++) {
        low = Math.min(low, curve.y(i));
        high = Math.max(high, curve.y(i));
      }
    }
    if (low > high) {
      plot.getRangeAxis().setRange(0, 1);
      return;
    }
    if (upToOne) {
      plot.getRangeAxis().setRange(Math.max(0, Math.min(low, 0.98) - 0.02), 1.0);
    } else {
      double room = Math.max(1e-6, (high - Math.min(low, 0)) * 0.08);
      plot.getRangeAxis().setRange(Math.min(0, low), high + room);
    }
  }

  private ValueMarker best(int epoch, int epochs) {
    Color color = colors.mark();
    ValueMarker marker =
        new ValueMarker(
            epoch,
            color,
            new BasicStroke(
                1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1, new float[] {3, 3}, 0));
    marker.setLabel(" " + texts.get("chart.best", epoch) + " ");
    marker.setLabelPaint(color);
    marker.setLabelBackgroundColor(new Color(0, 0, 0, 0));
    boolean rightHalf = epoch * 2 > epochs;
    // Away from the curves: losses end low, accuracies high.
    if (upToOne) {
      marker.setLabelAnchor(rightHalf ? RectangleAnchor.BOTTOM_LEFT : RectangleAnchor.BOTTOM_RIGHT);
      marker.setLabelTextAnchor(rightHalf ? TextAnchor.BOTTOM_RIGHT : TextAnchor.BOTTOM_LEFT);
    } else {
      marker.setLabelAnchor(rightHalf ? RectangleAnchor.TOP_LEFT : RectangleAnchor.TOP_RIGHT);
      marker.setLabelTextAnchor(rightHalf ? TextAnchor.TOP_RIGHT : TextAnchor.TOP_LEFT);
    }
    return marker;
  }

  private void read() {
    reading.setText(
        measure.smooth.size() == 0
            ? ""
            : texts.get("chart.reading", value(measure.smooth), value(measure.validation)));
  }

  private String value(Curve curve) {
    if (curve.size() == 0) {
      return "–";
    }
    double last = curve.y(curve.size() - 1);
    return upToOne ? texts.percent(last, 1) : texts.decimal(last, 4);
  }
}
