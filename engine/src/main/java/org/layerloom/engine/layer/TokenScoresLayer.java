package org.layerloom.engine.layer;

import java.util.List;
import java.util.Optional;
import org.layerloom.engine.network.Axis;
import org.layerloom.engine.network.Fix;
import org.layerloom.engine.network.LayerFamily;
import org.layerloom.engine.network.LayerOutcome;
import org.layerloom.engine.network.LayerOutcome.Fits;
import org.layerloom.engine.network.LayerOutcome.Misfits;
import org.layerloom.engine.network.LayerReport;
import org.layerloom.engine.network.LayerType;
import org.layerloom.engine.network.SettingKeys;
import org.layerloom.engine.network.TensorShape;
import org.layerloom.engine.parameter.ChoiceParameter;
import org.layerloom.engine.parameter.IntParameter;
import org.layerloom.engine.parameter.Parameter;
import org.layerloom.engine.parameter.ParameterValues;
import org.layerloom.engine.text.Message;

/**
 * A score for each token of the vocabulary, {@code y = f(x Eᵀ)}, with the table E {@code
 * [vocabulary, features]} of the Embedding layer before it: the network has no second table to
 * learn. On a sequence the same at each step.
 */
public final class TokenScoresLayer implements LayerType {

  /** How many tokens there are: as many as the Input layer says. */
  public static final IntParameter TOKENS = new IntParameter("tokens", 64, 1, 1_000_000);

  /**
   * Softmax makes probabilities of the scores, as the last layer of a language model gives them.
   */
  public static final ChoiceParameter ACTIVATION =
      new ChoiceParameter(SettingKeys.ACTIVATION, "identity", List.of("identity", "softmax"));

  @Override
  public String id() {
    return "tokenscores";
  }

  @Override
  public LayerFamily family() {
    return LayerFamily.SEQUENCE;
  }

  @Override
  public String icon() {
    return "table-arrow-right";
  }

  @Override
  public List<Parameter<?>> parameters() {
    return List.of(TOKENS, ACTIVATION);
  }

  @Override
  public Optional<String> activation(ParameterValues values) {
    return Optional.of(values.get(ACTIVATION));
  }

  @Override
  public LayerOutcome infer(ParameterValues values, List<TensorShape> inputs) {
    TensorShape in = inputs.get(0);
    if (!in.isVector() && !in.isSequence()) {
      return Sequences.needsSequence(in);
    }
    long tokens = values.get(TOKENS);
    return new Fits(in.with(Axis.FEATURE, tokens), 0, Math.multiplyExact(in.elements(), tokens));
  }

  @Override
  public Optional<String> sharesWeightsOf() {
    return Optional.of("embedding");
  }

  @Override
  public Optional<Misfits> refusalToShare(
      ParameterValues values, List<TensorShape> inputs, LayerReport holder) {
    long features = inputs.get(0).size(Axis.FEATURE);
    long theirs = holder.output().size(Axis.FEATURE);
    if (features != theirs) {
      return Optional.of(
          new Misfits(
              Message.of("problem.tableHasOtherFeatures", theirs, features),
              Message.of("remedy.tableHasOtherFeatures", theirs)));
    }
    int vocabulary = holder.inputs().get(0).vocabulary();
    if (values.get(TOKENS) != vocabulary) {
      return Optional.of(
          new Misfits(
              Message.of("problem.tableHasOtherTokens", vocabulary, values.get(TOKENS)),
              Message.of("remedy.tableHasOtherTokens", vocabulary),
              List.of(new Fix.SetParameter(Fix.ON_THIS_LAYER, TOKENS.key(), vocabulary))));
    }
    return Optional.empty();
  }

  @Override
  public String formula() {
    return "y = f(x Eᵀ),   E the table of the Embedding layer";
  }

  @Override
  public String source() {
    return "Press, Wolf: Using the output embedding to improve language models (2017)";
  }

  @Override
  public List<Parameter<?>> headline() {
    return List.of(TOKENS, ACTIVATION);
  }
}
