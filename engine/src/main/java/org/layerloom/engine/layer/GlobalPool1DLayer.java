package org.layerloom.engine.layer;

import java.util.List;
import org.layerloom.engine.network.Axis;
import org.layerloom.engine.network.LayerFamily;
import org.layerloom.engine.network.LayerOutcome;
import org.layerloom.engine.network.LayerType;
import org.layerloom.engine.network.TensorShape;
import org.layerloom.engine.parameter.ChoiceParameter;
import org.layerloom.engine.parameter.Parameter;
import org.layerloom.engine.parameter.ParameterValues;

/**
 * One number for each feature of a whole sequence: x {@code [time, features]} becomes y {@code
 * [features]}. Padded steps do not count.
 */
public final class GlobalPool1DLayer implements LayerType {

  public static final ChoiceParameter POOLING = GlobalPool2DLayer.POOLING;

  @Override
  public String id() {
    return "globalpool1d";
  }

  @Override
  public LayerFamily family() {
    return LayerFamily.CONVOLUTION;
  }

  @Override
  public String icon() {
    return "arrow-collapse-horizontal";
  }

  @Override
  public List<Parameter<?>> parameters() {
    return List.of(POOLING);
  }

  @Override
  public LayerOutcome infer(ParameterValues values, List<TensorShape> inputs) {
    TensorShape in = inputs.get(0);
    return in.isSequence()
        ? LayerOutcome.free(TensorShape.vector(in.size(Axis.FEATURE)))
        : Sequences.needsSequence(in);
  }

  @Override
  public String formula() {
    return "y[c] = mean x[t, c]   or   y[c] = max x[t, c]";
  }

  @Override
  public String source() {
    return "Collobert et al.: Natural language processing (almost) from scratch (2011)";
  }

  @Override
  public List<Parameter<?>> headline() {
    return List.of(POOLING);
  }
}
