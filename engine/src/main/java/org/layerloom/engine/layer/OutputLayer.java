package org.layerloom.engine.layer;

import java.util.List;
import org.layerloom.engine.network.LayerFamily;
import org.layerloom.engine.network.LayerOutcome;
import org.layerloom.engine.network.LayerOutcome.Misfits;
import org.layerloom.engine.network.LayerType;
import org.layerloom.engine.network.TensorShape;
import org.layerloom.engine.parameter.ChoiceParameter;
import org.layerloom.engine.parameter.Parameter;
import org.layerloom.engine.parameter.ParameterValues;
import org.layerloom.engine.text.Message;

/** Where a network ends: the loss that training makes small. It has no weights of its own. */
public final class OutputLayer implements LayerType {

  public static final String CROSS_ENTROPY = "cross-entropy";
  public static final String MEAN_SQUARED_ERROR = "mean-squared-error";

  public static final String MEAN_ABSOLUTE_ERROR = "mean-absolute-error";
  public static final String BINARY_CROSS_ENTROPY = "binary-cross-entropy";

  public static final ChoiceParameter LOSS =
      new ChoiceParameter(
          "loss",
          CROSS_ENTROPY,
          List.of(CROSS_ENTROPY, MEAN_SQUARED_ERROR, MEAN_ABSOLUTE_ERROR, BINARY_CROSS_ENTROPY));

  @Override
  public String id() {
    return OUTPUT;
  }

  @Override
  public LayerFamily family() {
    return LayerFamily.IO;
  }

  @Override
  public String icon() {
    return "logout";
  }

  @Override
  public List<Parameter<?>> parameters() {
    return List.of(LOSS);
  }

  @Override
  public boolean hasOutput() {
    return false;
  }

  @Override
  public LayerOutcome infer(ParameterValues values, List<TensorShape> inputs) {
    TensorShape in = inputs.get(0);
    if (!in.isVector() && !in.isSequence()) {
      return new Misfits(
          Message.of("problem.outputNeedsVector", in.toString()),
          Message.of("remedy.outputNeedsVector"));
    }
    return LayerOutcome.free(in);
  }

  @Override
  public String formula() {
    return "L = −Σ t · ln y,   mean (y − t)²,   mean |y − t|   or   −Σ t · ln y + (1 − t) · ln (1 − y)";
  }

  @Override
  public String source() {
    return "Goodfellow, Bengio, Courville: Deep Learning (2016), 6.2";
  }

  @Override
  public List<Parameter<?>> headline() {
    return List.of(LOSS);
  }
}
