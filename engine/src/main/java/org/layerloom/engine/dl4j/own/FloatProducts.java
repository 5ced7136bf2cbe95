package org.layerloom.engine.dl4j.own;

import java.lang.ref.Reference;
import org.bytedeco.openblas.global.openblas;
import org.layerloom.engine.dl4j.own.Rows.Part;
import org.nd4j.linalg.api.buffer.DataType;

/** Matrix products in single precision, and sums over rows, which are one too. */
final class FloatProducts {

  private final Place.OfFloats first = new Place.OfFloats();
  private final Place.OfFloats second = new Place.OfFloats();
  private final Place.OfFloats result = new Place.OfFloats();
  private Rows ones;

  void product(
      Part x, boolean turnX, Part y, boolean turnY, double scale, Part into, boolean adding) {
    Products.multiply(
        turnX,
        turnY,
        into.height(),
        into.width(),
        turnX ? x.height() : x.width(),
        (float) scale,
        first.to(x),
        x.of().columns(),
        second.to(y),
        y.of().columns(),
        adding ? 1 : 0,
        result.to(into),
        into.of().columns());
    Reference.reachabilityFence(x);
    Reference.reachabilityFence(y);
    Reference.reachabilityFence(into);
  }

  void sum(Rows rows, Rows into) {
    if (ones == null || ones.columns() < rows.rows()) {
      ones = Rows.create(DataType.FLOAT, 1, rows.rows());
      ones.array().assign(1);
    }
    openblas.cblas_sgemv(
        openblas.CblasRowMajor,
        openblas.CblasTrans,
        rows.rows(),
        rows.columns(),
        1,
        first.to(rows.all()),
        rows.columns(),
        second.to(ones.all()),
        1,
        0,
        result.to(into.all()),
        1);
    Reference.reachabilityFence(rows);
    Reference.reachabilityFence(into);
  }
}
