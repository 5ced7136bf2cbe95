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
    int m = into.height();
    int n = into.width();
    int k = turnX ? x.height() : x.width();
    if (turnY) {
      multiply(x, turnX, y, true, scale, into, m, k, adding);
    } else if (turnX) {
      int piece = Pieces.of(k, m, n);
      for (int at = 0; at < k; at += piece) {
        int length = Math.min(piece, k - at);
        multiply(x.from(at), true, y.from(at), false, scale, into, m, length, adding || at > 0);
      }
    } else {
      int piece = Pieces.of(m, n, k);
      for (int at = 0; at < m; at += piece) {
        int rows = Math.min(piece, m - at);
        multiply(x.from(at), false, y, false, scale, into.from(at), rows, k, adding);
      }
    }
    Reference.reachabilityFence(x);
    Reference.reachabilityFence(y);
    Reference.reachabilityFence(into);
  }

  private void multiply(
      Part x,
      boolean turnX,
      Part y,
      boolean turnY,
      double scale,
      Part into,
      int m,
      int k,
      boolean adding) {
    openblas.cblas_sgemm(
        openblas.CblasRowMajor,
        turnX ? openblas.CblasTrans : openblas.CblasNoTrans,
        turnY ? openblas.CblasTrans : openblas.CblasNoTrans,
        m,
        into.width(),
        k,
        (float) scale,
        first.to(x),
        x.of().columns(),
        second.to(y),
        y.of().columns(),
        adding ? 1 : 0,
        result.to(into),
        into.of().columns());
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
