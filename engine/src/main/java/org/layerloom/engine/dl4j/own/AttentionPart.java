package org.layerloom.engine.dl4j.own;

import java.util.List;
import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Multi-head attention on rows {@code [batch · time, width]}: {@code y = attention(x Wq + bq, m Wk
 * + bk, m Wv + bv) Wo + bo}, all W {@code [width, width]} (Vaswani et al. 2017, 3.2.2). Queries
 * come from x, keys and values from m, which is x where a sequence looks at itself.
 */
final class AttentionPart {

  private final ScaledDotProduct heads;
  private Scratch scratch;
  private Rows x;
  private Rows memory;
  private Rows mixed;

  AttentionPart(int heads, boolean causal, double dropout) {
    this.heads = new ScaledDotProduct(heads, causal, dropout);
  }

  /**
   * Its weights.
   *
   * @param width of x, of the heads together, and of the answer
   * @param memoryWidth of m
   */
  static List<OwnParameter> parameters(long width, long memoryWidth) {
    return List.of(
        OwnParameter.weight("Wq", width, width, width, width),
        OwnParameter.weight("Wk", memoryWidth, width, memoryWidth, width),
        OwnParameter.weight("Wv", memoryWidth, width, memoryWidth, width),
        OwnParameter.weight("Wo", width, width, width, width),
        OwnParameter.bias("bq", width),
        OwnParameter.bias("bk", width),
        OwnParameter.bias("bv", width),
        OwnParameter.bias("bo", width));
  }

  ScaledDotProduct heads() {
    return heads;
  }

  /** What a pass works on, where that is this part's own business. */
  Rows input(Computation.Pass pass) {
    scratch = Scratch.in(scratch, pass);
    return scratch.input(pass);
  }

  /** The derivative by the answer, likewise. */
  Rows upstream(INDArray epsilon) {
    return scratch.upstream(epsilon);
  }

  /**
   * The forward pass.
   *
   * @param lengths how many steps of each sample of m are there
   */
  Rows forward(Rows x, Rows memory, Computation.Pass pass, int[] lengths) {
    this.x = x;
    this.memory = memory;
    scratch = Scratch.in(scratch, x.precision());
    Rows q = projected(x, pass, "Wq", "bq", scratch.like("q", x));
    Rows k = projected(memory, pass, "Wk", "bk", scratch.take("k", memory.rows(), x.columns()));
    Rows v = projected(memory, pass, "Wv", "bv", scratch.take("v", memory.rows(), x.columns()));
    mixed = heads.forward(q, k, v, lengths, pass);
    Rows answer = scratch.answer(x.rows(), x.columns(), pass.training());
    return projected(mixed, pass, "Wo", "bo", answer);
  }

  private Rows projected(Rows from, Computation.Pass pass, String weight, String bias, Rows into) {
    Kernels kernels = scratch.kernels();
    Affine.forward(kernels, from, scratch.weight(pass, weight), scratch.weight(pass, bias), into);
    return into;
  }

  /**
   * The backward pass of a sequence that looks at itself.
   *
   * @return the derivative by x
   */
  Rows backward(Computation.Pass pass, Rows slope, Map<String, INDArray> gradients) {
    ScaledDotProduct.Slopes slopes = byHeads(pass, slope, gradients);
    Rows back = scratch.like("back", x);
    through(pass, x, slopes.queries(), "Wq", "bq", gradients, back, false);
    through(pass, memory, slopes.keys(), "Wk", "bk", gradients, back, true);
    through(pass, memory, slopes.values(), "Wv", "bv", gradients, back, true);
    return back;
  }

  /** The derivatives by x and by m. */
  record Both(Rows byX, Rows byMemory) {}

  /** The backward pass where x looks at another sequence. */
  Both backwardBoth(Computation.Pass pass, Rows slope, Map<String, INDArray> gradients) {
    ScaledDotProduct.Slopes slopes = byHeads(pass, slope, gradients);
    Rows byX = scratch.like("back", x);
    Rows byMemory = scratch.like("backMemory", memory);
    through(pass, x, slopes.queries(), "Wq", "bq", gradients, byX, false);
    through(pass, memory, slopes.keys(), "Wk", "bk", gradients, byMemory, false);
    through(pass, memory, slopes.values(), "Wv", "bv", gradients, byMemory, true);
    return new Both(byX, byMemory);
  }

  private ScaledDotProduct.Slopes byHeads(
      Computation.Pass pass, Rows slope, Map<String, INDArray> gradients) {
    Rows byMixed = scratch.like("byMixed", mixed);
    through(pass, mixed, slope, "Wo", "bo", gradients, byMixed, false);
    return heads.backward(byMixed);
  }

  private void through(
      Computation.Pass pass,
      Rows from,
      Rows slope,
      String weight,
      String bias,
      Map<String, INDArray> gradients,
      Rows into,
      boolean adding) {
    Kernels kernels = scratch.kernels();
    Rows byWeight = scratch.gradient(gradients, weight);
    Affine.byWeights(kernels, from, slope, byWeight, scratch.gradient(gradients, bias));
    Affine.byInput(kernels, slope, scratch.weight(pass, weight), into, adding);
  }
}
