package org.layerloom.engine.layer;

import java.util.List;
import org.layerloom.engine.network.Axis;
import org.layerloom.engine.network.LayerFamily;
import org.layerloom.engine.network.LayerOutcome;
import org.layerloom.engine.network.LayerType;
import org.layerloom.engine.network.TensorShape;
import org.layerloom.engine.parameter.Parameter;
import org.layerloom.engine.parameter.ParameterValues;
import org.layerloom.engine.parameter.RealParameter;

/**
 * Brings groups of an image's channels, sample by sample, to the mean 0 and the deviation 1, and
 * then each channel to its own β and γ, {@code [channels]}. Training and prediction are the same.
 */
abstract class ChannelNormLayer implements LayerType {

  public static final RealParameter EPSILON = BatchNormLayer.EPSILON;

  @Override
  public LayerFamily family() {
    return LayerFamily.NORMALISATION;
  }

  @Override
  public List<Parameter<?>> parameters() {
    return List.of(EPSILON, Weights.TRAINABLE);
  }

  @Override
  public LayerOutcome infer(ParameterValues values, List<TensorShape> inputs) {
    TensorShape in = inputs.get(0);
    return in.isImage()
        ? Weights.fits(values, in, 2 * in.size(Axis.CHANNEL), in.elements())
        : SlidingWindow.needsImage(in);
  }

  @Override
  public String formula() {
    return "y[c] = γ[c] · (x[c] − mean) / √(variance + ε) + β[c]";
  }

  @Override
  public List<Parameter<?>> headline() {
    return List.of();
  }
}
