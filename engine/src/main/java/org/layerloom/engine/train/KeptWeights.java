package org.layerloom.engine.train;

import org.layerloom.engine.dl4j.CompiledNetwork;

/**
 * Which weights a training gives away in the end: those of the best epoch, of the last, or, where
 * the loss was no longer a number or something failed, the last that were known to be good.
 */
final class KeptWeights {

  private final CompiledNetwork network;
  private final boolean keepBest;
  private float[] best;
  private int bestEpoch;
  private double bestJudgedBy = Double.POSITIVE_INFINITY;
  private float[] good;
  private float[] candidate;
  private int lastEpoch;
  private int divergedEpoch;
  private int divergedBatch;

  KeptWeights(PreparedRun run, boolean keepBest) {
    this.network = run.network();
    this.keepBest = keepBest;
    this.good = network.copyWeights();
    this.lastEpoch = run.earlier().lastEpoch();
    run.earlier()
        .best()
        .ifPresent(
            earlier -> {
              bestJudgedBy = earlier.judgedBy();
              if (keepBest) {
                best = earlier.weights();
                bestEpoch = earlier.epoch();
              }
            });
  }

  double bestSoFar() {
    return bestJudgedBy;
  }

  /** Weights before a step, of which it is not known yet whether their loss is a number. */
  void consider() {
    candidate = network.copyWeights();
  }

  /** The loss of the weights under consideration was a number. */
  void confirm() {
    // A loss can be a number where a weight is not, behind a ReLU that has died.
    if (candidate != null && CompiledNetwork.isFinite(candidate)) {
      good = candidate;
    }
    candidate = null;
  }

  void epochDone(EpochResult result) {
    lastEpoch = result.epoch();
    if (result.best() && keepBest) {
      best = network.copyWeights();
      bestEpoch = result.epoch();
    }
    if (result.best()) {
      bestJudgedBy = result.judgedBy();
    }
  }

  void diverged(int epoch, int batch) {
    divergedEpoch = epoch;
    divergedBatch = batch;
  }

  int divergedEpoch() {
    return divergedEpoch;
  }

  int divergedBatch() {
    return divergedBatch;
  }

  /** Puts the kept weights into the network and tells of which epoch they are. */
  int restore(TrainingState state) {
    if (best != null) {
      network.restoreWeights(best);
      return bestEpoch;
    }
    if (state == TrainingState.DIVERGED || state == TrainingState.FAILED) {
      network.restoreWeights(good);
      return 0;
    }
    return state == TrainingState.FINISHED ? lastEpoch : 0;
  }
}
