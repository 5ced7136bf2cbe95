package org.layerloom.app.attention.model;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.layerloom.app.attention.model.AttentionSources.Subject;
import org.layerloom.app.attention.model.TrainingTrail.Mark;
import org.layerloom.app.attention.sample.AttentionSnapshot.Origin;
import org.layerloom.app.attention.sample.Sentence;
import org.layerloom.app.task.TaskRunner;
import org.layerloom.engine.attention.AttentionReading;
import org.layerloom.engine.attention.Intervention;
import org.layerloom.engine.dl4j.CompiledNetwork;

/**
 * Reads heads with weights of earlier, in the background, on a copy of the network that learnt
 * them. To be used on the JavaFX thread.
 */
public final class PastReader {

  private final Supplier<Optional<Subject>> subject;
  private final TaskRunner tasks;
  private Optional<Copy> copy = Optional.empty();

  /** A copy that was asked for before the last {@link #forget} is of another network. */
  private int forgotten;

  /** A network whose weights change with each question, so that one thread asks at a time. */
  private record Copy(CompiledNetwork network) {

    synchronized AttentionReading read(Mark mark, Sentence sentence) {
      network.restoreWeights(mark.weights());
      return network.read(sentence.input(), sentence.steps(), Intervention.NONE);
    }
  }

  PastReader(Supplier<Optional<Subject>> subject, TaskRunner tasks) {
    this.subject = subject;
    this.tasks = tasks;
  }

  /** Another network learns now. */
  public void forget() {
    copy = Optional.empty();
    forgotten++;
  }

  /**
   * Whether there is a network to read with.
   *
   * @param training whether one is in training: then no other will do
   */
  public boolean isReady(boolean training) {
    Optional<Origin> origin = subject.get().map(s -> s.source().origin());
    return copy.isPresent()
        || origin.filter(o -> o == (training ? Origin.LIVE : Origin.TRAINED)).isPresent();
  }

  /** Reads; one of the two hears of it on the JavaFX thread. */
  public void read(
      Mark mark,
      Sentence sentence,
      Consumer<AttentionReading> whenRead,
      Consumer<Throwable> whenFailed) {
    if (copy.isPresent()) {
      Copy network = copy.get();
      tasks.run(() -> network.read(mark, sentence), whenRead, whenFailed);
      return;
    }
    Optional<Subject> asked = subject.get();
    if (asked.isEmpty()) {
      whenFailed.accept(new IllegalStateException("no network"));
      return;
    }
    int of = forgotten;
    asked
        .get()
        .source()
        .ask(
            network -> new Copy((CompiledNetwork) network.copy()),
            made -> {
              if (of == forgotten) {
                copy = Optional.of(made);
                read(mark, sentence, whenRead, whenFailed);
              } else {
                whenFailed.accept(new CancellationException());
              }
            },
            whenFailed);
  }
}
