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
 * Brings the numbers of each sample to the mean 0 and the deviation 1, all of them together, and
 * then each to its own β and γ. γ and β have the shape of the input. Of a sequence each step is
 * normalised by itself, with γ and β {@code [features]}. Training and prediction are the same.
 */
public final class LayerNormLayer implements LayerType {

  public static final RealParameter EPSILON = BatchNormLayer.EPSILON;

  @Override
  public String id() {
    return "layernorm";
  }

  @Override
  public LayerFamily family() {
    return LayerFamily.NORMALISATION;
  }

  @Override
  public String icon() {
    return "layers-outline";
  }

  @Override
  public List<Parameter<?>> parameters() {
    return List.of(EPSILON, Weights.TRAINABLE);
  }

  @Override
  public LayerOutcome infer(ParameterValues values, List<TensorShape> inputs) {
    TensorShape in = inputs.get(0);
    if (in.isSequence()) {
      return Weights.fits(values, in, 2 * in.size(Axis.FEATURE), in.elements());
    }
    return Weights.fits(values, in, Math.multiplyExact(2, in.elements()), in.elements());
  }

  @Override
  public String formula() {
    return "y = γ · (x − mean) / √(variance + ε) + β";
  }

  @Override
  public String source() {
    return "Ba, Kiros, Hinton: Layer normalization (2016)";
  }

  @Override
  public List<Parameter<?>> headline() {
    return List.of();
  }
}
