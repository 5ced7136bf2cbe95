package org.layerloom.app.training;

import java.util.List;
import org.jfree.data.xy.AbstractXYDataset;

/** Curves as a chart reads them, without a copy of their points. On the JavaFX thread alone. */
final class CurveDataset extends AbstractXYDataset {

  /** A curve under the name that the legend gives it. */
  record Named(String name, Curve curve) {}

  private final transient List<Named> curves;

  CurveDataset(List<Named> curves) {
    this.curves = curves;
  }

  /** The curves have grown: the chart draws them anew. */
  void changed() {
    fireDatasetChanged();
  }

  @Override
  public int getSeriesCount() {
    return curves.size();
  }

  @Override
  public Comparable<String> getSeriesKey(int series) {
    return curves.get(series).name();
  }

  @Override
  public int getItemCount(int series) {
    return curves.get(series).curve().size();
  }

  @Override
  public Number getX(int series, int item) {
    return getXValue(series, item);
  }

  @Override
  public Number getY(int series, int item) {
    return getYValue(series, item);
  }

  @Override
  public double getXValue(int series, int item) {
    return curves.get(series).curve().x(item);
  }

  @Override
  public double getYValue(int series, int item) {
    return curves.get(series).curve().y(item);
  }
}
