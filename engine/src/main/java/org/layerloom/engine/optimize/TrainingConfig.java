package org.layerloom.engine.optimize;

/**
 * How a network is trained.
 *
 * @param epochs passes over the training samples
 * @param batchSize samples in one step
 * @param seed what weights, order, dropout and splits are drawn from
 * @param keepBest whether the weights of the best epoch are kept rather than those of the last
 * @param threads of the native libraries; 0 to choose by measuring
 */
public record TrainingConfig(
    OptimizerSpec optimizer, int epochs, int batchSize, long seed, boolean keepBest, int threads) {

  public static final int MAX_EPOCHS = 100_000;
  public static final int MAX_BATCH = 65_536;

  public static final TrainingConfig DEFAULT =
      new TrainingConfig(OptimizerSpec.of(OptimizerType.ADAM), 5, 32, 42, true, 0);

  public TrainingConfig {
    if (epochs < 1 || epochs > MAX_EPOCHS || batchSize < 1 || batchSize > MAX_BATCH) {
      throw new IllegalArgumentException(epochs + " epochs, batches of " + batchSize);
    }
  }

  public TrainingConfig withOptimizer(OptimizerSpec value) {
    return new TrainingConfig(value, epochs, batchSize, seed, keepBest, threads);
  }

  public TrainingConfig withEpochs(int value) {
    return new TrainingConfig(optimizer, value, batchSize, seed, keepBest, threads);
  }

  public TrainingConfig withBatchSize(int value) {
    return new TrainingConfig(optimizer, epochs, value, seed, keepBest, threads);
  }

  public TrainingConfig withSeed(long value) {
    return new TrainingConfig(optimizer, epochs, batchSize, value, keepBest, threads);
  }

  public TrainingConfig withKeepBest(boolean value) {
    return new TrainingConfig(optimizer, epochs, batchSize, seed, value, threads);
  }

  public TrainingConfig withThreads(int value) {
    return new TrainingConfig(optimizer, epochs, batchSize, seed, keepBest, value);
  }
}
