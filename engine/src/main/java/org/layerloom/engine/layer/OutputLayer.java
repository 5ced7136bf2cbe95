package org.layerloom.engine.layer;

import java.util.List;
import org.layerloom.engine.network.LayerFamily;
import org.layerloom.engine.network.LayerOutcome;
import org.layerloom.engine.network.LayerOutcome.Misfits;
import org.layerloom.engine.network.LayerType;
import org.layerloom.engine.network.SettingKeys;
import org.layerloom.engine.network.TensorShape;
import org.layerloom.engine.parameter.ChoiceParameter;
import org.layerloom.engine.parameter.Parameter;
import org.layerloom.engine.parameter.ParameterValues;
import org.layerloom.engine.parameter.RealParameter;
import org.layerloom.engine.text.Message;

/** Where a network ends: the loss that training makes small. It has no weights of its own. */
public final class OutputLayer implements LayerType {

  public static final String CROSS_ENTROPY = "cross-entropy";
  public static final String NONE = "none";
  public static final String BALANCED = "balanced";

  public static final ChoiceParameter LOSS =
      new ChoiceParameter(
          SettingKeys.LOSS,
          CROSS_ENTROPY,
          List.of(
              CROSS_ENTROPY,
              "mean-squared-error",
              "mean-absolute-error",
              "binary-cross-entropy",
              "huber",
              "hinge",
              "kullback-leibler"));

  /** Where Huber's loss turns from a square into a line. */
  public static final RealParameter DELTA = RealParameter.positive("delta", 1, 1e6);

  /** For cross-entropy (Szegedy et al.: Rethinking the Inception architecture, 2016). */
  public static final RealParameter LABEL_SMOOTHING =
      RealParameter.closed("labelSmoothing", 0, 0, 0.5);

  /** For cross-entropy, Kullback-Leibler divergence and hinge. */
  public static final ChoiceParameter CLASS_WEIGHTS =
      new ChoiceParameter("classWeights", NONE, List.of(NONE, BALANCED));

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
    return List.of(LOSS, DELTA, LABEL_SMOOTHING, CLASS_WEIGHTS);
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
    return "L = −Σ t · ln y,   mean (y − t)²,   mean |y − t|,   −Σ t · ln y + (1 − t) · ln (1 − y),"
        + "   mean of d² / 2 or δ (d − δ / 2),   max(0, 1 + max yⱼ − yₖ)   or   Σ t · ln (t / y)";
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
