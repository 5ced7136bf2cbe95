package org.layerloom.engine.dl4j.own;

import java.util.List;

/**
 * A row of a table for each token: {@code [batch, time]} whole numbers become {@code [batch,
 * features, time]}; W is {@code [vocabulary, features]}.
 */
public final class TokenEmbedding extends OwnLayer {

  private static final long serialVersionUID = 1L;

  private long vocabulary;
  private long features;

  public TokenEmbedding() {}

  public TokenEmbedding(Common common, long vocabulary, long features) {
    super(common);
    this.vocabulary = vocabulary;
    this.features = features;
  }

  /** How many tokens there are. */
  public long vocabulary() {
    return vocabulary;
  }

  @Override
  public List<OwnParameter> parameters() {
    return List.of(OwnParameter.weight("W", vocabulary, features, vocabulary, features));
  }

  @Override
  public Computation computation() {
    return new TokenTable();
  }
}
