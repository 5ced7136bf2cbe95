package org.layerloom.engine.train;

import java.util.List;
import java.util.Optional;
import org.layerloom.engine.data.DataSplit;
import org.layerloom.engine.dl4j.CompiledNetwork;
import org.layerloom.engine.evaluate.Evaluation;
import org.layerloom.engine.export.ModelDescription;
import org.layerloom.engine.text.Message;

/**
 * How a training ended.
 *
 * @param test what the kept weights reach on the test samples; empty if it failed before
 * @param network holds the kept weights and belongs to the receiver from now on; empty if it failed
 *     before there was one
 * @param keptEpoch the epoch whose weights are kept; 0 for weights within an epoch
 * @param message why it ended, where it did not simply finish
 * @param seconds of training, pauses left out
 */
public record TrainingOutcome(
    TrainingState state,
    List<EpochResult> epochs,
    Optional<Evaluation> test,
    Optional<CompiledNetwork> network,
    Optional<ModelDescription> description,
    Optional<DataSplit> data,
    int keptEpoch,
    Optional<Message> message,
    double seconds,
    double samplesPerSecond) {}
