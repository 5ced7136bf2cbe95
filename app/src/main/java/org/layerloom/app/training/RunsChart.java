package org.layerloom.app.training;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.function.ToDoubleFunction;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.fx.ChartViewer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;
import org.layerloom.app.language.AppTexts;
import org.layerloom.engine.train.EpochResult;
import org.layerloom.engine.train.RunSummary;

/** The loss of two runs over their epochs: one colour for each run, validation dashed. */
public final class RunsChart extends VBox {

  private final AppTexts texts;
  private final DefaultXYDataset data = new DefaultXYDataset();
  private final JFreeChart chart;

  public RunsChart(AppTexts texts, ChartColors colors, RunSummary first, RunSummary second) {
    this.texts = texts;
    getStyleClass().add("chart-panel");
    chart = Charts.lines(data, texts.get("chart.epoch"), colors);
    ((NumberAxis) chart.getXYPlot().getDomainAxis())
        .setStandardTickUnits(NumberAxis.createIntegerTickUnits());
    add("1", first, colors.first());
    add("2", second, colors.second());
    Label heading = new Label(texts.get("chart.loss"));
    heading.getStyleClass().add("panel-title");
    ChartViewer viewer = Charts.viewer(chart, texts.get("chart.loss"));
    VBox.setVgrow(viewer, Priority.ALWAYS);
    getChildren().addAll(heading, viewer);
  }

  private void add(String number, RunSummary run, Color color) {
    line(number + " " + texts.get("chart.training"), run, EpochResult::loss, color, false);
    if (run.epochs().stream().anyMatch(e -> e.validationLoss().isPresent())) {
      line(
          number + " " + texts.get("chart.validation"),
          run,
          epoch -> epoch.validationLoss().orElse(Double.NaN),
          color,
          true);
    }
  }

  private void line(
      String name,
      RunSummary run,
      ToDoubleFunction<EpochResult> value,
      Color color,
      boolean dashed) {
    double[][] points = new double[2][run.epochs().size()];
    for (int i = 0; i < points[0].length; i++) {
      points[0][i] = run.epochs().get(i).epoch();
      points[1][i] = value.applyAsDouble(run.epochs().get(i));
    }
    data.addSeries(name, points);
    int series = data.indexOf(name);
    XYLineAndShapeRenderer renderer = (XYLineAndShapeRenderer) chart.getXYPlot().getRenderer();
    renderer.setSeriesPaint(series, color);
    float[] dash = dashed ? new float[] {6, 4} : null;
    renderer.setSeriesStroke(
        series, new BasicStroke(2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1, dash, 0));
  }
}
