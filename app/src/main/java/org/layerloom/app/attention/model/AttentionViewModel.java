package org.layerloom.app.attention.model;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.layerloom.app.attention.choice.AttentionChoices;
import org.layerloom.app.attention.model.AttentionSources.Subject;
import org.layerloom.app.attention.model.ReadingLoop.Found;
import org.layerloom.app.attention.model.ReadingLoop.Question;
import org.layerloom.app.attention.sample.AttentionSnapshot;
import org.layerloom.app.attention.sample.AttentionSnapshot.Moment;
import org.layerloom.app.attention.sample.AttentionSnapshot.Origin;
import org.layerloom.app.document.Analyzer;
import org.layerloom.app.document.ProjectDocument;
import org.layerloom.app.task.Failure;
import org.layerloom.app.task.TaskRunner;
import org.layerloom.app.training.TrainingViewModel;
import org.layerloom.engine.attention.AttentionProbe;
import org.layerloom.engine.attention.Intervention;
import org.layerloom.engine.network.LayerTypes;
import org.layerloom.engine.text.Message;
import org.layerloom.engine.train.BatchProgress;
import org.layerloom.engine.train.TrainingOutcome;
import org.layerloom.engine.train.TrainingState;

/**
 * What the heads of a network do with one sample: read again whenever sample, heads or, while it is
 * watched, the training's weights change. All of it on the JavaFX thread, but the questions to the
 * network.
 */
public final class AttentionViewModel {

  private final TrainingViewModel training;
  private final LayerTypes layers;
  private final AttentionSources sources;
  private final PastReader past;
  private final AttentionChoices choices = new AttentionChoices();
  private final ReadingLoop readings = new ReadingLoop(this::question, this::show, this::tell);
  private final ReadOnlyObjectWrapper<Optional<AttentionSnapshot>> snapshot =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Message>> vacancy =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final SampleChoice sample =
      new SampleChoice(() -> snapshotProperty().get(), this::readSample);
  private final HeadChanges changes = new HeadChanges(this::readChanged);

  private Optional<Subject> subject = Optional.empty();
  private final ReadOnlyObjectWrapper<Optional<AttentionSnapshot>> latest =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<AttentionSnapshot> pinned = Optional.empty();
  private Optional<String> wantedLayer = Optional.empty();
  private final ReadOnlyBooleanWrapper watching = new ReadOnlyBooleanWrapper();

  public AttentionViewModel(
      ProjectDocument document,
      Analyzer analyzer,
      TrainingViewModel training,
      LayerTypes layers,
      TaskRunner tasks) {
    this.training = training;
    this.layers = layers;
    sources = new AttentionSources(document, analyzer, training, layers, tasks);
    past = new PastReader(() -> subject, tasks);
    sources.subjectProperty().addListener((o, before, now) -> take(now));
    sources.vacancyProperty().addListener((o, before, now) -> vacancy.set(now));
    training.updatesProperty().addListener((o, before, now) -> follow());
    training
        .stateProperty()
        .addListener(
            (o, before, now) -> {
              if (now.filter(TrainingState.PAUSED::equals).isPresent()) {
                readings.request(); // A change may have waited for a rest that nothing ends now.
              }
            });
    document
        .openedProperty()
        .addListener(
            (o, before, now) -> {
              changes.forget();
              wantedLayer = Optional.empty();
            });
  }

  /** Whether the page is shown: a network that nobody looks at is left alone. */
  public void setWatching(boolean now) {
    watching.set(now);
    sources.setWanted(now);
    if (now) {
      display(pinned.or(latest::get));
    }
  }

  /** Shows a layer's first head; now, or once there is a reading of it. */
  public void chooseLayer(String layerId) {
    wantedLayer = Optional.of(layerId);
    display(snapshot.get());
  }

  /** Whether layers of a type have heads to look at. */
  public boolean hasHeads(String layerType) {
    return AttentionSources.hasHeads(layers, layerType);
  }

  private void take(Optional<Subject> now) {
    subject = now;
    if (sample.take(now.map(Subject::material))) {
      readings.request();
    }
    if (now.isEmpty()) {
      latest.set(Optional.empty());
      pin(Optional.empty());
    }
  }

  /** Another sample is shown: its steps are others, and nothing is known of it yet. */
  private void readSample() {
    changes.showSteps();
    readings.request();
  }

  private void readChanged() {
    if (isLive() && isRunning()) {
      follow(); // Whoever drags a slider must not ask between every two batches.
    } else {
      readings.request();
    }
  }

  // Reading

  /** While it trains: the newest weights, as often as costs the training next to nothing. */
  private void follow() {
    if (isLive() && watching.get()) {
      readings.requestIfRested();
    }
  }

  private boolean isLive() {
    return subject.filter(s -> s.source().origin() == Origin.LIVE).isPresent();
  }

  private boolean isRunning() {
    return training.stateProperty().get().filter(TrainingState.RUNNING::equals).isPresent();
  }

  private Optional<Question> question() {
    return subject.isPresent() && sample.sentenceProperty().get().isPresent()
        ? Optional.of(
            new Question(
                subject.get().source(),
                sample.sentenceProperty().get().get(),
                watching.get() ? changes.interventionProperty().get() : Intervention.NONE))
        : Optional.empty();
  }

  private boolean isOfNow(Question asked) {
    return subject.filter(s -> s.source() == asked.source()).isPresent();
  }

  private void show(Question asked, Found found) {
    if (!isOfNow(asked)) {
      return;
    }
    latest.set(
        Optional.of(
            new AttentionSnapshot(
                found.changed(),
                found.unchanged(),
                asked.sentence(),
                asked.change(),
                moment(asked.source().origin(), found.step()))));
    if (watching.get() && pinned.isEmpty()) {
      display(latest.get());
    }
  }

  private void tell(Question asked, Throwable failed) {
    if (isOfNow(asked)) {
      sample.refuse(Failure.words(failed, "attention.failed"));
    }
  }

  private Moment moment(Origin origin, long step) {
    Optional<BatchProgress> progress = training.progressProperty().get();
    return switch (origin) {
      case LIVE -> new Moment(origin, progress.map(p -> epoch(p, step)).orElse(0), step);
      case TRAINED -> trained(progress, step);
      case UNTRAINED, LOADED, PAST -> new Moment(origin, 0, step);
    };
  }

  /** The network counts the steps it has taken, also those after the weights that were kept. */
  private Moment trained(Optional<BatchProgress> progress, long step) {
    int kept = training.outcomeProperty().get().map(TrainingOutcome::keptEpoch).orElse(0);
    int epoch = kept > 0 ? kept : progress.map(p -> epoch(p, step)).orElse(0);
    long taken =
        kept > 0 ? progress.map(p -> (long) kept * p.batchesPerEpoch()).orElse(step) : step;
    return new Moment(Origin.TRAINED, epoch, taken);
  }

  /** By the network's own count of steps: progress is told a little later. */
  private static int epoch(BatchProgress progress, long step) {
    return (int) ((step + progress.batchesPerEpoch() - 1) / progress.batchesPerEpoch());
  }

  /** Shows an earlier reading instead of the newest; empty for the newest again. */
  public void pin(Optional<AttentionSnapshot> earlier) {
    pinned = earlier;
    display(pinned.or(latest::get));
  }

  private void display(Optional<AttentionSnapshot> shown) {
    shown.ifPresent(
        now -> {
          choices.fit(now, wantedLayer);
          wantedLayer =
              wantedLayer.filter(
                  id -> now.heads().stream().noneMatch(h -> AttentionChoices.isOf(h, id)));
        });
    snapshot.set(shown);
  }

  /**
   * A copy of the network, for work that takes longer.
   *
   * @param whenDone gets it on the JavaFX thread, to be used by one thread elsewhere
   */
  public void copyNetwork(Consumer<AttentionProbe> whenDone, Consumer<Throwable> whenFailed) {
    subject.ifPresent(now -> now.source().ask(AttentionProbe::copy, whenDone, whenFailed));
  }

  /** Whether the training under way is of a network with heads. */
  public boolean isLearning() {
    return sources.isLearning();
  }

  /** Asks the network with weights that it had earlier. */
  public PastReader past() {
    return past;
  }

  // What is to be seen

  /** Whether the page is shown. */
  public ReadOnlyBooleanProperty watchedProperty() {
    return watching.getReadOnlyProperty();
  }

  /** The reading that is shown. */
  public ReadOnlyObjectProperty<Optional<AttentionSnapshot>> snapshotProperty() {
    return snapshot.getReadOnlyProperty();
  }

  /** The newest reading, whichever is shown. */
  public ReadOnlyObjectProperty<Optional<AttentionSnapshot>> newestProperty() {
    return latest.getReadOnlyProperty();
  }

  /** Why there is nothing to read; empty while there is, or is about to be. */
  public ReadOnlyObjectProperty<Optional<Message>> vacancyProperty() {
    return vacancy.getReadOnlyProperty();
  }

  /** What the network is shown. */
  public SampleChoice sample() {
    return sample;
  }

  /** What is changed of its heads. */
  public HeadChanges changes() {
    return changes;
  }

  public AttentionChoices choices() {
    return choices;
  }

  /** The names of the layers as they are now, to be asked by any thread. */
  public UnaryOperator<String> layerNames() {
    Map<String, String> names = subject.map(Subject::names).orElse(Map.of());
    return id -> names.getOrDefault(id, id);
  }

  /** The name that a layer has in the drawing. */
  public String layerName(String layerId) {
    return layerNames().apply(layerId);
  }
}
