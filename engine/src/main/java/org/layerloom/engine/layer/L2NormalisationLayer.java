package org.layerloom.engine.layer;

import java.util.List;
import org.layerloom.engine.network.LayerFamily;
import org.layerloom.engine.network.LayerOutcome;
import org.layerloom.engine.network.LayerOutcome.Fits;
import org.layerloom.engine.network.LayerType;
import org.layerloom.engine.network.TensorShape;
import org.layerloom.engine.parameter.Parameter;
import org.layerloom.engine.parameter.ParameterValues;

/**
 * Divides each sample by its length, the root of the sum of its squares, so that only its direction
 * is left. A length below 1e-12 counts as 1e-12.
 */
public final class L2NormalisationLayer implements LayerType {

  @Override
  public String id() {
    return "l2norm";
  }

  @Override
  public LayerFamily family() {
    return LayerFamily.NORMALISATION;
  }

  @Override
  public String icon() {
    return "vector-line";
  }

  @Override
  public List<Parameter<?>> parameters() {
    return List.of();
  }

  @Override
  public LayerOutcome infer(ParameterValues values, List<TensorShape> inputs) {
    TensorShape in = inputs.get(0);
    if (in.isSequence() || in.isTokens()) {
      return SlidingWindow.needsNoSteps(in);
    }
    return new Fits(in, 0, Math.multiplyExact(2, in.elements()));
  }

  @Override
  public String formula() {
    return "y = x / √(Σ x²)";
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
