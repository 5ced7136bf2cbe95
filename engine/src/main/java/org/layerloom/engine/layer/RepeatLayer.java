package org.layerloom.engine.layer;

import java.util.List;
import java.util.Optional;
import org.layerloom.engine.network.Axis;
import org.layerloom.engine.network.LayerFamily;
import org.layerloom.engine.network.LayerOutcome;
import org.layerloom.engine.network.LayerOutcome.Misfits;
import org.layerloom.engine.network.LayerType;
import org.layerloom.engine.network.TensorShape;
import org.layerloom.engine.parameter.IntParameter;
import org.layerloom.engine.parameter.Parameter;
import org.layerloom.engine.parameter.ParameterValues;
import org.layerloom.engine.text.Message;

/** The same vector at each step of a sequence: {@code [f]} becomes {@code [times, f]}. */
public final class RepeatLayer implements LayerType {

  public static final IntParameter TIMES = new IntParameter("times", 10, 1, 10_000);

  @Override
  public String id() {
    return "repeat";
  }

  @Override
  public LayerFamily family() {
    return LayerFamily.SEQUENCE;
  }

  @Override
  public String icon() {
    return "repeat";
  }

  @Override
  public List<Parameter<?>> parameters() {
    return List.of(TIMES);
  }

  @Override
  public LayerOutcome infer(ParameterValues values, List<TensorShape> inputs) {
    TensorShape in = inputs.get(0);
    return in.isVector()
        ? LayerOutcome.free(TensorShape.sequence(values.get(TIMES), in.size(Axis.FEATURE)))
        : new Misfits(
            Message.of("problem.needsVector", in.toString()), Message.of("remedy.vectorFirst"));
  }

  @Override
  public Optional<Misfits> seesLaterSteps(ParameterValues values) {
    return Sequences.seesLater("noWindow");
  }

  @Override
  public String formula() {
    return "y[t] = x";
  }

  @Override
  public String source() {
    return "Sutskever, Vinyals, Le: Sequence to sequence learning (2014)";
  }

  @Override
  public List<Parameter<?>> headline() {
    return List.of(TIMES);
  }
}
