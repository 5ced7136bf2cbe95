package org.layerloom.app.attention;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.layerloom.app.attention.AttentionSnapshot.Moment;
import org.layerloom.app.attention.AttentionSnapshot.Origin;
import org.layerloom.app.attention.AttentionSources.Subject;
import org.layerloom.app.attention.ReadingLoop.Found;
import org.layerloom.app.attention.ReadingLoop.Question;
import org.layerloom.app.document.Analyzer;
import org.layerloom.app.document.ProjectDocument;
import org.layerloom.app.task.Failure;
import org.layerloom.app.task.TaskRunner;
import org.layerloom.app.training.TrainingViewModel;
import org.layerloom.engine.attention.AttentionProbe;
import org.layerloom.engine.attention.Intervention;
import org.layerloom.engine.attention.Intervention.Head;
import org.layerloom.engine.network.LayerTypes;
import org.layerloom.engine.text.Message;
import org.layerloom.engine.text.ReadableException;
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
  private final AttentionChoices choices = new AttentionChoices();
  private final ReadingLoop readings = new ReadingLoop(this::question, this::show, this::tell);
  private final ReadOnlyObjectWrapper<Optional<AttentionSnapshot>> snapshot =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Message>> vacancy =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<AttentionMaterial>> material =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Sentence>> sentence =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Message>> refusal =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Intervention> intervention =
      new ReadOnlyObjectWrapper<>(Intervention.NONE);

  private Optional<Subject> subject = Optional.empty();
  private final ReadOnlyObjectWrapper<Optional<AttentionSnapshot>> latest =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<AttentionSnapshot> pinned = Optional.empty();
  private Optional<String> wantedLayer = Optional.empty();
  private boolean watching;
  private BooleanSupplier due = () -> false;

  public AttentionViewModel(
      ProjectDocument document,
      Analyzer analyzer,
      TrainingViewModel training,
      LayerTypes layers,
      TaskRunner tasks) {
    this.training = training;
    this.layers = layers;
    sources = new AttentionSources(document, analyzer, training, layers, tasks);
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
              intervention.set(Intervention.NONE);
              wantedLayer = Optional.empty();
            });
  }

  /** Whether the page is shown: a network that nobody looks at is left alone. */
  public void setWatching(boolean now) {
    watching = now;
    sources.setWanted(now);
    if (now) {
      display(pinned.or(latest::get));
    }
  }

  /** Lets the training be read where a reading is due, though nobody looks. */
  void setDue(BooleanSupplier asked) {
    due = asked;
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

  // The sample

  private void take(Optional<Subject> now) {
    boolean sameData =
        now.isPresent()
            && subject.isPresent()
            && now.get()
                .material()
                .words()
                .tokens()
                .equals(subject.get().material().words().tokens())
            && now.get().material().sample().equals(subject.get().material().sample());
    subject = now;
    material.set(now.map(Subject::material));
    refusal.set(Optional.empty());
    if (now.isEmpty()) {
      sentence.set(Optional.empty());
      latest.set(Optional.empty());
      pin(Optional.empty());
      return;
    }
    Optional<Sentence> kept = sentence.get().filter(s -> sameData);
    if (kept.isPresent() && kept.get().isWritten()) {
      readings.request(); // What a person wrote stays through training and after it.
    } else {
      showTestSample(kept.map(Sentence::testSample).orElse(0));
    }
  }

  /** How many test samples there are. */
  public int testSamples() {
    return subject.map(s -> s.material().test().size()).orElse(0);
  }

  /** Shows a test sample; numbers beyond the ends go round. */
  public void showTestSample(int index) {
    if (testSamples() > 0) {
      AttentionMaterial from = subject.orElseThrow().material();
      show(from.sentence(Math.floorMod(index, testSamples())));
    }
  }

  /** The next test sample, or the one before. */
  public void moveTestSample(int by) {
    int at = sentence.get().filter(s -> !s.isWritten()).map(Sentence::testSample).orElse(-by);
    showTestSample(at + by);
  }

  /** Shows a text; one that cannot be read changes nothing but {@link #refusalProperty}. */
  public void write(String text) {
    if (subject.isEmpty()) {
      return;
    }
    try {
      AttentionMaterial material = subject.get().material();
      Sentence written = material.sentence(text);
      if (sentence.get().filter(s -> s.tokens().equals(written.tokens())).isEmpty()) {
        show(written);
      }
      refusal.set(material.unknown(text));
    } catch (ReadableException refused) {
      refusal.set(Optional.of(refused.readable()));
    }
  }

  /**
   * Appends the token that the network finds likeliest to follow, heads changed as they are;
   * nothing happens before the sentence that is shown has been read.
   */
  public void writeNext() {
    Optional<AttentionSnapshot> read =
        snapshotProperty()
            .get()
            .filter(s -> sentence.get().filter(s.sentence()::equals).isPresent());
    if (subject.isPresent() && subject.get().material().continues() && read.isPresent()) {
      AttentionMaterial material = subject.get().material();
      Sentence before = read.get().sentence();
      int classes = material.targets().size();
      float[] answer = read.get().reading().answer();
      int next = Answers.best(answer, (before.steps() - 1) * classes, classes);
      show(material.longer(before, next));
    }
  }

  /** Takes the last token away. */
  public void takeBack() {
    if (subject.isPresent() && sentence.get().isPresent()) {
      show(subject.get().material().shorter(sentence.get().get()));
    }
  }

  /** Tells that a text was not even taken, such as a book that was pasted. */
  public void refuse(Message why) {
    refusal.set(Optional.of(why));
  }

  private void show(Sentence next) {
    refusal.set(Optional.empty());
    sentence.set(Optional.of(next));
    Intervention now = intervention.get();
    intervention.set(new Intervention(now.off(), now.temperatures(), Set.of()));
    readings.request();
  }

  // What if

  public void setHeadOn(Head head, boolean on) {
    change(intervention.get().withHead(head, on));
  }

  public void toggleHead(Head head) {
    setHeadOn(head, intervention.get().off().contains(head));
  }

  /** Divides a head's scores by a number; one that is not positive and finite is not taken. */
  public void setTemperature(Head head, double temperature) {
    if (temperature > 0 && !Double.isInfinite(temperature)) {
      change(intervention.get().withTemperature(head, temperature));
    }
  }

  /** Hides a step from all heads, or shows it again. */
  public void toggleHidden(int step) {
    boolean hidden = intervention.get().hidden().contains(step);
    change(intervention.get().withStep(step, hidden));
  }

  /** Lets the network be as it learnt. */
  public void changeNothing() {
    change(Intervention.NONE);
  }

  private void change(Intervention next) {
    if (!next.equals(intervention.get())) {
      intervention.set(next);
      if (isLive() && isRunning()) {
        follow(); // Whoever drags a slider must not ask between every two batches.
      } else {
        readings.request();
      }
    }
  }

  // Reading

  /** While it trains: the newest weights, as often as costs the training next to nothing. */
  private void follow() {
    if (isLive() && (watching || due.getAsBoolean())) {
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
    return subject.isPresent() && sentence.get().isPresent()
        ? Optional.of(
            new Question(
                subject.get().source(),
                sentence.get().get(),
                watching ? intervention.get() : Intervention.NONE))
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
    if (watching && pinned.isEmpty()) {
      display(latest.get());
    }
  }

  private void tell(Question asked, Throwable failed) {
    if (isOfNow(asked)) {
      refusal.set(Optional.of(Failure.words(failed, "attention.failed")));
    }
  }

  private Moment moment(Origin origin, long step) {
    int epoch =
        switch (origin) {
          case LIVE -> training.progressProperty().get().map(p -> epoch(p, step)).orElse(0);
          case TRAINED ->
              training.outcomeProperty().get().map(TrainingOutcome::keptEpoch).orElse(0);
          case UNTRAINED, LOADED -> 0;
        };
    return new Moment(origin, epoch, step);
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

  // What is to be seen

  /** The reading that is shown. */
  public ReadOnlyObjectProperty<Optional<AttentionSnapshot>> snapshotProperty() {
    return snapshot.getReadOnlyProperty();
  }

  /** The newest reading, whichever is shown. */
  ReadOnlyObjectProperty<Optional<AttentionSnapshot>> newestProperty() {
    return latest.getReadOnlyProperty();
  }

  /** Why there is nothing to read; empty while there is, or is about to be. */
  public ReadOnlyObjectProperty<Optional<Message>> vacancyProperty() {
    return vacancy.getReadOnlyProperty();
  }

  /** What the network is shown; empty while there is none. */
  public ReadOnlyObjectProperty<Optional<AttentionMaterial>> materialProperty() {
    return material.getReadOnlyProperty();
  }

  /** The sample that is read. */
  public ReadOnlyObjectProperty<Optional<Sentence>> sentenceProperty() {
    return sentence.getReadOnlyProperty();
  }

  /** What is wrong with the last text, or was not known of it; empty where nothing is. */
  public ReadOnlyObjectProperty<Optional<Message>> refusalProperty() {
    return refusal.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Intervention> interventionProperty() {
    return intervention.getReadOnlyProperty();
  }

  public AttentionChoices choices() {
    return choices;
  }

  /** The names of the layers as they are now, to be asked by any thread. */
  UnaryOperator<String> layerNames() {
    Map<String, String> names = subject.map(Subject::names).orElse(Map.of());
    return id -> names.getOrDefault(id, id);
  }

  /** The name that a layer has in the drawing. */
  public String layerName(String layerId) {
    return layerNames().apply(layerId);
  }
}
