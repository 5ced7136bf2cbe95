package org.layerloom.app.training;

import java.awt.BasicStroke;
import java.awt.geom.Ellipse2D;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.fx.ChartViewer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;
import org.layerloom.app.language.AppTexts;

/** The training points, and the line that the network has fitted so far. */
public final class LineFitChart extends VBox {

  private static final int LINE = 0;
  private static final int POINTS = 1;

  private final AppTexts texts;
  private final DefaultXYDataset data = new DefaultXYDataset();
  private final JFreeChart chart;

  public LineFitChart(AppTexts texts, ChartColors colors) {
    this.texts = texts;
    getStyleClass().add("chart-panel");
    chart = Charts.lines(data, "x", colors);
    XYLineAndShapeRenderer renderer = (XYLineAndShapeRenderer) chart.getXYPlot().getRenderer();
    renderer.setSeriesPaint(LINE, colors.second());
    renderer.setSeriesStroke(LINE, new BasicStroke(2.5f));
    renderer.setSeriesPaint(POINTS, colors.first());
    renderer.setSeriesLinesVisible(POINTS, false);
    renderer.setSeriesShapesVisible(POINTS, true);
    renderer.setSeriesShape(POINTS, new Ellipse2D.Double(-2.5, -2.5, 5, 5));
    Label heading = new Label(texts.get("chart.fit"));
    heading.getStyleClass().add("panel-title");
    ChartViewer viewer = Charts.viewer(chart, texts.get("chart.fit"));
    VBox.setVgrow(viewer, Priority.ALWAYS);
    getChildren().addAll(heading, viewer);
  }

  /** Shows the line as it is now; anything else that is learnt is no line. */
  public void show(Optional<Learnt> learnt) {
    Optional<LineFit> fit = learnt.filter(LineFit.class::isInstance).map(LineFit.class::cast);
    double[][] none = new double[2][0];
    chart.setNotify(false);
    data.addSeries(texts.get("chart.network"), fit.map(LineFit::line).orElse(none));
    data.addSeries(texts.get("chart.points"), fit.map(LineFit::points).orElse(none));
    chart.setNotify(true);
  }
}
