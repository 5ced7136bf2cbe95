package org.layerloom.engine.train;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.layerloom.engine.attention.AttentionProbe;

/** One training, seen from other threads. Every method returns at once. */
public final class TrainingSession {

  private static final Logger LOG = Logger.getLogger(TrainingSession.class.getName());

  private final BatchGate gate = new BatchGate();
  private final List<TrainingListener> listeners = new CopyOnWriteArrayList<>();
  private final CompletableFuture<TrainingOutcome> outcome = new CompletableFuture<>();
  private volatile TrainingState state = TrainingState.PREPARING;

  TrainingSession() {}

  public TrainingState state() {
    return state;
  }

  /** Lets the batch in work finish, then waits. */
  public void pause() {
    gate.pause();
  }

  public void resume() {
    gate.resume();
  }

  /** Ends after the batch in work; the weights so far are kept and tested. */
  public void stop() {
    gate.stop();
  }

  /** Ends as soon as it can, without a test: the window is closing. */
  public void abandon() {
    gate.abandon();
  }

  /**
   * Asks something of the network between two batches, as it is then; what a listener asks when it
   * hears of a batch or an epoch is answered before the next one.
   *
   * @param question runs on the training thread with inputs already preprocessed by the caller;
   *     keep it short
   * @return completes with the answer, or is cancelled if the training ends first
   */
  public <T> CompletableFuture<T> probe(Function<AttentionProbe, T> question) {
    return gate.ask(question);
  }

  /** Completes when the training is over, whatever its end. */
  public CompletableFuture<TrainingOutcome> outcome() {
    return outcome;
  }

  public Subscription subscribe(TrainingListener listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  BatchGate gate() {
    return gate;
  }

  void setState(TrainingState next) {
    state = next;
    tell(listener -> listener.stateChanged(next));
  }

  /**
   * Tells every listener; one that fails is logged and costs neither the others nor the training.
   */
  void tell(Consumer<TrainingListener> event) {
    for (TrainingListener listener : listeners) {
      try {
        event.accept(listener);
      } catch (RuntimeException | Error failed) {
        LOG.log(Level.WARNING, "a listener of the training failed", failed);
      }
    }
  }

  void end(TrainingOutcome result) {
    gate.close();
    state = result.state();
    try {
      tell(listener -> listener.stateChanged(result.state()));
      tell(listener -> listener.ended(result));
    } finally {
      outcome.complete(result);
    }
  }
}
