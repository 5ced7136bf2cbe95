package org.layerloom.engine.train;

import java.util.Optional;
import java.util.OptionalDouble;
import org.layerloom.engine.dl4j.CompiledNetwork;
import org.layerloom.engine.dl4j.PreparedBatch;
import org.layerloom.engine.dl4j.StepResult;
import org.layerloom.engine.evaluate.Evaluation;

/** One pass over the training samples. */
final class EpochTraining {

  /** Often enough to lose little, seldom enough not to cost anything. */
  private static final int CONSIDER_EVERY = 100;

  private final PreparedRun run;
  private final TrainingSession session;
  private final SpeedMeter speed;
  private final KeptWeights kept;
  private final BatchRing ring;
  private final int epoch;
  private double lossSum;
  private long correct;
  private long judged;
  private long seen;

  EpochTraining(
      PreparedRun run,
      TrainingSession session,
      SpeedMeter speed,
      KeptWeights kept,
      BatchRing ring,
      int epoch) {
    this.run = run;
    this.session = session;
    this.speed = speed;
    this.kept = kept;
    this.ring = ring;
    this.epoch = epoch;
  }

  /** RUNNING if the epoch was completed, else why it was not. */
  TrainingState run() throws InterruptedException {
    CompiledNetwork network = run.network();
    long seed = run.training().seed();
    network.beginEpoch(SampleOrder.epochSeed(seed, epoch));
    int[] order = SampleOrder.of(run.split().training().size(), seed, epoch);
    try (BatchFeed feed =
        new BatchFeed(
            run.split().training(),
            order,
            run.training().batchSize(),
            run.description().preprocessing(),
            network,
            ring)) {
      for (int batch = 1; batch <= feed.batches(); batch++) {
        if (!passGate(network)) {
          return TrainingState.STOPPED;
        }
        if (batch % CONSIDER_EVERY == 1) {
          kept.consider();
        }
        PreparedBatch prepared = feed.next();
        StepResult step = network.train(prepared);
        if (!Double.isFinite(step.loss())) {
          kept.diverged(epoch, batch);
          return TrainingState.DIVERGED;
        }
        kept.confirm();
        count(step, prepared);
        tell(step, prepared.judged(), batch, feed.batches());
      }
    }
    return TrainingState.RUNNING;
  }

  private boolean passGate(CompiledNetwork network) {
    return session
        .gate()
        .pass(
            network,
            () -> {
              speed.pause(System.nanoTime());
              session.setState(TrainingState.PAUSED);
            },
            () -> {
              speed.start(System.nanoTime());
              session.setState(TrainingState.RUNNING);
            });
  }

  private void count(StepResult step, PreparedBatch batch) {
    lossSum += step.loss() * batch.judged();
    correct += step.correct();
    judged += batch.judged();
    seen += batch.size();
    speed.batchDone(batch.size(), System.nanoTime());
  }

  private void tell(StepResult step, int judgedNow, int batch, int batches) {
    long samples = run.split().training().size();
    double left = (double) samples * (run.training().epochs() - epoch) + samples - seen;
    BatchProgress progress =
        new BatchProgress(
            epoch,
            batch,
            batches,
            run.training().epochs(),
            step.loss(),
            share(step.correct(), judgedNow),
            speed.samplesPerSecond(),
            speed.samplesPerSecond() == 0 ? 0 : left / speed.samplesPerSecond());
    run.folder().ifPresent(folder -> folder.batchDone(progress));
    session.tell(listener -> listener.batchDone(progress));
  }

  private OptionalDouble share(long hits, long of) {
    return run.classes() ? OptionalDouble.of((double) hits / of) : OptionalDouble.empty();
  }

  EpochResult result(Optional<Evaluation> validation, double bestSoFar, double seconds) {
    double loss = lossSum / judged;
    OptionalDouble validationLoss =
        validation.map(v -> OptionalDouble.of(v.loss())).orElse(OptionalDouble.empty());
    return new EpochResult(
        epoch,
        loss,
        share(correct, judged),
        validationLoss,
        validation.map(Evaluation::accuracy).orElse(OptionalDouble.empty()),
        validationLoss.orElse(loss) < bestSoFar,
        seconds);
  }
}
