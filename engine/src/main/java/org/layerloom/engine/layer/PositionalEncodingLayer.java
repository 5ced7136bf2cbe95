package org.layerloom.engine.layer;

import java.util.List;
import org.layerloom.engine.network.Axis;
import org.layerloom.engine.network.Fix;
import org.layerloom.engine.network.LayerFamily;
import org.layerloom.engine.network.LayerOutcome;
import org.layerloom.engine.network.LayerOutcome.Misfits;
import org.layerloom.engine.network.LayerType;
import org.layerloom.engine.network.TensorShape;
import org.layerloom.engine.parameter.ChoiceParameter;
import org.layerloom.engine.parameter.IntParameter;
import org.layerloom.engine.parameter.Parameter;
import org.layerloom.engine.parameter.ParameterValues;
import org.layerloom.engine.text.Message;

/**
 * Adds to each step of a sequence {@code [time, features]} a vector that tells its place: sines and
 * cosines of growing wavelengths, or learnt ones {@code [positions, features]}.
 */
public final class PositionalEncodingLayer implements LayerType {

  public static final String SINUSOIDAL = "sinusoidal";
  public static final String LEARNED = "learned";

  public static final ChoiceParameter KIND =
      new ChoiceParameter("encoding", SINUSOIDAL, List.of(SINUSOIDAL, LEARNED));

  /** The longest sequence that learnt vectors serve. */
  public static final IntParameter POSITIONS = new IntParameter("positions", 512, 1, 65_536);

  @Override
  public String id() {
    return "positions";
  }

  @Override
  public LayerFamily family() {
    return LayerFamily.SEQUENCE;
  }

  @Override
  public String icon() {
    return "map-marker-path";
  }

  @Override
  public List<Parameter<?>> parameters() {
    return Weights.withoutBias(KIND, POSITIONS);
  }

  @Override
  public LayerOutcome infer(ParameterValues values, List<TensorShape> inputs) {
    TensorShape in = inputs.get(0);
    if (!in.isSequence()) {
      return Sequences.needsSequence(in);
    }
    if (values.get(KIND).equals(SINUSOIDAL)) {
      return LayerOutcome.free(in);
    }
    long positions = values.get(POSITIONS);
    long time = in.size(Axis.TIME);
    if (time > positions) {
      return new Misfits(
          Message.of("problem.fewPositions", positions, time),
          Message.of("remedy.fewPositions", time),
          List.of(new Fix.SetParameter(Fix.ON_THIS_LAYER, POSITIONS.key(), (int) time)));
    }
    return Weights.fits(values, in, Math.multiplyExact(positions, in.size(Axis.FEATURE)), 0);
  }

  @Override
  public String formula() {
    return "y[t, 2i] = x + sin(t / 10000^(2i/d)),   y[t, 2i+1] = x + cos(t / 10000^(2i/d));"
        + "   or   y[t] = x[t] + P[t]";
  }

  @Override
  public String source() {
    return "Vaswani et al.: Attention is all you need (2017), 3.5";
  }

  @Override
  public List<Parameter<?>> headline() {
    return List.of(KIND);
  }
}
