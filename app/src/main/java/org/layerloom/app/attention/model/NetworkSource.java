package org.layerloom.app.attention.model;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import org.layerloom.app.attention.sample.AttentionSnapshot.Origin;
import org.layerloom.app.task.TaskRunner;
import org.layerloom.engine.attention.AttentionProbe;
import org.layerloom.engine.train.TrainingSession;

/** A network that can be asked, by the thread that owns it. */
interface NetworkSource {

  Origin origin();

  /**
   * Asks something.
   *
   * @param question runs on the thread that owns the network
   * @param whenDone gets the answer on the JavaFX thread
   * @param whenFailed the same for what went wrong; a CancellationException where there is no
   *     network any more
   */
  <T> void ask(
      Function<AttentionProbe, T> question, Consumer<T> whenDone, Consumer<Throwable> whenFailed);

  /** The network in training, asked between two batches. */
  record Live(TrainingSession session) implements NetworkSource {

    @Override
    public Origin origin() {
      return Origin.LIVE;
    }

    @Override
    public <T> void ask(
        Function<AttentionProbe, T> question,
        Consumer<T> whenDone,
        Consumer<Throwable> whenFailed) {
      session
          .probe(question)
          .whenComplete(
              (answer, failed) ->
                  Platform.runLater(
                      () -> {
                        if (failed == null) {
                          whenDone.accept(answer);
                        } else {
                          whenFailed.accept(failed);
                        }
                      }));
    }
  }

  /** A network at rest: made when it is first asked, then asked in the background. */
  final class AtRest implements NetworkSource {

    private final Origin origin;
    private final Callable<AttentionProbe> maker;
    private final TaskRunner tasks;
    private AttentionProbe network;

    AtRest(Origin origin, Callable<AttentionProbe> maker, TaskRunner tasks) {
      this.origin = origin;
      this.maker = maker;
      this.tasks = tasks;
    }

    @Override
    public Origin origin() {
      return origin;
    }

    @Override
    public <T> void ask(
        Function<AttentionProbe, T> question,
        Consumer<T> whenDone,
        Consumer<Throwable> whenFailed) {
      tasks.run(() -> answer(question), whenDone, whenFailed);
    }

    private synchronized <T> T answer(Function<AttentionProbe, T> question) throws Exception {
      if (network == null) {
        network = maker.call();
        if (network == null) {
          throw new CancellationException();
        }
      }
      return question.apply(network);
    }
  }
}
