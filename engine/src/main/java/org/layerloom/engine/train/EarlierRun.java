package org.layerloom.engine.train;

import java.util.List;
import java.util.Optional;

/**
 * What a resumed training brings along.
 *
 * @param lastEpoch the last that was completed; 0 where nothing is resumed
 * @param epochs done before, as far as they were written down
 * @param best the best of them
 * @param lines of {@code metrics.jsonl} up to the end of the last epoch
 */
record EarlierRun(
    int lastEpoch, List<EpochResult> epochs, Optional<Best> best, List<String> lines) {

  static final EarlierRun NONE = new EarlierRun(0, List.of(), Optional.empty(), List.of());

  /** The best epoch so far. */
  record Best(int epoch, double judgedBy, float[] weights) {}

  /** Of training before this one. */
  double seconds() {
    return epochs.isEmpty() ? 0 : epochs.get(epochs.size() - 1).seconds();
  }
}
