package org.layerloom.engine.dl4j.own;

import java.util.List;
import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The same two layers at each step, on rows {@code [batch · time, width]}: {@code y = f(x W1 + b1)
 * W2 + b2}, W1 {@code [width, hidden]}, W2 {@code [hidden, width]}; f is ReLU or GELU in the form
 * with tanh (Hendrycks, Gimpel 2016).
 */
final class FeedForwardPart {

  private final boolean gelu;
  private Scratch scratch;
  private Rows x;
  private Rows hidden;
  private Rows slopes;

  FeedForwardPart(boolean gelu) {
    this.gelu = gelu;
  }

  static List<OwnParameter> parameters(long width, long hidden) {
    return List.of(
        OwnParameter.weight("W1", width, hidden, width, hidden),
        OwnParameter.bias("b1", hidden),
        OwnParameter.weight("W2", hidden, width, hidden, width),
        OwnParameter.bias("b2", width));
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

  Rows forward(Rows rows, Computation.Pass pass) {
    x = rows;
    scratch = Scratch.in(scratch, rows.precision());
    Kernels kernels = scratch.kernels();
    Rows w1 = scratch.weight(pass, "W1");
    hidden = scratch.take("hidden", rows.rows(), w1.columns());
    slopes = pass.training() ? scratch.like("slopes", hidden) : null;
    Affine.forward(kernels, rows, w1, scratch.weight(pass, "b1"), hidden);
    if (gelu) {
      kernels.gelu(hidden, hidden, slopes);
    } else {
      kernels.relu(hidden, hidden, slopes);
    }
    Rows answer = scratch.answer(rows.rows(), rows.columns(), pass.training());
    Affine.forward(kernels, hidden, scratch.weight(pass, "W2"), scratch.weight(pass, "b2"), answer);
    return answer;
  }

  Rows backward(Computation.Pass pass, Rows slope, Map<String, INDArray> gradients) {
    Kernels kernels = scratch.kernels();
    Rows byW2 = scratch.gradient(gradients, "W2");
    Affine.byWeights(kernels, hidden, slope, byW2, scratch.gradient(gradients, "b2"));
    Rows byHidden = scratch.like("byHidden", hidden);
    Affine.byInput(kernels, slope, scratch.weight(pass, "W2"), byHidden, false);
    kernels.multiply(byHidden, slopes, byHidden, 0, byHidden.rows());
    Rows byW1 = scratch.gradient(gradients, "W1");
    Affine.byWeights(kernels, x, byHidden, byW1, scratch.gradient(gradients, "b1"));
    Rows back = scratch.like("back", x);
    Affine.byInput(kernels, byHidden, scratch.weight(pass, "W1"), back, false);
    return back;
  }
}
