package org.layerloom.app.attention.time;

import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.layerloom.app.attention.model.AttentionViewModel;
import org.layerloom.app.attention.model.TrainingTrail.Mark;
import org.layerloom.app.attention.sample.Sentence;
import org.layerloom.app.attention.time.Frame.Read;
import org.layerloom.app.task.Failure;
import org.layerloom.app.training.TrainingViewModel;
import org.layerloom.engine.train.TrainingState;

/**
 * Reads kept moments, one at a time and while somebody looks; it rests between two while the
 * network learns. On the JavaFX thread.
 */
final class MomentReader {

  /** While a network learns, reading its past takes one part in so many of another processor. */
  private static final long REST = 100;

  /** The first reading takes long, as it makes the network; the others need not wait for that. */
  private static final long LONGEST_REST = TimeUnit.SECONDS.toNanos(3);

  private final AttentionViewModel model;
  private final TrainingViewModel training;
  private final BiConsumer<Mark, Read> receiver;
  private boolean reading;
  private long notBefore = System.nanoTime();

  /** What is read for an earlier one is not told. */
  private int generation;

  /** The moments of this sample could not be read: asking again would fail again. */
  private boolean failed;

  /**
   * A reader.
   *
   * @param receiver gets what was read, unless something else was asked for meanwhile
   */
  MomentReader(
      AttentionViewModel model, TrainingViewModel training, BiConsumer<Mark, Read> receiver) {
    this.model = model;
    this.training = training;
    this.receiver = receiver;
  }

  /** What is being read is of no use any more: there is another sample or another network. */
  void askAnew() {
    generation++;
    reading = false;
    failed = false;
  }

  /**
   * Reads a moment, unless one is being read, nobody looks, or it is to rest.
   *
   * @param awaited somebody waits for this one: it does not rest
   */
  void read(Mark mark, Sentence sentence, boolean awaited) {
    boolean running =
        training.stateProperty().get().filter(TrainingState.RUNNING::equals).isPresent();
    boolean rests = running && !awaited && System.nanoTime() - notBefore < 0;
    if (reading
        || failed
        || rests
        || !model.watchedProperty().get()
        || !model.past().isReady(training.isTraining())) {
      return;
    }
    reading = true;
    int of = generation;
    long began = System.nanoTime();
    model
        .past()
        .read(
            mark,
            sentence,
            found -> {
              if (of == generation) {
                reading = false;
                rest(System.nanoTime() - began);
                receiver.accept(mark, Read.of(mark, sentence, found));
              }
            },
            why -> {
              if (of == generation) {
                reading = false;
                fail(why);
              }
            });
  }

  private void rest(long took) {
    notBefore = System.nanoTime() + Math.min(LONGEST_REST, REST * took);
  }

  private void fail(Throwable why) {
    if (!(why instanceof CancellationException)) {
      failed = true;
      model.sample().refuse(Failure.words(why, "attention.failed"));
    }
  }
}
