package org.layerloom.engine.dl4j.own;

import java.util.Map;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The two passes of a {@link TransformerBlock}. */
final class TransformerComputation implements Computation, AttentionView {

  /** As in PyTorch. */
  private static final double EPSILON = 1e-5;

  private final AttentionPart attention;
  private final FeedForwardPart feedForward;
  private final RowNorm first;
  private final RowNorm second;
  private final boolean normFirst;
  private final double dropout;
  private double[] keptFirst;
  private double[] keptSecond;

  TransformerComputation(
      AttentionPart attention,
      FeedForwardPart feedForward,
      int width,
      boolean normFirst,
      double dropout) {
    this.attention = attention;
    this.feedForward = feedForward;
    this.first = new RowNorm(width, EPSILON);
    this.second = new RowNorm(width, EPSILON);
    this.normFirst = normFirst;
    this.dropout = dropout;
  }

  @Override
  public INDArray forward(Pass pass) {
    INDArray in = pass.input();
    int time = (int) in.size(2);
    int[] lengths = Loops.lengths(pass.mask(), (int) in.size(0), time);
    INDArray x = Steps.rows(in);
    double[] stream = Loops.read(x);
    keptFirst = mask(stream.length, pass.training());
    keptSecond = mask(stream.length, pass.training());
    double[] y;
    if (normFirst) {
      INDArray normed = rows(norm(first, stream, pass, "1"), x);
      stream = sum(stream, attention.forward(normed, pass, lengths, time), keptFirst);
      INDArray again = rows(norm(second, stream, pass, "2"), x);
      y = sum(stream, feedForward.forward(again, pass), keptSecond);
    } else {
      stream = sum(stream, attention.forward(x, pass, lengths, time), keptFirst);
      double[] middle = norm(first, stream, pass, "1");
      stream = sum(middle, feedForward.forward(rows(middle, x), pass), keptSecond);
      y = norm(second, stream, pass, "2");
    }
    return Steps.sequence(rows(y, x), in.size(0));
  }

  @Override
  public INDArray backward(Pass pass, INDArray epsilon, Map<String, INDArray> gradients) {
    INDArray like = Steps.rows(epsilon);
    double[] slope = Loops.read(like);
    double[] back;
    if (normFirst) {
      INDArray byAgain = feedForward.backward(pass, masked(slope, keptSecond, like), gradients);
      double[] stream = plus(slope, normBack(second, byAgain, pass, "2", gradients));
      INDArray byNormed = attention.backward(pass, masked(stream, keptFirst, like), gradients);
      back = plus(stream, normBack(first, byNormed, pass, "1", gradients));
    } else {
      double[] stream = normBack(second, like, pass, "2", gradients);
      INDArray byMiddle = feedForward.backward(pass, masked(stream, keptSecond, like), gradients);
      double[] middle = plus(stream, Loops.read(byMiddle));
      double[] outer = normBack(first, rows(middle, like), pass, "1", gradients);
      INDArray byInput = attention.backward(pass, masked(outer, keptFirst, like), gradients);
      back = plus(outer, Loops.read(byInput));
    }
    return Steps.sequence(rows(back, like), epsilon.size(0));
  }

  private static double[] norm(RowNorm norm, double[] x, Pass pass, String which) {
    return norm.forward(
        x, Loops.read(pass.weight("gain" + which)), Loops.read(pass.weight("bias" + which)));
  }

  private static double[] normBack(
      RowNorm norm, INDArray slope, Pass pass, String which, Map<String, INDArray> gradients) {
    double[] gain = Loops.read(pass.weight("gain" + which));
    double[] byGain = new double[gain.length];
    double[] byBias = new double[gain.length];
    double[] back = norm.backward(Loops.read(slope), gain, byGain, byBias);
    DataType precision = slope.dataType();
    gradients.get("gain" + which).assign(Loops.write(byGain, precision, gain.length));
    gradients.get("bias" + which).assign(Loops.write(byBias, precision, gain.length));
    return back;
  }

  /** What dropout multiplies by; null where it is not at work. */
  private double[] mask(int length, boolean training) {
    if (!training || dropout == 0) {
      return null;
    }
    double[] kept = Loops.read(Nd4j.rand(DataType.DOUBLE, 1, length));
    for (int i = 0; i < length; i++) {
      kept[i] = kept[i] < dropout ? 0 : 1 / (1 - dropout);
    }
    return kept;
  }

  private static double[] sum(double[] stream, INDArray added, double[] kept) {
    double[] out = Loops.read(added);
    for (int i = 0; i < out.length; i++) {
      out[i] = stream[i] + (kept == null ? out[i] : out[i] * kept[i]);
    }
    return out;
  }

  private static double[] plus(double[] a, double[] b) {
    double[] out = new double[a.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = a[i] + b[i];
    }
    return out;
  }

  private static INDArray masked(double[] slope, double[] kept, INDArray like) {
    double[] out = slope.clone();
    for (int i = 0; kept != null && i < out.length; i++) {
      out[i] *= kept[i];
    }
    return rows(out, like);
  }

  private static INDArray rows(double[] values, INDArray like) {
    return Loops.write(values, like.dataType(), like.shape());
  }

  @Override
  public double[] attention() {
    return attention.heads().weights().clone();
  }

  @Override
  public double[] queries() {
    return attention.heads().queries().clone();
  }

  @Override
  public double[] keys() {
    return attention.heads().keys().clone();
  }

  @Override
  public double[] values() {
    return attention.heads().values().clone();
  }

  @Override
  public boolean causal() {
    return attention.heads().causal();
  }

  @Override
  public void change(HeadChanges changes) {
    attention.heads().change(changes);
  }

  @Override
  public int heads() {
    return attention.heads().heads();
  }

  @Override
  public int time() {
    return attention.heads().time();
  }
}
