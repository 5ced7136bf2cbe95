package org.layerloom.app.training;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.fx.ChartViewer;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYDataset;

/** Line charts in the look of the program. */
public final class Charts {

  private Charts() {}

  /** A chart of lines; the renderer is an {@link XYLineAndShapeRenderer} without shapes. */
  public static JFreeChart lines(XYDataset data, String xLabel, ChartColors colors) {
    JFreeChart chart =
        ChartFactory.createXYLineChart(
            null, xLabel, null, data, PlotOrientation.VERTICAL, true, false, false);
    chart.setBackgroundPaint(colors.background());
    chart.setPadding(new RectangleInsets(2, 4, 2, 8));
    chart.setAntiAlias(true);
    XYPlot plot = chart.getXYPlot();
    plot.setBackgroundPaint(colors.background());
    plot.setOutlineVisible(false);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinePaint(colors.grid());
    plot.setRangeGridlineStroke(new BasicStroke(1));
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    style(plot.getDomainAxis(), fontOfSize(11.01f), colors);
    style(plot.getRangeAxis(), fontOfSize(11.02f), colors);
    plot.getDomainAxis().setLabelFont(fontOfSize(11));
    ((NumberAxis) plot.getRangeAxis()).setAutoRangeIncludesZero(false);
    // One path for each series draws a thousand points in 3 ms instead of 5, and joins are smooth.
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    renderer.setDrawSeriesLineAsPath(true);
    plot.setRenderer(renderer);
    LegendTitle legend = chart.getLegend();
    legend.setPosition(RectangleEdge.TOP);
    legend.setHorizontalAlignment(HorizontalAlignment.RIGHT);
    legend.setBackgroundPaint(colors.background());
    legend.setItemFont(fontOfSize(11.03f));
    legend.setItemPaint(colors.text());
    legend.setFrame(org.jfree.chart.block.BlockBorder.NONE);
    return chart;
  }

  /**
   * Has Java find its fonts, which takes it a while the first time; to be called in the background
   * before there is a chart.
   */
  public static void loadFonts() {
    fontOfSize(11).getLineMetrics("0", new FontRenderContext(null, true, true));
  }

  /**
   * The window's own font. Parts that are drawn one after the other must differ in it: the canvas
   * forgets its font between two frames, and the library sets it only where it seems to change.
   */
  private static Font fontOfSize(float size) {
    return new Font(javafx.scene.text.Font.getDefault().getFamily(), Font.PLAIN, 11)
        .deriveFont(size);
  }

  private static void style(ValueAxis axis, Font tickFont, ChartColors colors) {
    axis.setTickLabelFont(tickFont);
    axis.setTickLabelPaint(colors.text());
    axis.setLabelPaint(colors.text());
    axis.setAxisLinePaint(colors.axis());
    axis.setTickMarksVisible(false);
  }

  /** A viewer without the library's own mouse zoom, whose menu is in English only. */
  public static ChartViewer viewer(JFreeChart chart, String accessibleText) {
    ChartViewer viewer = new ChartViewer(chart, false);
    viewer.setMinSize(120, 80);
    viewer.getContextMenu().getItems().clear();
    viewer.setAccessibleText(accessibleText);
    return viewer;
  }
}
