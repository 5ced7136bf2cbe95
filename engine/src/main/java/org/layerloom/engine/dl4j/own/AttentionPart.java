package org.layerloom.engine.dl4j.own;

import java.util.List;
import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Multi-head self-attention on rows {@code [batch · time, width]}: {@code y = attention(x Wq + bq,
 * x Wk + bk, x Wv + bv) Wo + bo}, all W {@code [width, width]} (Vaswani et al. 2017, 3.2.2).
 */
final class AttentionPart {

  private final ScaledDotProduct heads;
  private INDArray x;
  private INDArray mixed;
  private int[] lengths = {};

  AttentionPart(int heads, boolean causal, double dropout) {
    this.heads = new ScaledDotProduct(heads, causal, dropout);
  }

  static List<OwnParameter> parameters(long width) {
    return List.of(
        OwnParameter.weight("Wq", width, width, width, width),
        OwnParameter.weight("Wk", width, width, width, width),
        OwnParameter.weight("Wv", width, width, width, width),
        OwnParameter.weight("Wo", width, width, width, width),
        OwnParameter.bias("bq", width),
        OwnParameter.bias("bk", width),
        OwnParameter.bias("bv", width),
        OwnParameter.bias("bo", width));
  }

  ScaledDotProduct heads() {
    return heads;
  }

  /**
   * The forward pass.
   *
   * @param lengths how many steps of each sample are there
   */
  INDArray forward(INDArray rows, Computation.Pass pass, int[] lengths, int time) {
    this.x = rows;
    this.lengths = lengths;
    double[] answer =
        heads.forward(
            Loops.read(Affine.forward(rows, pass.weight("Wq"), pass.weight("bq"))),
            Loops.read(Affine.forward(rows, pass.weight("Wk"), pass.weight("bk"))),
            Loops.read(Affine.forward(rows, pass.weight("Wv"), pass.weight("bv"))),
            lengths,
            time,
            pass.training());
    mixed = Loops.write(answer, rows.dataType(), rows.shape());
    return Affine.forward(mixed, pass.weight("Wo"), pass.weight("bo"));
  }

  INDArray backward(Computation.Pass pass, INDArray slope, Map<String, INDArray> gradients) {
    INDArray byMixed =
        Affine.backward(mixed, slope, pass.weight("Wo"), gradients.get("Wo"), gradients.get("bo"));
    ScaledDotProduct.Slopes slopes = heads.backward(Loops.read(byMixed), lengths);
    INDArray back = through(pass, slopes.queries(), "q", gradients);
    back.addi(through(pass, slopes.keys(), "k", gradients));
    return back.addi(through(pass, slopes.values(), "v", gradients));
  }

  private INDArray through(
      Computation.Pass pass, double[] slope, String which, Map<String, INDArray> gradients) {
    return Affine.backward(
        x,
        Loops.write(slope, x.dataType(), x.shape()),
        pass.weight("W" + which),
        gradients.get("W" + which),
        gradients.get("b" + which));
  }
}
