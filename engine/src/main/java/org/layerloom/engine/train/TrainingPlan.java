package org.layerloom.engine.train;

import org.layerloom.engine.data.DatasetInfo;

/**
 * What is known once a training is about to start.
 *
 * @param threads of the native libraries, as chosen or measured
 * @param firstEpoch 1, or more when an earlier run is resumed
 * @param dataset what is learnt from
 */
public record TrainingPlan(
    DatasetInfo dataset,
    int trainingSamples,
    int validationSamples,
    int testSamples,
    int batchesPerEpoch,
    int firstEpoch,
    int epochs,
    int threads,
    long parameters) {}
