package org.layerloom.app.attention.choice;

/** What is drawn as the large map. */
public enum MapShow {
  /** One head. */
  HEAD,
  /** The mean of the heads of its layer. */
  MEAN,
  /** The chosen head less another one. */
  DIFFERENCE,
  /** What reaches each step through all layers up to this one. */
  ROLLOUT
}
