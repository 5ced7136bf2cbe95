package org.layerloom.engine.layer;

import java.util.List;
import org.layerloom.engine.network.InputPort;
import org.layerloom.engine.network.LayerFamily;
import org.layerloom.engine.network.LayerOutcome;
import org.layerloom.engine.network.LayerOutcome.Fits;
import org.layerloom.engine.network.LayerOutcome.Misfits;
import org.layerloom.engine.network.LayerType;
import org.layerloom.engine.network.TensorShape;
import org.layerloom.engine.parameter.FlagParameter;
import org.layerloom.engine.parameter.Parameter;
import org.layerloom.engine.parameter.ParameterValues;
import org.layerloom.engine.text.Message;

/**
 * How far two vectors point the same way: their dot product, one number for each sample.
 * Normalised, each is brought to length 1 first, which gives the cosine of the angle between them.
 */
public final class DotLayer implements LayerType {

  public static final FlagParameter NORMALISE = new FlagParameter("normalise", false);

  @Override
  public String id() {
    return "dot";
  }

  @Override
  public LayerFamily family() {
    return LayerFamily.MERGE;
  }

  @Override
  public String icon() {
    return "vector-link";
  }

  @Override
  public List<Parameter<?>> parameters() {
    return List.of(NORMALISE);
  }

  @Override
  public List<InputPort> inputs() {
    return List.of(InputPort.exactly(2));
  }

  @Override
  public LayerOutcome infer(ParameterValues values, List<TensorShape> inputs) {
    for (TensorShape in : inputs) {
      if (!in.isVector()) {
        return new Misfits(
            Message.of("problem.needsVector", in.toString()), Message.of("remedy.flatten"));
      }
    }
    TensorShape first = inputs.get(0);
    return MergingLayer.parting(inputs, null, Message.of("remedy.mergeSides"))
        .<LayerOutcome>map(refusal -> refusal)
        .orElseGet(() -> new Fits(TensorShape.vector(1), 0, cost(values, first.elements())));
  }

  /**
   * One product for each pair, and normalised two more for the squares and two for the division.
   */
  private static long cost(ParameterValues values, long length) {
    return Math.multiplyExact(values.get(NORMALISE) ? 5 : 1, length);
  }

  @Override
  public String formula() {
    return "y = Σ x₁[i] · x₂[i],   or   Σ x₁[i] · x₂[i] / (‖x₁‖ ‖x₂‖)";
  }

  @Override
  public String source() {
    return "Salton, Wong, Yang: A vector space model for automatic indexing (1975)";
  }

  @Override
  public List<Parameter<?>> headline() {
    return List.of(NORMALISE);
  }
}
