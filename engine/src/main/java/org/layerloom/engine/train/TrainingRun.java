package org.layerloom.engine.train;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.layerloom.engine.data.DatasetCatalog;
import org.layerloom.engine.evaluate.Evaluation;
import org.layerloom.engine.evaluate.Evaluator;
import org.layerloom.engine.network.LayerTypes;
import org.layerloom.engine.text.Message;
import org.layerloom.engine.text.ReadableException;

/** One training from beginning to end, on the thread that owns the network. */
final class TrainingRun implements Runnable {

  private static final Logger LOG = Logger.getLogger(TrainingRun.class.getName());

  /** As many of the worst mistakes as fit on a page. */
  private static final int WORST = 40;

  private final TrainingJob job;
  private final LayerTypes types;
  private final DatasetCatalog datasets;
  private final TrainingSession session;
  private final List<EpochResult> epochs = new ArrayList<>();
  private final BatchRing ring = new BatchRing();
  private SpeedMeter speed = new SpeedMeter(0);
  private PreparedRun run;
  private KeptWeights kept;
  private OptionalInt keptEpoch = OptionalInt.empty();
  private Optional<Evaluation> test = Optional.empty();

  TrainingRun(TrainingJob job, LayerTypes types, DatasetCatalog datasets, TrainingSession session) {
    this.job = job;
    this.types = types;
    this.datasets = datasets;
    this.session = session;
  }

  @Override
  public void run() {
    try {
      session.setState(TrainingState.PREPARING);
      run = PreparedRun.of(job, types, datasets);
      epochs.addAll(run.earlier().epochs());
      speed = new SpeedMeter(run.earlier().seconds());
      kept = new KeptWeights(run, job.training().keepBest());
      session.tell(listener -> listener.planned(run.plan()));
      session.setState(TrainingState.RUNNING);
      speed.start(System.nanoTime());
      TrainingState state = trainAllEpochs();
      finish(state, divergence(state));
    } catch (ReadableException refused) {
      fail(refused.readable(), refused);
    } catch (OutOfMemoryError full) {
      fail(Message.of("training.outOfMemory", job.training().batchSize()), full);
    } catch (Throwable unexpected) {
      // Whatever it is, whoever waits for the end must hear of it.
      LOG.log(Level.WARNING, "training failed", unexpected);
      fail(Message.of("training.failed", String.valueOf(unexpected)), unexpected);
    }
  }

  private TrainingState trainAllEpochs() throws InterruptedException {
    for (int epoch = run.plan().firstEpoch(); epoch <= job.training().epochs(); epoch++) {
      EpochTraining training = new EpochTraining(run, session, speed, kept, ring, epoch);
      TrainingState state = training.run();
      if (state != TrainingState.RUNNING) {
        return state;
      }
      Optional<Evaluation> validation = validate();
      speed.otherWorkDone(System.nanoTime());
      if (run.split().validation().size() > 0 && validation.isEmpty()) {
        return TrainingState.STOPPED;
      }
      boolean sound =
          validation.map(v -> Double.isFinite(v.loss())).orElse(true)
              && run.network().hasFiniteWeights();
      if (!sound) {
        kept.diverged(epoch, run.plan().batchesPerEpoch());
        return TrainingState.DIVERGED;
      }
      endEpoch(training, validation);
    }
    return TrainingState.FINISHED;
  }

  private Optional<Evaluation> validate() {
    if (run.split().validation().size() == 0) {
      return Optional.empty();
    }
    return evaluator()
        .evaluate(run.split().validation(), run.classes(), 0, session.gate()::isStopped);
  }

  private void endEpoch(EpochTraining training, Optional<Evaluation> validation) {
    EpochResult result = training.result(validation, kept.bestSoFar(), speed.seconds());
    epochs.add(result);
    kept.epochDone(result);
    run.network().endEpoch();
    run.folder().ifPresent(folder -> folder.epochDone(result, run.network()));
    session.tell(listener -> listener.epochDone(result));
    session.gate().answer(run.network()); // After the last epoch there is no next batch to ask at.
  }

  private Optional<Message> divergence(TrainingState state) {
    if (state != TrainingState.DIVERGED) {
      return Optional.empty();
    }
    BigDecimal rate = BigDecimal.valueOf(job.training().optimizer().value("learningRate"));
    return Optional.of(
        Message.of(
            "training.diverged",
            kept.divergedEpoch(),
            kept.divergedBatch(),
            plain(rate),
            plain(rate.movePointLeft(1))));
  }

  /** As a person would type it: 0.0001, not 1.0E-4. */
  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  private void finish(TrainingState state, Optional<Message> message) {
    keptEpoch = OptionalInt.of(kept.restore(state));
    if (!session.gate().isAbandoned()) {
      session.setState(TrainingState.TESTING);
      test =
          evaluator()
              .evaluate(run.split().test(), run.classes(), WORST, session.gate()::isAbandoned);
    }
    TrainingOutcome outcome = outcome(state, message);
    run.folder().ifPresent(folder -> folder.ended(outcome));
    session.end(outcome);
  }

  private Evaluator evaluator() {
    return new Evaluator(run.network(), run.description().preprocessing(), run.network().loss());
  }

  /** Ends with what there is: weights that took hours must not be lost to a full disk. */
  private void fail(Message message, Throwable because) {
    LOG.log(Level.FINE, "training ended", because);
    try {
      if (kept != null && keptEpoch.isEmpty()) {
        keptEpoch = OptionalInt.of(kept.restore(TrainingState.FAILED));
      }
    } catch (RuntimeException | Error lost) {
      LOG.log(Level.WARNING, "the weights are lost", lost);
    }
    TrainingOutcome outcome = outcome(TrainingState.FAILED, Optional.of(message));
    try {
      if (run != null) {
        run.folder().ifPresent(folder -> folder.ended(outcome));
      }
    } catch (RuntimeException | Error again) {
      LOG.log(Level.FINE, "the failed run could not be recorded", again);
    }
    session.end(outcome);
  }

  private TrainingOutcome outcome(TrainingState state, Optional<Message> message) {
    Optional<PreparedRun> trained = Optional.ofNullable(run).filter(r -> keptEpoch.isPresent());
    return new TrainingOutcome(
        state,
        List.copyOf(epochs),
        test,
        trained.map(PreparedRun::network),
        trained.map(PreparedRun::description),
        trained.map(PreparedRun::split),
        keptEpoch.orElse(0),
        message,
        speed.seconds(),
        speed.overall());
  }
}
