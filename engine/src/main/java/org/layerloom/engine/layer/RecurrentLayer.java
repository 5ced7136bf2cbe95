package org.layerloom.engine.layer;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.layerloom.engine.network.Axis;
import org.layerloom.engine.network.Fix;
import org.layerloom.engine.network.LayerFamily;
import org.layerloom.engine.network.LayerOutcome;
import org.layerloom.engine.network.LayerOutcome.Misfits;
import org.layerloom.engine.network.LayerType;
import org.layerloom.engine.network.Reach;
import org.layerloom.engine.network.SettingKeys;
import org.layerloom.engine.network.TensorShape;
import org.layerloom.engine.parameter.ChoiceParameter;
import org.layerloom.engine.parameter.IntParameter;
import org.layerloom.engine.parameter.Parameter;
import org.layerloom.engine.parameter.ParameterValues;

/**
 * A layer that reads a sequence {@code [time, features]} step by step and hands a state of {@code
 * units} numbers on. It gives its state at each step, {@code [time, units]}, or at the last one
 * alone, {@code [units]}; read in both directions, both states lie side by side.
 */
public abstract class RecurrentLayer implements LayerType {

  public static final String FORWARD = "forward";
  public static final String BACKWARD = "backward";
  public static final String BOTH = "both";
  public static final String LAST = "last";
  public static final String ALL = "all";

  public static final IntParameter UNITS = new IntParameter(SettingKeys.UNITS, 64, 1, 8192);

  /** Both is a bidirectional layer (Schuster, Paliwal 1997). */
  public static final ChoiceParameter DIRECTION =
      new ChoiceParameter("direction", FORWARD, List.of(FORWARD, BACKWARD, BOTH));

  public static final ChoiceParameter STEPS =
      new ChoiceParameter("steps", LAST, List.of(LAST, ALL));

  @Override
  public LayerFamily family() {
    return LayerFamily.SEQUENCE;
  }

  /** The settings that one kind of cell has besides. */
  protected List<Parameter<?>> own() {
    return List.of();
  }

  @Override
  public List<Parameter<?>> parameters() {
    Parameter<?>[] all =
        Stream.concat(Stream.of(UNITS, DIRECTION, STEPS), own().stream())
            .toArray(Parameter<?>[]::new);
    return Weights.withoutBias(all);
  }

  /** The weights of a cell. */
  protected abstract long weights(ParameterValues values, long features, long units);

  /** The products of a cell at one step. */
  protected abstract long products(ParameterValues values, long features, long units);

  /** Numbers that each unit holds at each step besides its output: gates, and its cell. */
  protected abstract int held();

  @Override
  public Reach reach(ParameterValues values) {
    return Reach.ALL_STEPS;
  }

  @Override
  public LayerOutcome infer(ParameterValues values, List<TensorShape> inputs) {
    TensorShape in = inputs.get(0);
    if (!in.isSequence()) {
      return Sequences.needsSequence(in);
    }
    long features = in.size(Axis.FEATURE);
    long cells = values.get(DIRECTION).equals(BOTH) ? 2 : 1;
    long units = values.get(UNITS);
    long width = cells * units;
    long steps = Math.max(1, in.size(Axis.TIME));
    TensorShape out =
        values.get(STEPS).equals(LAST) ? TensorShape.vector(width) : in.with(Axis.FEATURE, width);
    long atEachStep = Math.multiplyExact(width, held());
    long hidden = values.get(STEPS).equals(LAST) ? Math.multiplyExact(width, steps - 1) : 0;
    return Weights.fits(
            values,
            out,
            Math.multiplyExact(cells, weights(values, features, units)),
            Math.multiplyExact(cells * steps, products(values, features, units)))
        .keeping(Math.addExact(hidden, Math.multiplyExact(atEachStep, steps)));
  }

  @Override
  public Optional<Misfits> seesLaterSteps(ParameterValues values) {
    return !values.get(DIRECTION).equals(FORWARD)
        ? Sequences.seesLater(
            "forward", new Fix.SetParameter(Fix.ON_THIS_LAYER, DIRECTION.key(), FORWARD))
        : Optional.empty();
  }

  @Override
  public List<Parameter<?>> headline() {
    return List.of(UNITS, DIRECTION);
  }
}
