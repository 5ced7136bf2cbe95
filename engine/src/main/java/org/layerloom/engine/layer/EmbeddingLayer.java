package org.layerloom.engine.layer;

import java.util.List;
import org.layerloom.engine.network.Axis;
import org.layerloom.engine.network.LayerFamily;
import org.layerloom.engine.network.LayerOutcome;
import org.layerloom.engine.network.LayerOutcome.Misfits;
import org.layerloom.engine.network.LayerType;
import org.layerloom.engine.network.TensorShape;
import org.layerloom.engine.parameter.IntParameter;
import org.layerloom.engine.parameter.Parameter;
import org.layerloom.engine.parameter.ParameterValues;
import org.layerloom.engine.text.Message;

/**
 * A learnt vector for each token: {@code [time]} tokens become {@code [time, features]}, by a table
 * {@code [vocabulary, features]}.
 */
public final class EmbeddingLayer implements LayerType {

  public static final IntParameter FEATURES = new IntParameter("features", 32, 1, 65_536);

  @Override
  public String id() {
    return "embedding";
  }

  @Override
  public LayerFamily family() {
    return LayerFamily.SEQUENCE;
  }

  @Override
  public String icon() {
    return "table-search";
  }

  @Override
  public boolean takesTokens() {
    return true;
  }

  @Override
  public boolean embedsTokens() {
    return true;
  }

  @Override
  public List<Parameter<?>> parameters() {
    return Weights.withoutBias(FEATURES);
  }

  @Override
  public LayerOutcome infer(ParameterValues values, List<TensorShape> inputs) {
    TensorShape in = inputs.get(0);
    if (!in.isTokens()) {
      return new Misfits(
          Message.of("problem.needsTokens", in.toString()), Message.of("remedy.needsTokens"));
    }
    long features = values.get(FEATURES);
    TensorShape out = TensorShape.sequence(in.size(Axis.TIME), features);
    return Weights.fits(values, out, Math.multiplyExact(in.vocabulary(), features), 0);
  }

  @Override
  public String formula() {
    return "y[t] = E[x[t]]";
  }

  @Override
  public String source() {
    return "Bengio et al.: A neural probabilistic language model (2003)";
  }

  @Override
  public List<Parameter<?>> headline() {
    return List.of(FEATURES);
  }
}
