package org.layerloom.app.attention.model;

import java.util.Optional;
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
 * them. One question at a time, on the JavaFX thread.
 */
public final class PastReader {

  private final Supplier<Optional<Subject>> subject;
  private final TaskRunner tasks;
  private Optional<CompiledNetwork> copy = Optional.empty();

  PastReader(Supplier<Optional<Subject>> subject, TaskRunner tasks) {
    this.subject = subject;
    this.tasks = tasks;
  }

  /** Another network learns now. */
  public void forget() {
    copy = Optional.empty();
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
      CompiledNetwork network = copy.get();
      tasks.run(() -> read(network, mark, sentence), whenRead, whenFailed);
      return;
    }
    Optional<Subject> asked = subject.get();
    if (asked.isEmpty()) {
      whenFailed.accept(new IllegalStateException("no network"));
      return;
    }
    asked
        .get()
        .source()
        .ask(
            network -> (CompiledNetwork) network.copy(),
            made -> {
              copy = Optional.of(made);
              read(mark, sentence, whenRead, whenFailed);
            },
            whenFailed);
  }

  private static AttentionReading read(CompiledNetwork network, Mark mark, Sentence sentence) {
    network.restoreWeights(mark.weights());
    return network.read(sentence.input(), sentence.steps(), Intervention.NONE);
  }
}
