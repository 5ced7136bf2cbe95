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

  Rows forward(Rows rows, Computation.Pass pass) {
    x = rows;
    scratch = Scratch.in(scratch, rows.precision());
    Kernels kernels = scratch.kernels();
    Rows w1 = pass.rows("W1");
    hidden = scratch.take("hidden", rows.rows(), w1.columns());
    slopes = pass.training() ? scratch.like("slopes", hidden) : null;
    Affine.forward(kernels, rows, w1, pass.rows("b1"), hidden);
    if (gelu) {
      kernels.gelu(hidden, hidden, slopes);
    } else {
      kernels.relu(hidden, hidden, slopes);
    }
    Rows answer = scratch.answer(rows.rows(), rows.columns(), pass.training());
    Affine.forward(kernels, hidden, pass.rows("W2"), pass.rows("b2"), answer);
    return answer;
  }

  Rows backward(Computation.Pass pass, Rows slope, Map<String, INDArray> gradients) {
    Kernels kernels = scratch.kernels();
    Rows byW2 = Rows.of(gradients.get("W2"));
    Affine.byWeights(kernels, hidden, slope, byW2, Rows.of(gradients.get("b2")));
    Rows byHidden = scratch.like("byHidden", hidden);
    Affine.byInput(kernels, slope, pass.rows("W2"), byHidden, false);
    kernels.multiply(byHidden, slopes, byHidden, 0, byHidden.rows());
    Rows byW1 = Rows.of(gradients.get("W1"));
    Affine.byWeights(kernels, x, byHidden, byW1, Rows.of(gradients.get("b1")));
    Rows back = scratch.like("back", x);
    Affine.byInput(kernels, byHidden, pass.rows("W1"), back, false);
    return back;
  }
}
