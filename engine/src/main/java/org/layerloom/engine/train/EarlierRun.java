package org.layerloom.engine.train;

import java.util.List;
import java.util.Optional;

/**
 * What a resumed training brings along.
 *
 * @param epochs done before
 */
record EarlierRun(List<EpochResult> epochs, Optional<Best> best) {

  static final EarlierRun NONE = new EarlierRun(List.of(), Optional.empty());

  /** The best epoch so far. */
  record Best(int epoch, double judgedBy, float[] weights) {}

  int lastEpoch() {
    return epochs.isEmpty() ? 0 : epochs.get(epochs.size() - 1).epoch();
  }
}
