package org.layerloom.app.attention.model;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.layerloom.app.attention.sample.AttentionSnapshot.Origin;
import org.layerloom.app.attention.sample.Sentence;
import org.layerloom.engine.attention.AttentionProbe;
import org.layerloom.engine.attention.AttentionReading;
import org.layerloom.engine.attention.Intervention;
import org.layerloom.engine.dl4j.CompiledNetwork;

/**
 * Asks a network for readings, one after the other: while one is awaited, however many changes come
 * to one more. To be used on the JavaFX thread.
 */
final class ReadingLoop {

  /** What is to be read. */
  record Question(NetworkSource source, Sentence sentence, Intervention change) {}

  /**
   * A reading.
   *
   * @param changed with the changes of the question
   * @param unchanged without them
   * @param step how many steps the optimizer had taken
   */
  record Found(AttentionReading changed, AttentionReading unchanged, long step) {}

  private record Known(Question question, AttentionReading unchanged) {

    /** A network at rest answers the same sentence alike. */
    boolean answers(Question other) {
      return question.source() == other.source()
          && question.sentence() == other.sentence()
          && other.source().origin() != Origin.LIVE;
    }
  }

  private final Supplier<Optional<Question>> newest;
  private final BiConsumer<Question, Found> found;
  private final BiConsumer<Question, Throwable> failed;
  private final LiveRest rest = new LiveRest();

  /** What was read last, and of what. */
  private Optional<Known> last = Optional.empty();

  private boolean asking;
  private boolean again;

  /**
   * A loop.
   *
   * @param newest the question as it is now; empty where there is nothing to ask
   * @param failed not told of a network that is gone
   */
  ReadingLoop(
      Supplier<Optional<Question>> newest,
      BiConsumer<Question, Found> found,
      BiConsumer<Question, Throwable> failed) {
    this.newest = newest;
    this.found = found;
    this.failed = failed;
  }

  /** Asks for a reading with the newest question, now or after the one that is awaited. */
  void request() {
    if (asking) {
      again = true;
      return;
    }
    newest.get().ifPresent(this::ask);
  }

  /** The same, unless one is awaited or the training has not been left alone long enough. */
  void requestIfRested() {
    if (!asking && rest.isOver()) {
      request();
    }
  }

  private void ask(Question question) {
    asking = true;
    Optional<AttentionReading> known =
        last.filter(before -> before.answers(question)).map(Known::unchanged);
    question
        .source()
        .ask(
            network -> read(network, question, known),
            answer -> {
              last = Optional.of(new Known(question, answer.unchanged()));
              try {
                found.accept(question, answer);
              } finally {
                next();
              }
            },
            failure -> {
              try {
                if (!(failure instanceof CancellationException)) {
                  failed.accept(question, failure);
                }
              } finally {
                next();
              }
            });
  }

  private void next() {
    asking = false;
    if (again) {
      again = false;
      request();
    }
  }

  /** On the thread that owns the network. */
  private Found read(AttentionProbe network, Question question, Optional<AttentionReading> known) {
    long[] began = rest.begin();
    float[] input = question.sentence().input();
    int steps = question.sentence().steps();
    AttentionReading unchanged =
        known.orElseGet(() -> network.read(input, steps, Intervention.NONE));
    AttentionReading changed =
        question.change().isNone() ? unchanged : network.read(input, steps, question.change());
    rest.end(began);
    long step = network instanceof CompiledNetwork compiled ? compiled.iterations() : 0;
    return new Found(changed, unchanged, step);
  }
}
