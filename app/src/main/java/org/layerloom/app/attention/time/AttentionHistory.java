package org.layerloom.app.attention.time;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ScheduledFuture;
import javafx.application.Platform;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import org.layerloom.app.attention.model.AttentionViewModel;
import org.layerloom.app.attention.sample.AttentionSnapshot;
import org.layerloom.app.attention.sample.AttentionSnapshot.Moment;
import org.layerloom.app.task.TaskRunner;
import org.layerloom.app.training.TrainingViewModel;
import org.layerloom.engine.attention.HeadMeasures;
import org.layerloom.engine.attention.Intervention.Head;
import org.layerloom.engine.attention.LayerAttention;
import org.layerloom.engine.train.BatchProgress;

/**
 * Readings kept while a network trains: of each epoch, and of steps in between where that is
 * wanted. They are the readings that the page asks for anyway, so they cost the training nothing
 * more; while nobody looks, the ones that are due are asked for alone. On the JavaFX thread.
 */
public final class AttentionHistory {

  /** More than this and every other one is dropped. */
  public static final long MOST_BYTES = 64L << 20;

  /** More points than this are not told apart in a chart. */
  static final int MOST_FRAMES = 500;

  private static final long PLAY_MILLISECONDS = 250;

  /**
   * A reading that is kept.
   *
   * @param measures of each head
   */
  public record Frame(AttentionSnapshot snapshot, Map<Head, HeadMeasures> measures) {

    long step() {
      return snapshot.moment().step();
    }

    long bytes() {
      long numbers = snapshot.reading().answer().length;
      for (LayerAttention layer : snapshot.reading().layers()) {
        long vectors = (layer.steps() + 2L * layer.keySteps()) * layer.heads() * layer.size();
        numbers += vectors + (long) layer.heads() * layer.steps() * layer.keySteps();
      }
      return numbers * Float.BYTES;
    }
  }

  private final AttentionViewModel model;
  private final TrainingViewModel training;
  private final TaskRunner tasks;
  private final long mostBytes;
  private final IntegerProperty everySteps = new SimpleIntegerProperty();
  private final ReadOnlyObjectWrapper<List<Frame>> frames = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<OptionalInt> shown =
      new ReadOnlyObjectWrapper<>(OptionalInt.empty());
  private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();

  private ScheduledFuture<?> clock;
  private boolean measuring;
  private int generation;

  /** At least so many steps lie between two frames, once some had to be dropped. */
  private long gap;

  public AttentionHistory(
      AttentionViewModel model,
      TrainingViewModel training,
      ObservableValue<?> opened,
      TaskRunner tasks,
      long mostBytes) {
    this.model = model;
    this.training = training;
    this.tasks = tasks;
    this.mostBytes = mostBytes;
    model.newestProperty().addListener((o, before, now) -> now.ifPresent(this::offer));
    model.setDue(this::isDue);
    model
        .sample()
        .sentenceProperty()
        .addListener(
            (o, before, now) -> {
              showNewest(); // What is kept is of another sample.
              if (training.isTraining()) {
                clear();
              }
            });
    training
        .sessionProperty()
        .addListener(
            (o, before, now) -> {
              if (now.isPresent()) {
                clear();
              }
            });
    opened.addListener((o, before, now) -> clear());
  }

  private void clear() {
    generation++;
    measuring = false;
    gap = 0;
    showNewest();
    frames.set(List.of());
  }

  // Keeping

  /** Whether the training has come to where a reading is to be kept. */
  private boolean isDue() {
    Optional<BatchProgress> now = training.progressProperty().get();
    return now.isPresent()
        && !measuring
        && isDue(
            now.get().epoch(),
            (now.get().epoch() - 1L) * now.get().batchesPerEpoch() + now.get().batch());
  }

  private boolean isDue(int epoch, long step) {
    if (frames.get().isEmpty()) {
      return true;
    }
    Frame last = frames.get().get(frames.get().size() - 1);
    long passed = step - last.step();
    boolean wanted =
        epoch > last.snapshot().moment().epoch()
            || everySteps.get() > 0 && passed >= everySteps.get();
    return wanted && passed > 0 && passed >= gap;
  }

  private void offer(AttentionSnapshot now) {
    Moment moment = now.moment();
    switch (moment.origin()) {
      case LIVE -> {
        if (!measuring && isDue(moment.epoch(), moment.step())) {
          keep(now);
        }
      }
      case TRAINED -> {
        boolean later =
            !frames.get().isEmpty()
                && moment.step() > frames.get().get(frames.get().size() - 1).step();
        if (later && !measuring) {
          keep(now);
        }
      }
      case UNTRAINED -> {}
      case LOADED -> clear();
    }
  }

  private void keep(AttentionSnapshot reading) {
    AttentionSnapshot learnt = reading.asLearnt();
    int of = generation;
    measuring = true;
    tasks.run(
        () -> new Frame(learnt, measure(learnt)),
        frame -> {
          if (of == generation) {
            measuring = false;
            add(frame);
          }
        },
        failed -> measuring = false);
  }

  private static Map<Head, HeadMeasures> measure(AttentionSnapshot snapshot) {
    Map<Head, HeadMeasures> measures = new LinkedHashMap<>();
    for (Head head : snapshot.heads()) {
      measures.put(
          head, HeadMeasures.of(snapshot.layer(head.layerId()).orElseThrow(), head.index()));
    }
    return Map.copyOf(measures);
  }

  private void add(Frame frame) {
    List<Frame> next = new ArrayList<>(frames.get());
    if (!next.isEmpty() && !sameSample(next.get(0), frame)) {
      next.clear();
    }
    next.add(frame);
    Optional<Frame> looked = shownFrame();
    while (next.size() > 2
        && (next.size() > MOST_FRAMES || next.stream().mapToLong(Frame::bytes).sum() > mostBytes)) {
      next = thinned(next);
      gap = Math.max(gap + 1, (frame.step() - next.get(0).step()) / (next.size() - 1));
    }
    List<Frame> kept = List.copyOf(next);
    frames.set(kept);
    // The moment that is looked at stays, or the nearest to it.
    looked.ifPresent(frameShown -> shown.set(OptionalInt.of(nearest(kept, frameShown.step()))));
  }

  private static boolean sameSample(Frame one, Frame other) {
    return one.snapshot().sentence().tokens().equals(other.snapshot().sentence().tokens());
  }

  /** Every other one, the first and the last among them. */
  static List<Frame> thinned(List<Frame> all) {
    List<Frame> kept = new ArrayList<>();
    for (int i = 0; i < all.size() - 1; i += 2) {
      kept.add(all.get(i));
    }
    kept.add(all.get(all.size() - 1));
    return kept;
  }

  private static int nearest(List<Frame> frames, long step) {
    int best = 0;
    for (int i = 1; i < frames.size(); i++) {
      boolean nearer =
          Math.abs(frames.get(i).step() - step) < Math.abs(frames.get(best).step() - step);
      best = nearer ? i : best;
    }
    return best;
  }

  // Looking back

  private Optional<Frame> shownFrame() {
    OptionalInt at = shown.get();
    return at.isPresent() && at.getAsInt() < frames.get().size()
        ? Optional.of(frames.get().get(at.getAsInt()))
        : Optional.empty();
  }

  /** Lets the page show a moment; beyond the ends, the nearest. */
  public void show(int frame) {
    if (frames.get().isEmpty()) {
      return;
    }
    int at = Math.max(0, Math.min(frames.get().size() - 1, frame));
    shown.set(OptionalInt.of(at));
    model.pin(Optional.of(frames.get().get(at).snapshot()));
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
    if (frames.get().isEmpty() || playing.get()) {
      return;
    }
    int last = frames.get().size() - 1;
    show(shown.get().orElse(last) >= last ? 0 : shown.get().getAsInt());
    playing.set(true);
    clock = tasks.every(PLAY_MILLISECONDS, () -> Platform.runLater(this::tick));
  }

  private void tick() {
    if (playing.get()) {
      show(shown.get().orElse(-1) + 1);
      if (shown.get().orElse(0) >= frames.get().size() - 1) {
        stop();
      }
    }
  }

  /** Stays at the moment that is shown. */
  public void stop() {
    playing.set(false);
    if (clock != null) {
      clock.cancel(false);
      clock = null;
    }
  }

  /** Steps after which a reading is kept within an epoch too; 0 for one an epoch. */
  public IntegerProperty everyStepsProperty() {
    return everySteps;
  }

  public ReadOnlyObjectProperty<List<Frame>> framesProperty() {
    return frames.getReadOnlyProperty();
  }

  /** The moment that the page shows; empty for the newest reading. */
  public ReadOnlyObjectProperty<OptionalInt> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty playingProperty() {
    return playing.getReadOnlyProperty();
  }
}
