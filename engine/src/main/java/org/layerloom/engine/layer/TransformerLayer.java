package org.layerloom.engine.layer;

import java.util.List;
import java.util.Optional;
import org.layerloom.engine.network.Axis;
import org.layerloom.engine.network.Fix;
import org.layerloom.engine.network.LayerFamily;
import org.layerloom.engine.network.LayerOutcome;
import org.layerloom.engine.network.LayerOutcome.Misfits;
import org.layerloom.engine.network.LayerType;
import org.layerloom.engine.network.Reach;
import org.layerloom.engine.network.TensorShape;
import org.layerloom.engine.parameter.ChoiceParameter;
import org.layerloom.engine.parameter.Parameter;
import org.layerloom.engine.parameter.ParameterValues;

/**
 * A block of a Transformer on {@code [time, width]}: self-attention and a feed-forward layer, each
 * with a layer normalisation and a residual connection around it.
 */
public abstract class TransformerLayer implements LayerType {

  public static final String FIRST = "first";
  public static final String AFTERWARDS = "afterwards";

  /** First: {@code x + f(norm(x))} (Xiong et al. 2020); afterwards: {@code norm(x + f(x))}. */
  public static final ChoiceParameter NORM =
      new ChoiceParameter("norm", FIRST, List.of(FIRST, AFTERWARDS));

  @Override
  public LayerFamily family() {
    return LayerFamily.ATTENTION;
  }

  /** Whether a step sees itself and earlier ones alone. */
  public abstract boolean causal();

  @Override
  public List<Parameter<?>> parameters() {
    return Weights.withoutBias(
        Heads.HEADS, FeedForwardLayer.HIDDEN, FeedForwardLayer.FUNCTION, NORM, Heads.DROPOUT);
  }

  @Override
  public Reach reach(ParameterValues values) {
    return Reach.ALL_STEPS;
  }

  @Override
  public LayerOutcome infer(ParameterValues values, List<TensorShape> inputs) {
    TensorShape in = inputs.get(0);
    Optional<Misfits> refusal = Heads.refusal(values, in);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    long width = in.size(Axis.FEATURE);
    long hidden = values.get(FeedForwardLayer.HIDDEN);
    long time = in.size(Axis.TIME);
    long norms = 4 * width;
    long weights =
        Math.addExact(Heads.weights(width), FeedForwardLayer.weights(width, hidden)) + norms;
    long products =
        Math.addExact(Heads.products(width, time), FeedForwardLayer.products(width, hidden, time));
    return Weights.fits(
            values, in, weights, Math.addExact(products, Math.multiplyExact(2, in.elements())))
        .keeping(inside(values, width, hidden, time));
  }

  /** What the layers hold that the block unfolds into, and what they give but for the last one. */
  private static long inside(ParameterValues values, long width, long hidden, long time) {
    long between = Math.multiplyExact(5 * width, Math.max(1, time));
    long layers =
        Math.addExact(
            Heads.inside(values, width, time, time), FeedForwardLayer.inside(hidden, time));
    return Math.addExact(between, layers);
  }

  @Override
  public Optional<Misfits> seesLaterSteps(ParameterValues values) {
    return !causal()
        ? Sequences.seesLater(
            "decoderBlock", new Fix.ChangeType(Fix.ON_THIS_LAYER, DecoderBlockLayer.ID))
        : Optional.empty();
  }

  @Override
  public String formula() {
    return "x ← x + attention(norm(x)),   y = x + feedforward(norm(x));"
        + "   or   x ← norm(x + attention(x)),   y = norm(x + feedforward(x))";
  }

  @Override
  public String source() {
    return "Vaswani et al.: Attention is all you need (2017); Xiong et al. (2020)";
  }

  @Override
  public List<Parameter<?>> headline() {
    return List.of(Heads.HEADS, FeedForwardLayer.HIDDEN);
  }
}
