package org.layerloom.engine.layer;

import java.util.List;
import org.layerloom.engine.network.Fix;
import org.layerloom.engine.network.InputPort;
import org.layerloom.engine.network.LayerFamily;
import org.layerloom.engine.network.LayerOutcome;
import org.layerloom.engine.network.LayerOutcome.Misfits;
import org.layerloom.engine.network.LayerType;
import org.layerloom.engine.network.SettingKeys;
import org.layerloom.engine.network.TensorShape;
import org.layerloom.engine.parameter.IntParameter;
import org.layerloom.engine.parameter.Parameter;
import org.layerloom.engine.parameter.ParameterValues;
import org.layerloom.engine.parameter.ShapeParameter;
import org.layerloom.engine.text.Message;

/**
 * Where a sample enters: {@code [features]}, {@code [time, features]}, {@code [channels, height,
 * width]} or {@code [channels, depth, height, width]}; with a vocabulary, {@code [time]} tokens.
 */
public final class InputLayer implements LayerType {

  public static final ShapeParameter SHAPE = new ShapeParameter(SettingKeys.SHAPE, List.of(784));

  /** How many different tokens there are; 0 where the numbers are real. */
  public static final IntParameter VOCABULARY =
      new IntParameter(SettingKeys.VOCABULARY, 0, 0, 1_000_000);

  @Override
  public String id() {
    return INPUT;
  }

  @Override
  public LayerFamily family() {
    return LayerFamily.IO;
  }

  @Override
  public String icon() {
    return "login";
  }

  @Override
  public List<Parameter<?>> parameters() {
    return List.of(SHAPE, VOCABULARY);
  }

  @Override
  public List<InputPort> inputs() {
    return List.of();
  }

  @Override
  public LayerOutcome infer(ParameterValues values, List<TensorShape> inputs) {
    List<Integer> sides = values.get(SHAPE);
    int vocabulary = values.get(VOCABULARY);
    if (vocabulary > 0) {
      return sides.size() == 1
          ? LayerOutcome.free(TensorShape.tokens(sides.get(0), vocabulary))
          : new Misfits(
              Message.of("problem.tokensAreOneSide", SHAPE.display(sides)),
              Message.of("remedy.tokensAreOneSide"),
              List.of(new Fix.SetParameter(Fix.ON_THIS_LAYER, VOCABULARY.key(), 0)));
    }
    if (sides.equals(List.of(TensorShape.ANY_LENGTH))) {
      return new Misfits(
          Message.of("problem.openVector"), Message.of("remedy.openVector"), List.of());
    }
    return LayerOutcome.free(TensorShape.ofSides(sides));
  }

  @Override
  public String formula() {
    return "y = x";
  }

  @Override
  public String source() {
    return "";
  }

  @Override
  public List<Parameter<?>> headline() {
    return List.of();
  }
}
