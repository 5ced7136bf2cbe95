package org.layerloom.engine.data;

import java.util.Optional;

/**
 * A data set in memory.
 *
 * @param training what may be learnt from
 * @param test what its makers set aside; empty where the split is left to the project
 */
public record Dataset(DatasetInfo info, Samples training, Optional<Samples> test) {

  /** The same samples, each to be rebuilt from itself: what an autoencoder learns. */
  public Dataset reconstructing() {
    return new Dataset(
        info.reconstructing(),
        new ReconstructionSamples(training),
        test.map(ReconstructionSamples::new));
  }
}
