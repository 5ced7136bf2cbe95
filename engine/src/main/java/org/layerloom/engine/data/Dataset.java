package org.layerloom.engine.data;

import java.util.Optional;

/**
 * A data set in memory.
 *
 * @param training what may be learnt from
 * @param test what its makers set aside; empty where the split is left to the project
 */
public record Dataset(DatasetInfo info, Samples training, Optional<Samples> test) {}
