package org.layerloom.app.attention.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.layerloom.app.task.FxBridge;
import org.layerloom.app.task.TaskRunner;
import org.layerloom.engine.dl4j.CompiledNetwork;
import org.layerloom.engine.train.BatchProgress;
import org.layerloom.engine.train.EpochResult;
import org.layerloom.engine.train.TrainingListener;
import org.layerloom.engine.train.TrainingSession;

/**
 * Copies the weights of a network in training: before its first step, after each epoch, and after
 * chosen steps. A copy takes the training a fraction of a step, where reading heads would take
 * many.
 */
public final class TrainingTrail {

  /**
   * The weights at a moment.
   *
   * @param epoch from 1; 0 before the first step
   * @param step steps of the optimizer so far
   * @param weights {@link CompiledNetwork#copyWeights}
   */
  public record Mark(int epoch, long step, float[] weights) {}

  private record Heard(TrainingSession of, Mark mark) {}

  private final FxBridge<Heard> bridge;
  private volatile int everySteps;
  private volatile long gap;
  private TrainingSession followed;

  /**
   * A trail of no training yet.
   *
   * @param receiver gets new marks in their order, on the JavaFX thread
   */
  public TrainingTrail(TaskRunner tasks, Consumer<List<Mark>> receiver) {
    bridge =
        new FxBridge<>(
            tasks,
            heard -> {
              List<Mark> marks =
                  heard.stream().filter(h -> h.of() == followed).map(Heard::mark).toList();
              if (!marks.isEmpty()) {
                receiver.accept(marks);
              }
            });
  }

  /** Follows a training; what still comes of the last one is dropped. On the JavaFX thread. */
  public void follow(TrainingSession session) {
    followed = session;
    gap = 0;
    session.subscribe(new Listener(session));
    ask(session, 0);
  }

  /** Drops what still comes. On the JavaFX thread. */
  public void leave() {
    followed = null;
  }

  /** Steps after which weights are copied within an epoch too; 0 for none. */
  public void setEverySteps(int steps) {
    everySteps = steps;
  }

  /** Lets at least so many steps lie between two marks from now on. */
  public void setGap(long steps) {
    gap = steps;
  }

  private void ask(TrainingSession session, int epoch) {
    session
        .probe(
            network ->
                network instanceof CompiledNetwork compiled
                    ? Optional.of(new Mark(epoch, compiled.iterations(), compiled.copyWeights()))
                    : Optional.<Mark>empty())
        .thenAccept(mark -> mark.ifPresent(m -> bridge.send(new Heard(session, m))));
  }

  /** Hears of steps on the training thread, which answers before it takes the next one. */
  private final class Listener implements TrainingListener {

    private final TrainingSession session;
    private long last;
    private int batches;
    private int epochs;

    Listener(TrainingSession session) {
      this.session = session;
    }

    @Override
    public void batchDone(BatchProgress now) {
      batches = now.batchesPerEpoch();
      epochs = now.epochs();
      long step = (now.epoch() - 1L) * batches + now.batch();
      int every = everySteps;
      if (every > 0 && step % every == 0 && now.batch() < batches) {
        mark(now.epoch(), step, false);
      }
    }

    @Override
    public void epochDone(EpochResult result) {
      mark(result.epoch(), (long) result.epoch() * batches, result.epoch() == epochs);
    }

    private void mark(int epoch, long step, boolean always) {
      if (always || step - last >= gap) {
        last = step;
        ask(session, epoch);
      }
    }
  }
}
