package org.layerloom.engine.layer;

import java.util.List;
import org.layerloom.engine.network.LayerFamily;
import org.layerloom.engine.network.LayerOutcome;
import org.layerloom.engine.network.LayerType;
import org.layerloom.engine.network.TensorShape;
import org.layerloom.engine.parameter.Parameter;
import org.layerloom.engine.parameter.ParameterValues;
import org.layerloom.engine.parameter.RealParameter;

/**
 * Sets whole channels of an image to zero with probability {@code rate} while training, and scales
 * the others by {@code 1 / (1 − rate)}; passes everything unchanged afterwards.
 */
public final class SpatialDropout2DLayer implements LayerType {

  public static final RealParameter RATE = DropoutLayer.RATE;

  @Override
  public String id() {
    return "spatialdropout2d";
  }

  @Override
  public LayerFamily family() {
    return LayerFamily.CORE;
  }

  @Override
  public String icon() {
    return "layers-off-outline";
  }

  @Override
  public List<Parameter<?>> parameters() {
    return List.of(RATE);
  }

  @Override
  public LayerOutcome infer(ParameterValues values, List<TensorShape> inputs) {
    TensorShape in = inputs.get(0);
    if (!in.isImage()) {
      return SlidingWindow.needsImage(in);
    }
    return LayerOutcome.free(in);
  }

  @Override
  public String formula() {
    return "y[c] = x[c] · m[c] / (1 − rate),   m ~ Bernoulli(1 − rate)";
  }

  @Override
  public String source() {
    return "Tompson et al.: Efficient object localization using convolutional networks (2015)";
  }

  @Override
  public List<Parameter<?>> headline() {
    return List.of(RATE);
  }
}
