package org.layerloom.engine.layer;

import java.util.List;
import java.util.Optional;
import org.layerloom.engine.network.Axis;
import org.layerloom.engine.network.InputPort;
import org.layerloom.engine.network.LayerFamily;
import org.layerloom.engine.network.LayerOutcome;
import org.layerloom.engine.network.LayerOutcome.Misfits;
import org.layerloom.engine.network.LayerType;
import org.layerloom.engine.network.Reach;
import org.layerloom.engine.network.TensorShape;
import org.layerloom.engine.parameter.Parameter;
import org.layerloom.engine.parameter.ParameterValues;
import org.layerloom.engine.text.Message;

/**
 * Attention of several heads from one sequence to another: x {@code [time, width]} asks, m {@code
 * [any time, any width]} is looked at, y has x's shape. Each head takes {@code width / heads}
 * features.
 */
public final class CrossAttentionLayer implements LayerType {

  /** The input that gives keys and values. */
  public static final String MEMORY = "memory";

  @Override
  public String id() {
    return "crossattention";
  }

  @Override
  public LayerFamily family() {
    return LayerFamily.ATTENTION;
  }

  @Override
  public String icon() {
    return "eye-arrow-right-outline";
  }

  @Override
  public List<Parameter<?>> parameters() {
    return Weights.withoutBias(Heads.HEADS, Heads.DROPOUT);
  }

  @Override
  public List<InputPort> inputs() {
    return List.of(InputPort.one(), new InputPort(MEMORY, 1, 1));
  }

  @Override
  public Reach reach(ParameterValues values) {
    return Reach.ALL_STEPS;
  }

  @Override
  public LayerOutcome infer(ParameterValues values, List<TensorShape> inputs) {
    TensorShape in = inputs.get(0);
    TensorShape memory = inputs.get(1);
    Optional<Misfits> refusal = Heads.refusal(values, in);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    if (!memory.isSequence()) {
      return new Misfits(
          Message.of("problem.memoryIsNoSequence", memory.toString()),
          Message.of("remedy.memoryIsNoSequence"));
    }
    long width = in.size(Axis.FEATURE);
    long memoryWidth = memory.size(Axis.FEATURE);
    long square = Math.multiplyExact(2 * width, width);
    long ofMemory = Math.multiplyExact(2 * width, memoryWidth);
    long steps = Math.max(1, in.size(Axis.TIME));
    long keys = Math.max(1, memory.size(Axis.TIME));
    long projections =
        Math.addExact(Math.multiplyExact(square, steps), Math.multiplyExact(ofMemory, keys));
    long pairs = Math.multiplyExact(2 * width, Math.multiplyExact(steps, keys));
    return Weights.fits(
            values,
            in,
            Math.addExact(Math.addExact(square, ofMemory), 4 * width),
            Math.addExact(projections, pairs))
        .keeping(Heads.inside(values, width, steps, keys));
  }

  @Override
  public Optional<Misfits> seesLaterSteps(ParameterValues values) {
    return Sequences.seesLater("crossAttention");
  }

  @Override
  public String formula() {
    return "A = softmax(q kᵀ / √d),   y = [A₁ v₁, A₂ v₂, …] Wo + bo,"
        + "   q = x Wq + bq, k = m Wk + bk, v = m Wv + bv";
  }

  @Override
  public String source() {
    return "Vaswani et al.: Attention is all you need (2017), 3.2.3";
  }

  @Override
  public List<Parameter<?>> headline() {
    return List.of(Heads.HEADS);
  }
}
