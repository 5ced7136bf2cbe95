package org.layerloom.engine.dl4j.own;

/** A computation that can tell where its heads looked in the last forward pass. */
public interface AttentionView {

  /** {@code [batch, head, query, key]}, each row of keys summing to 1, before dropout. */
  double[] attention();

  int heads();

  /** The number of queries, which is that of keys. */
  int time();
}
