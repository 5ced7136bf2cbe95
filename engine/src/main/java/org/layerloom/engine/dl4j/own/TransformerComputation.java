package org.layerloom.engine.dl4j.own;

import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The two passes of a {@link TransformerBlock}. */
final class TransformerComputation implements Computation, HeadsView {

  /** As in PyTorch. */
  private static final double EPSILON = 1e-5;

  private final AttentionPart attention;
  private final FeedForwardPart feedForward;
  private final RowNorm first = new RowNorm(EPSILON);
  private final RowNorm second = new RowNorm(EPSILON);
  private final boolean normFirst;
  private final Dropping dropping;
  private Scratch scratch;
  private Rows keptFirst;
  private Rows keptSecond;

  TransformerComputation(
      AttentionPart attention, FeedForwardPart feedForward, boolean normFirst, double dropout) {
    this.attention = attention;
    this.feedForward = feedForward;
    this.normFirst = normFirst;
    this.dropping = new Dropping(dropout);
  }

  @Override
  public ScaledDotProduct scores() {
    return attention.heads();
  }

  @Override
  public INDArray forward(Pass pass) {
    int batch = (int) pass.input().size(0);
    int[] lengths = Loops.lengths(pass.mask(), batch, (int) pass.input().size(2));
    scratch = Scratch.in(scratch, pass);
    Rows x = scratch.input(pass);
    keptFirst = dropping.draw(scratch, "keptFirst", x.rows(), x.columns(), pass);
    keptSecond = dropping.draw(scratch, "keptSecond", x.rows(), x.columns(), pass);
    Rows stream = scratch.like("stream", x);
    Rows normed = scratch.like("normed", x);
    Rows answer = scratch.answer(x.rows(), x.columns(), pass.training());
    if (normFirst) {
      norm(first, x, pass, "gain1", "bias1", normed);
      sum(x, attention.forward(normed, normed, pass, lengths), keptFirst, stream);
      Rows again = scratch.like("again", x);
      norm(second, stream, pass, "gain2", "bias2", again);
      sum(stream, feedForward.forward(again, pass), keptSecond, answer);
    } else {
      sum(x, attention.forward(x, x, pass, lengths), keptFirst, stream);
      norm(first, stream, pass, "gain1", "bias1", normed);
      sum(normed, feedForward.forward(normed, pass), keptSecond, stream);
      norm(second, stream, pass, "gain2", "bias2", answer);
    }
    return Steps.sequence(answer, batch);
  }

  @Override
  public INDArray backward(Pass pass, INDArray epsilon, Map<String, INDArray> gradients) {
    Rows slope = scratch.upstream(epsilon);
    Kernels kernels = scratch.kernels();
    Rows stream = scratch.like("byStream", slope);
    Rows back = scratch.like("back", slope);
    if (normFirst) {
      Rows byAgain = feedForward.backward(pass, dropped(slope, keptSecond), gradients);
      kernels.add(slope, normBack(second, byAgain, "gain2", "bias2", gradients), stream);
      Rows byNormed = attention.backward(pass, dropped(stream, keptFirst), gradients);
      kernels.add(stream, normBack(first, byNormed, "gain1", "bias1", gradients), back);
    } else {
      Rows outer = normBack(second, slope, "gain2", "bias2", gradients);
      Rows byMiddle = feedForward.backward(pass, dropped(outer, keptSecond), gradients);
      kernels.add(outer, byMiddle, stream);
      Rows inner = normBack(first, stream, "gain1", "bias1", gradients);
      Rows byInput = attention.backward(pass, dropped(inner, keptFirst), gradients);
      kernels.add(inner, byInput, back);
    }
    return Steps.sequence(back, epsilon.size(0));
  }

  private void norm(RowNorm norm, Rows x, Pass pass, String gain, String bias, Rows into) {
    norm.forward(x, scratch.weight(pass, gain), scratch.weight(pass, bias), into);
  }

  private Rows normBack(
      RowNorm norm, Rows slope, String gain, String bias, Map<String, INDArray> gradients) {
    return norm.backward(
        slope, scratch.gradient(gradients, gain), scratch.gradient(gradients, bias));
  }

  /** What a part adds to the residual stream, behind its dropout. */
  private void sum(Rows stream, Rows added, Rows kept, Rows into) {
    if (kept == null) {
      scratch.kernels().add(stream, added, into);
    } else {
      scratch.kernels().addProduct(stream, added, kept, into);
    }
  }

  private Rows dropped(Rows slope, Rows kept) {
    if (kept == null) {
      return slope;
    }
    Rows left = scratch.like("dropped", slope);
    scratch.kernels().multiply(slope, kept, left, 0, slope.rows());
    return left;
  }
}
