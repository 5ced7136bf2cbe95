package org.layerloom.app.training;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Optional;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.layerloom.app.document.Analyzer;
import org.layerloom.app.document.ProjectDocument;
import org.layerloom.app.task.FxBridge;
import org.layerloom.app.task.TaskRunner;
import org.layerloom.engine.network.Diagnostic;
import org.layerloom.engine.text.Message;
import org.layerloom.engine.train.BatchProgress;
import org.layerloom.engine.train.EpochResult;
import org.layerloom.engine.train.RunFolder;
import org.layerloom.engine.train.Trainer;
import org.layerloom.engine.train.TrainingJob;
import org.layerloom.engine.train.TrainingListener;
import org.layerloom.engine.train.TrainingOutcome;
import org.layerloom.engine.train.TrainingPlan;
import org.layerloom.engine.train.TrainingSession;
import org.layerloom.engine.train.TrainingState;

/** The training of the open project: its control, its progress, its curves, its end. */
public final class TrainingViewModel {

  private final ProjectDocument document;
  private final Analyzer analyzer;
  private final Trainer trainer;
  private final FxBridge<Runnable> bridge;
  private final Curves curves = new Curves();
  private final ReadOnlyObjectWrapper<Optional<TrainingState>> state =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<TrainingPlan>> plan =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<BatchProgress>> progress =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<TrainingOutcome>> outcome =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Learnt>> learnt =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyLongWrapper updates = new ReadOnlyLongWrapper();
  private final ReadOnlyObjectWrapper<Optional<TrainingSession>> running =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private TrainingSession session;

  /** Shown once for all batches that come together: there may be hundreds of them a second. */
  private Optional<BatchProgress> latest = Optional.empty();

  private Optional<Learnt> latestLearnt = Optional.empty();
  private boolean threadsMeasured;

  /** Where this training is recorded; empty while the project has no file. */
  private Optional<Path> runFolder = Optional.empty();

  private boolean kept;

  /** Also read by the training thread when it ends. */
  private volatile LearntProbe probe;

  public TrainingViewModel(
      ProjectDocument document, Analyzer analyzer, Trainer trainer, TaskRunner tasks) {
    this.document = document;
    this.analyzer = analyzer;
    this.trainer = trainer;
    this.bridge =
        new FxBridge<>(
            tasks,
            events -> {
              events.forEach(Runnable::run);
              progress.set(latest);
              learnt.set(latestLearnt);
              updates.set(updates.get() + 1);
            });
    document
        .openedProperty()
        .addListener(
            (o, before, now) -> {
              abandon();
              reset();
            });
  }

  /** Why the project cannot be trained now; empty if it can. */
  public Optional<Message> obstacle() {
    if (isTraining()) {
      return Optional.of(Message.of("training.underWay"));
    }
    if (analyzer.dataset().isEmpty() && analyzer.analysis().canTrain()) {
      return Optional.of(Message.of("training.dataLoading"));
    }
    return analyzer.analysis().firstError().map(Diagnostic::problem);
  }

  public boolean isTraining() {
    return state.get().filter(s -> !s.isOver()).isPresent();
  }

  /** Starts the training; does nothing while there is an {@link #obstacle}. */
  public void start() {
    if (obstacle().isPresent()) {
      return;
    }
    reset();
    threadsMeasured = document.training().threads() == 0;
    TrainingJob job = TrainingJob.of(document.network(), document.data(), document.training());
    runFolder = document.file().map(file -> RunFolder.fresh(file, LocalDateTime.now()));
    TrainingJob recorded = runFolder.isPresent() ? job.recordedIn(runFolder.get()) : job;
    state.set(Optional.of(TrainingState.PREPARING));
    Listener listener = new Listener(runFolder);
    session = trainer.start(recorded, listener);
    listener.of = session;
    probe =
        LearntProbe.of(session, analyzer.dataset(), document.data(), document.training().seed())
            .orElse(null);
    running.set(Optional.of(session));
  }

  public void pauseOrResume() {
    if (session == null) {
      return;
    }
    if (state.get().equals(Optional.of(TrainingState.PAUSED))) {
      session.resume();
    } else {
      session.pause();
    }
  }

  public void stop() {
    if (session != null) {
      session.stop();
    }
  }

  /** Ends a training whose result nobody waits for. */
  public void abandon() {
    if (session != null) {
      session.abandon();
      session = null;
      probe = null;
      running.set(Optional.empty());
    }
  }

  /** The folder that has a checkpoint of the training under way, if it has one. */
  public Optional<Path> checkpoints() {
    return runFolder.filter(folder -> Files.isRegularFile(RunFolder.lastCheckpoint(folder)));
  }

  /** The trained model while it is in memory alone: neither recorded nor exported. */
  public Optional<TrainingOutcome> unkept() {
    return outcome.get().filter(end -> !kept && end.network().isPresent());
  }

  /** The model of this training has been written somewhere. */
  public void markKept(TrainingOutcome exported) {
    kept |= outcome.get().filter(end -> end == exported).isPresent();
  }

  private void reset() {
    runFolder = Optional.empty();
    kept = false;
    curves.clear();
    state.set(Optional.empty());
    plan.set(Optional.empty());
    latest = Optional.empty();
    progress.set(latest);
    outcome.set(Optional.empty());
    latestLearnt = Optional.empty();
    learnt.set(latestLearnt);
    updates.set(updates.get() + 1);
  }

  /** Hears the training thread and hands over to the JavaFX thread. */
  private final class Listener implements TrainingListener {

    private final Optional<Path> recordedIn;
    private volatile TrainingSession of;

    private Listener(Optional<Path> recordedIn) {
      this.recordedIn = recordedIn;
    }

    /** Events of a training that was given up are dropped. */
    private void show(Runnable event) {
      bridge.send(
          () -> {
            if (session != null && session == of) {
              event.run();
            }
          });
    }

    @Override
    public void stateChanged(TrainingState now) {
      show(() -> state.set(Optional.of(now)));
    }

    @Override
    public void planned(TrainingPlan now) {
      show(() -> plan.set(Optional.of(now)));
    }

    @Override
    public void batchDone(BatchProgress now) {
      show(
          () -> {
            curves.add(now);
            latest = Optional.of(now);
            if (probe != null) {
              probe.ask(answer -> show(() -> latestLearnt = Optional.of(answer)));
            }
          });
    }

    @Override
    public void epochDone(EpochResult result) {
      show(() -> curves.add(result));
    }

    @Override
    public void ended(TrainingOutcome end) {
      Optional<Learnt> last =
          probe != null && end.network().isPresent()
              ? Optional.of(probe.read(end.network().get()))
              : Optional.empty();
      boolean recorded =
          recordedIn.filter(folder -> Files.isRegularFile(RunFolder.model(folder))).isPresent();
      show(
          () -> {
            latestLearnt = last.or(() -> latestLearnt);
            learnt.set(latestLearnt);
            kept = recorded;
            outcome.set(Optional.of(end));
            running.set(Optional.empty());
          });
    }
  }

  /** The training under way, to ask its network between two batches; empty while there is none. */
  public ReadOnlyObjectProperty<Optional<TrainingSession>> sessionProperty() {
    return running.getReadOnlyProperty();
  }

  /** Whether the number of threads was left to be measured. */
  boolean threadsMeasured() {
    return threadsMeasured;
  }

  Curves curves() {
    return curves;
  }

  /** Grows each time the curves have changed, at most thirty times a second. */
  public ReadOnlyLongProperty updatesProperty() {
    return updates.getReadOnlyProperty();
  }

  /** Empty before the first training of the project. */
  public ReadOnlyObjectProperty<Optional<TrainingState>> stateProperty() {
    return state.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<TrainingPlan>> planProperty() {
    return plan.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<BatchProgress>> progressProperty() {
    return progress.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<TrainingOutcome>> outcomeProperty() {
    return outcome.getReadOnlyProperty();
  }

  /** What can be drawn whole of what is learnt, by {@link LearntProbe}; empty for other data. */
  public ReadOnlyObjectProperty<Optional<Learnt>> learntProperty() {
    return learnt.getReadOnlyProperty();
  }
}
