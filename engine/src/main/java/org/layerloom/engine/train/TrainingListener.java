package org.layerloom.engine.train;

/**
 * Hears of a training, on its thread: be quick, or hand over to another. What a listener throws is
 * logged, and the training goes on.
 */
public interface TrainingListener {

  default void stateChanged(TrainingState state) {}

  default void planned(TrainingPlan plan) {}

  default void batchDone(BatchProgress progress) {}

  default void epochDone(EpochResult result) {}

  default void ended(TrainingOutcome outcome) {}
}
