package org.layerloom.engine.layer;

import java.util.List;
import org.layerloom.engine.network.Axis;
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
 * Brings each feature of a vector, or each channel of an image, to the mean β and the deviation γ:
 * γ, β, and the running mean and variance have the length {@code [features]} or {@code [channels]}.
 * While training, mean and variance are the batch's; afterwards the running ones.
 */
public final class BatchNormLayer implements LayerType {

  public static final RealParameter DECAY = RealParameter.below("decay", 0.9, 0, 1);
  public static final RealParameter EPSILON = RealParameter.positive("epsilon", 1e-5, 1);

  @Override
  public String id() {
    return "batchnorm";
  }

  @Override
  public LayerFamily family() {
    return LayerFamily.NORMALISATION;
  }

  @Override
  public String icon() {
    return "chart-bell-curve";
  }

  @Override
  public List<Parameter<?>> parameters() {
    return List.of(DECAY, EPSILON, Weights.TRAINABLE);
  }

  @Override
  public LayerOutcome infer(ParameterValues values, List<TensorShape> inputs) {
    TensorShape in = inputs.get(0);
    if (!in.isImage() && !in.isVector()) {
      return new Misfits(
          Message.of("problem.needsVectorOrImage", in.toString()),
          Message.of("remedy.needsVectorOrImage"));
    }
    long each = in.size(in.isImage() ? Axis.CHANNEL : Axis.FEATURE);
    return Weights.fits(values, in, 2 * each, in.elements(), 2 * each);
  }

  @Override
  public String formula() {
    return "y = γ · (x − mean) / √(variance + ε) + β";
  }

  @Override
  public String source() {
    return "Ioffe, Szegedy: Batch normalization (2015)";
  }

  @Override
  public List<Parameter<?>> headline() {
    return List.of();
  }
}
