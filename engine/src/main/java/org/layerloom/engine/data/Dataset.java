package org.layerloom.engine.data;

import java.util.Optional;

/**
 * A data set in memory.
 *
 * @param training what may be learnt from
 * @param validation what of it watches the training; empty where it is to be split off
 * @param test what its makers set aside; empty where the split is left to the project
 */
public record Dataset(
    DatasetInfo info, Samples training, Optional<Samples> validation, Optional<Samples> test) {

  /** Data of which the part that watches the training is yet to be split off. */
  public Dataset(DatasetInfo info, Samples training, Optional<Samples> test) {
    this(info, training, Optional.empty(), test);
  }

  /** The same samples, each to be rebuilt from itself: what an autoencoder learns. */
  public Dataset reconstructing() {
    return new Dataset(
        info.reconstructing(),
        new ReconstructionSamples(training),
        validation.map(ReconstructionSamples::new),
        test.map(ReconstructionSamples::new));
  }
}
