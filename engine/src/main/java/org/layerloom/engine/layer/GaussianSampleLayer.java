package org.layerloom.engine.layer;

import java.util.List;
import java.util.Optional;
import org.layerloom.engine.network.InputPort;
import org.layerloom.engine.network.LayerFamily;
import org.layerloom.engine.network.LayerOutcome;
import org.layerloom.engine.network.LayerOutcome.Misfits;
import org.layerloom.engine.network.LayerType;
import org.layerloom.engine.network.TensorShape;
import org.layerloom.engine.parameter.Parameter;
import org.layerloom.engine.parameter.ParameterValues;
import org.layerloom.engine.parameter.RealParameter;
import org.layerloom.engine.text.Message;

/**
 * The middle of a variational autoencoder: of a mean {@code [n]} and the logarithm of a variance
 * {@code [n]} it draws {@code z [n]} while training, and gives the mean afterwards. It adds {@code
 * weight · KL(N(mean, variance) ‖ N(0, 1))} to the loss of training.
 */
public final class GaussianSampleLayer implements LayerType {

  public static final String ID = "gaussiansample";
  public static final String MEAN = InputPort.MEAN;
  public static final String LOG_VARIANCE = "logVariance";

  public static final RealParameter WEIGHT = RealParameter.closed("klWeight", 1, 0, 1000);

  @Override
  public String id() {
    return ID;
  }

  @Override
  public LayerFamily family() {
    return LayerFamily.CORE;
  }

  @Override
  public String icon() {
    return "dice-multiple";
  }

  @Override
  public List<Parameter<?>> parameters() {
    return List.of(WEIGHT);
  }

  @Override
  public List<InputPort> inputs() {
    return List.of(new InputPort(MEAN, 1, 1), new InputPort(LOG_VARIANCE, 1, 1));
  }

  @Override
  public LayerOutcome infer(ParameterValues values, List<TensorShape> inputs) {
    TensorShape mean = inputs.get(0);
    if (!mean.isVector()) {
      return new Misfits(
          Message.of("problem.needsVector", mean.toString()), Message.of("remedy.vectorFirst"));
    }
    Optional<Misfits> parting = MergingLayer.parting(inputs, null, Message.of("remedy.mergeSides"));
    return parting.isPresent() ? parting.get() : LayerOutcome.free(mean);
  }

  @Override
  public String formula() {
    return "z = mean + exp(logVariance / 2) · ε,   ε ~ N(0, 1),"
        + "   KL = ½ Σ mean² + variance − 1 − logVariance";
  }

  @Override
  public String source() {
    return "Kingma, Welling: Auto-encoding variational Bayes (2014)";
  }

  @Override
  public List<Parameter<?>> headline() {
    return List.of();
  }
}
