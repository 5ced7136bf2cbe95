package org.layerloom.engine.dl4j.own;

/** A computation that can tell where its heads looked in the last forward pass. */
public interface AttentionView {

  /** {@code [batch, head, query, key]}, each row of keys summing to 1, before dropout. */
  double[] attention();

  /** {@code [batch · steps, width]}, the numbers of a head side by side. */
  double[] queries();

  /** As {@link #queries}, {@code [batch · keySteps, width]}. */
  double[] keys();

  /** As {@link #queries}, of the values. */
  double[] values();

  int heads();

  /** Whether a query sees itself and earlier keys alone. */
  boolean causal();

  /** The number of queries of a sample. */
  int steps();

  /** The number of keys of a sample. */
  int keySteps();

  /** How many of the first keys of the first sample are there; the others are padding. */
  int keysThere();

  /** Changes the heads of the passes that follow; null: no longer. Trainings pass over it. */
  void change(HeadChanges changes);
}
