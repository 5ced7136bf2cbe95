package org.layerloom.app.attention.map;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;

/**
 * Does work for a view: little at once, much in the background, where the newest order is the only
 * one that is still worth it.
 */
public final class NewestWork<R> {

  private record Order<R>(boolean takesLong, Supplier<R> work) {}

  private final Executor background;
  private final Consumer<R> receiver;
  private boolean working;
  private Order<R> next;

  /**
   * A place for orders.
   *
   * @param receiver gets each result on the JavaFX thread
   */
  public NewestWork(Executor background, Consumer<R> receiver) {
    this.background = background;
    this.receiver = receiver;
  }

  /**
   * Has something done, now or after that which is under way. On the JavaFX thread.
   *
   * @param takesLong whether it takes so long that the JavaFX thread should not wait for it
   */
  public void order(boolean takesLong, Supplier<R> work) {
    Order<R> order = new Order<>(takesLong, work);
    if (working) {
      next = order;
    } else if (takesLong) {
      start(order);
    } else {
      receiver.accept(work.get());
    }
  }

  private void start(Order<R> order) {
    working = true;
    background.execute(
        () -> {
          try {
            R result = order.work().get();
            Platform.runLater(() -> done(result));
          } catch (RuntimeException | Error failed) {
            Platform.runLater(this::goOn);
            throw failed; // The task runner logs it.
          }
        });
  }

  private void done(R result) {
    receiver.accept(result);
    goOn();
  }

  private void goOn() {
    working = false;
    if (next != null) {
      Order<R> order = next;
      next = null;
      order(order.takesLong(), order.work());
    }
  }
}
