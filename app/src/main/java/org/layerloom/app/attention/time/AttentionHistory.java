package org.layerloom.app.attention.time;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.layerloom.app.attention.model.AttentionViewModel;
import org.layerloom.app.attention.model.TrainingTrail;
import org.layerloom.app.attention.model.TrainingTrail.Mark;
import org.layerloom.app.attention.sample.AttentionSnapshot;
import org.layerloom.app.attention.sample.AttentionSnapshot.Origin;
import org.layerloom.app.attention.sample.Sentence;
import org.layerloom.app.attention.time.Frame.Read;
import org.layerloom.app.task.TaskRunner;
import org.layerloom.app.training.TrainingViewModel;
import org.layerloom.engine.dl4j.CompiledNetwork;

/**
 * Moments of a training: of each epoch, and of steps in between where that is wanted. Weights are
 * kept and read with the sample that is shown, in the background and while somebody looks; another
 * sample is read with the same weights. On the JavaFX thread.
 */
public final class AttentionHistory {
  private final AttentionViewModel model;
  private final TrainingViewModel training;
  private final Playback playback;
  private final long mostBytes;
  private final TrainingTrail trail;
  private final MomentReader reader;
  private final IntegerProperty everySteps = new SimpleIntegerProperty();
  private final ObjectProperty<TimeMeasure> measure =
      new SimpleObjectProperty<>(TimeMeasure.ENTROPY);
  private final ReadOnlyObjectWrapper<List<Frame>> frames = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<OptionalInt> shown =
      new ReadOnlyObjectWrapper<>(OptionalInt.empty());

  private Optional<Sentence> sentence = Optional.empty();

  /** A history that keeps so many bytes. */
  AttentionHistory(
      AttentionViewModel model,
      TrainingViewModel training,
      ObservableValue<?> opened,
      TaskRunner tasks,
      long mostBytes) {
    this.model = model;
    this.training = training;
    this.playback = new Playback(tasks, this::playAt);
    this.mostBytes = mostBytes;
    trail = new TrainingTrail(tasks, this::add);
    reader = new MomentReader(model, training, this::put);
    everySteps.addListener((o, before, now) -> trail.setEverySteps(now.intValue()));
    model.newestProperty().addListener((o, before, now) -> now.ifPresent(this::end));
    model.watchedProperty().addListener((o, before, now) -> readNext());
    model.sample().sentenceProperty().addListener((o, before, now) -> now.ifPresent(this::take));
    training.stateProperty().addListener((o, before, now) -> readNext());
    training
        .sessionProperty()
        .addListener(
            (o, before, now) ->
                now.filter(session -> model.isLearning())
                    .ifPresent(
                        session -> {
                          clear();
                          trail.follow(session);
                        }));
    opened.addListener((o, before, now) -> clear());
  }

  /** A history of the usual size. */
  public AttentionHistory(
      AttentionViewModel model,
      TrainingViewModel training,
      ObservableValue<?> opened,
      TaskRunner tasks) {
    this(model, training, opened, tasks, KeptFrames.MOST_BYTES);
  }

  private void clear() {
    trail.leave();
    model.past().forget();
    reader.askAnew();
    showNewest();
    frames.set(List.of());
  }

  // Keeping

  private void add(List<Mark> marks) {
    List<Frame> next = new ArrayList<>(frames.get());
    for (Mark mark : marks) {
      if (next.isEmpty() || mark.step() > next.get(next.size() - 1).step()) {
        next.add(new Frame(mark, Optional.empty()));
      }
    }
    keep(next);
    readNext();
  }

  private void keep(List<Frame> wanted) {
    Optional<Frame> looked = shownFrame();
    List<Frame> kept = KeptFrames.within(wanted, mostBytes);
    if (kept.size() < wanted.size()) {
      trail.setGap(KeptFrames.gap(kept));
    }
    frames.set(kept);
    if (looked.isPresent()) {
      int at = KeptFrames.nearest(kept, looked.get().step());
      shown.set(OptionalInt.of(at));
      if (kept.get(at).step() != looked.get().step()) {
        pin(kept.get(at)); // The moment that was looked at has gone: the nearest takes its place.
      }
    }
  }

  /** The training has ended, perhaps in the middle of an epoch: its last weights are kept too. */
  private void end(AttentionSnapshot newest) {
    List<Frame> now = frames.get();
    boolean later =
        newest.moment().origin() == Origin.TRAINED
            && !now.isEmpty()
            && newest.moment().step() > now.get(now.size() - 1).step();
    if (later) {
      model.copyNetwork(
          network -> {
            if (network instanceof CompiledNetwork last) {
              addLast(last.copyWeights(), now, newest.moment().step());
            }
          },
          gone -> {});
    }
    readNext();
  }

  /** Adds the weights that a training has left, unless another one has begun since. */
  private void addLast(float[] weights, List<Frame> before, long step) {
    boolean same = !frames.get().isEmpty() && frames.get().get(0).mark() == before.get(0).mark();
    if (same) {
      int epoch = before.get(before.size() - 1).epoch() + 1;
      add(List.of(new Mark(epoch, step, weights)));
    }
  }

  // Reading

  private void take(Sentence now) {
    boolean same =
        sentence.isPresent()
            && sentence.get().steps() == now.steps()
            && Arrays.equals(sentence.get().input(), now.input());
    sentence = Optional.of(now);
    if (!same) {
      showNewest(); // What was looked at is of another sample.
      reader.askAnew();
      frames.set(frames.get().stream().map(Frame::unread).toList());
    }
    readNext();
  }

  /** While it learns the newest, so that curves reach to now; then all from the first on. */
  private Optional<Frame> unread(boolean newest) {
    return frames.get().stream()
        .filter(frame -> frame.read().isEmpty())
        .reduce((first, next) -> newest ? next : first);
  }

  /** Reads the moment that is looked at, else one that has not been read yet. */
  private void readNext() {
    Optional<Frame> looked = shownFrame().filter(frame -> frame.read().isEmpty());
    Optional<Frame> next = looked.or(() -> unread(training.isTraining()));
    if (next.isPresent() && sentence.isPresent()) {
      reader.read(next.get().mark(), sentence.get(), shown.get().isPresent());
    }
  }

  /** A moment has been read. */
  private void put(Mark mark, Read read) {
    List<Frame> next = new ArrayList<>(frames.get());
    for (int i = 0; i < next.size(); i++) {
      if (next.get(i).mark() == mark) {
        next.set(i, new Frame(mark, Optional.of(read)));
      }
    }
    keep(next);
    shownFrame().filter(frame -> frame.mark() == mark).ifPresent(this::pin);
    readNext();
  }

  // Looking back

  private Optional<Frame> shownFrame() {
    OptionalInt at = shown.get();
    return at.isPresent() && at.getAsInt() < frames.get().size()
        ? Optional.of(frames.get().get(at.getAsInt()))
        : Optional.empty();
  }

  private void pin(Frame frame) {
    frame.read().ifPresent(read -> model.pin(Optional.of(read.snapshot())));
  }

  /** Lets the page show a moment, as soon as it has been read; beyond the ends, the nearest. */
  public void show(int frame) {
    if (frames.get().isEmpty()) {
      return;
    }
    int at = Math.max(0, Math.min(frames.get().size() - 1, frame));
    shown.set(OptionalInt.of(at));
    pin(frames.get().get(at));
    readNext();
  }

  /** Lets the page show the newest reading again. */
  public void showNewest() {
    stop();
    if (shown.get().isPresent()) {
      shown.set(OptionalInt.empty());
      model.pin(Optional.empty());
    }
  }

  /** Shows one moment after the other, from the one that is shown or from the first. */
  public void play() {
    int last = frames.get().size() - 1;
    if (last >= 0) {
      playback.play(shown.get().orElse(last) >= last ? 0 : shown.get().getAsInt());
    }
  }

  /** Shows a moment while playing; whether another one follows. */
  private boolean playAt(int frame) {
    show(frame);
    return shown.get().orElse(0) < frames.get().size() - 1;
  }

  /** Stays at the moment that is shown. */
  public void stop() {
    playback.stop();
  }

  /** Steps after which a moment is kept within an epoch too; 0 for one an epoch. */
  public IntegerProperty everyStepsProperty() {
    return everySteps;
  }

  /** What is drawn of the heads. */
  public ObjectProperty<TimeMeasure> measureProperty() {
    return measure;
  }

  public ReadOnlyObjectProperty<List<Frame>> framesProperty() {
    return frames.getReadOnlyProperty();
  }

  /** The moment that the page shows; empty for the newest reading. */
  public ReadOnlyObjectProperty<OptionalInt> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty playingProperty() {
    return playback.playingProperty();
  }
}
