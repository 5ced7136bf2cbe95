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
import org.layerloom.engine.parameter.FlagParameter;
import org.layerloom.engine.parameter.Parameter;
import org.layerloom.engine.parameter.ParameterValues;

/**
 * Self-attention of several heads: x {@code [time, width]} becomes y of the same shape. Each head
 * takes {@code width / heads} features.
 */
public final class MultiHeadAttentionLayer implements LayerType {

  /** Whether a step sees itself and earlier ones alone. */
  public static final FlagParameter CAUSAL = new FlagParameter("causal", false);

  @Override
  public String id() {
    return "attention";
  }

  @Override
  public LayerFamily family() {
    return LayerFamily.ATTENTION;
  }

  @Override
  public String icon() {
    return "eye-outline";
  }

  @Override
  public List<Parameter<?>> parameters() {
    return Weights.withoutBias(Heads.HEADS, CAUSAL, Heads.DROPOUT);
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
    long time = in.size(Axis.TIME);
    return Weights.fits(values, in, Heads.weights(width), Heads.products(width, time))
        .keeping(Heads.inside(values, width, time, time));
  }

  @Override
  public Optional<Misfits> seesLaterSteps(ParameterValues values) {
    return !values.get(CAUSAL)
        ? Sequences.seesLater("causal", new Fix.SetParameter(Fix.ON_THIS_LAYER, CAUSAL.key(), true))
        : Optional.empty();
  }

  @Override
  public String formula() {
    return "A = softmax(q kᵀ / √d),   y = [A₁ v₁, A₂ v₂, …] Wo + bo,"
        + "   q = x Wq + bq, k = x Wk + bk, v = x Wv + bv";
  }

  @Override
  public String source() {
    return "Vaswani et al.: Attention is all you need (2017)";
  }

  @Override
  public List<Parameter<?>> headline() {
    return List.of(Heads.HEADS);
  }
}
