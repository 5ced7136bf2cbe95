package org.layerloom.engine.train;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.layerloom.engine.data.DataConfig;
import org.layerloom.engine.network.NetworkSpec;
import org.layerloom.engine.optimize.TrainingConfig;
import org.layerloom.engine.text.Message;
import org.layerloom.engine.text.ReadableException;

/**
 * All that a training needs to know.
 *
 * @param limit learn from so many of the training samples only, taken evenly from all
 * @param runFolder where the run is recorded; nothing is written where absent
 * @param resumeFrom the run folder of an earlier training to go on with
 */
public record TrainingJob(
    NetworkSpec network,
    DataConfig data,
    TrainingConfig training,
    OptionalInt limit,
    Optional<Path> runFolder,
    Optional<Path> resumeFrom) {

  /**
   * A job.
   *
   * @throws ReadableException if the limit is less than one sample
   */
  public TrainingJob {
    if (limit.isPresent() && limit.getAsInt() < 1) {
      throw new ReadableException(Message.of("training.limit", limit.getAsInt()));
    }
  }

  public static TrainingJob of(NetworkSpec network, DataConfig data, TrainingConfig training) {
    return new TrainingJob(
        network, data, training, OptionalInt.empty(), Optional.empty(), Optional.empty());
  }

  /** The same for another network. */
  TrainingJob learning(NetworkSpec other) {
    return new TrainingJob(other, data, training, limit, runFolder, resumeFrom);
  }

  public TrainingJob limitedTo(int samples) {
    return new TrainingJob(network, data, training, OptionalInt.of(samples), runFolder, resumeFrom);
  }

  public TrainingJob recordedIn(Path folder) {
    return new TrainingJob(network, data, training, limit, Optional.of(folder), resumeFrom);
  }

  public TrainingJob resuming(Path folder) {
    return new TrainingJob(network, data, training, limit, runFolder, Optional.of(folder));
  }
}
