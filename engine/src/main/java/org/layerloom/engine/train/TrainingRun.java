package org.layerloom.engine.train;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
  private final SpeedMeter speed = new SpeedMeter();
  private PreparedRun run;
  private KeptWeights kept;

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
    } catch (InterruptedException impossible) {
      fail(Message.of("training.failed", "interrupted"), impossible);
    } catch (IOException | RuntimeException unexpected) {
      LOG.log(Level.WARNING, "training failed", unexpected);
      fail(Message.of("training.failed", String.valueOf(unexpected.getMessage())), unexpected);
    }
  }

  private TrainingState trainAllEpochs() throws InterruptedException, IOException {
    for (int epoch = run.plan().firstEpoch(); epoch <= job.training().epochs(); epoch++) {
      EpochTraining training = new EpochTraining(run, session, speed, kept, epoch);
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
      endEpoch(epoch, training, validation);
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

  private void endEpoch(int epoch, EpochTraining training, Optional<Evaluation> validation)
      throws IOException {
    EpochResult result = training.result(validation, kept.bestSoFar(), speed.seconds());
    epochs.add(result);
    kept.epochDone(result);
    run.network().endEpoch();
    if (run.folder().isPresent()) {
      run.folder().get().epochDone(result, run.network(), training.iterations());
    }
    session.tell(listener -> listener.epochDone(result));
  }

  private Optional<Message> divergence(TrainingState state) {
    if (state != TrainingState.DIVERGED) {
      return Optional.empty();
    }
    double rate = job.training().optimizer().value("learningRate");
    return Optional.of(
        Message.of(
            "training.diverged",
            kept.divergedEpoch(),
            kept.divergedBatch(),
            String.valueOf(rate),
            String.valueOf(rate / 10)));
  }

  private void finish(TrainingState state, Optional<Message> message) throws IOException {
    int keptEpoch = kept.restore(state);
    Optional<Evaluation> test = Optional.empty();
    if (!session.gate().isAbandoned()) {
      session.setState(TrainingState.TESTING);
      test =
          evaluator()
              .evaluate(run.split().test(), run.classes(), WORST, session.gate()::isAbandoned);
    }
    TrainingOutcome outcome =
        new TrainingOutcome(
            state,
            List.copyOf(epochs),
            test,
            Optional.of(run.network()),
            Optional.of(run.description()),
            Optional.of(run.split()),
            keptEpoch,
            message,
            speed.seconds(),
            speed.overall());
    if (run.folder().isPresent()) {
      run.folder().get().ended(outcome);
    }
    session.end(outcome);
  }

  private Evaluator evaluator() {
    return new Evaluator(run.network(), run.description().preprocessing(), run.network().loss());
  }

  private void fail(Message message, Throwable because) {
    LOG.log(Level.FINE, "training ended", because);
    session.end(
        new TrainingOutcome(
            TrainingState.FAILED,
            List.copyOf(epochs),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            0,
            Optional.of(message),
            speed.seconds(),
            speed.overall()));
  }
}
