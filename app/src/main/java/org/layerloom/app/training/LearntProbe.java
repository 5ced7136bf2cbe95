package org.layerloom.app.training;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.layerloom.engine.data.DataConfig;
import org.layerloom.engine.data.Dataset;
import org.layerloom.engine.evaluate.Predictor;
import org.layerloom.engine.train.TrainingSession;

/** Asks a network in training between two batches what it has learnt, and not too often. */
abstract class LearntProbe {

  /** Five pictures a second look alive, and leave the thread to the training. */
  private static final long REST = TimeUnit.MILLISECONDS.toNanos(200);

  /** A question may take one part in so many of the training's time: about three per cent. */
  private static final long SHARE = 33;

  private final TrainingSession session;
  private CompletableFuture<?> pending = CompletableFuture.completedFuture(null);
  private volatile long restUntil = System.nanoTime();

  LearntProbe(TrainingSession session) {
    this.session = session;
  }

  /** The probe for such data, if what is learnt of them can be drawn. */
  static Optional<LearntProbe> of(
      TrainingSession session, Optional<Dataset> dataset, DataConfig config, long seed) {
    if (LineFitProbe.applies(dataset)) {
      return dataset.map(data -> new LineFitProbe(session, data, config, seed));
    }
    if (DecisionProbe.applies(dataset)) {
      return dataset.map(data -> new DecisionProbe(session, data, config, seed));
    }
    return Optional.empty();
  }

  /** Asks, unless the last question is still open or was answered a moment ago. */
  void ask(Consumer<Learnt> answer) {
    if (pending.isDone() && System.nanoTime() - restUntil >= 0) {
      CompletableFuture<Learnt> asked = session.probe(this::timed);
      pending = asked;
      asked.thenAccept(answer);
    }
  }

  private Learnt timed(Predictor network) {
    long began = System.nanoTime();
    Learnt learnt = read(network);
    long ended = System.nanoTime();
    restUntil = ended + Math.max(REST, SHARE * (ended - began));
    return learnt;
  }

  /** The network's answers; on the thread that owns it. */
  abstract Learnt read(Predictor network);
}
