package org.layerloom.app.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import javafx.application.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.layerloom.app.FxThread;

@Timeout(60)
class FxBridgeTest {

  private final TaskRunner tasks = new TaskRunner();

  @BeforeAll
  static void startJavaFx() {
    FxThread.start();
  }

  @AfterEach
  void end() {
    tasks.close();
  }

  /** Remembers what came; used on the JavaFX thread alone. */
  private static final class Receiver {
    final List<Integer> values = new ArrayList<>();
    final CountDownLatch complete = new CountDownLatch(1);
    private final int wanted;

    Receiver(int wanted) {
      this.wanted = wanted;
    }

    void accept(List<Integer> batch) {
      assertThat(Platform.isFxApplicationThread()).isTrue();
      values.addAll(batch);
      if (values.size() >= wanted) {
        complete.countDown();
      }
    }
  }

  @Test
  void deliversEveryValueInOrder() throws Exception {
    Receiver receiver = new Receiver(100_000);
    FxBridge<Integer> bridge = new FxBridge<>(tasks, receiver::accept);
    IntStream.range(0, 100_000).forEach(bridge::send);
    receiver.complete.await();

    assertThat(FxThread.ask(() -> List.copyOf(receiver.values)))
        .isEqualTo(IntStream.range(0, 100_000).boxed().toList());
  }

  @Test
  void losesNothingWhenManyThreadsSend() throws Exception {
    int each = 5_000;
    Receiver receiver = new Receiver(3 * each);
    FxBridge<Integer> bridge = new FxBridge<>(tasks, receiver::accept);
    for (int sender = 0; sender < 3; sender++) {
      int first = sender * each;
      tasks.submit(() -> IntStream.range(first, first + each).forEach(bridge::send));
    }
    receiver.complete.await();

    List<Integer> came = FxThread.ask(() -> List.copyOf(receiver.values));
    assertThat(came).hasSize(3 * each).doesNotHaveDuplicates();
    for (int sender = 0; sender < 3; sender++) {
      int of = sender;
      assertThat(came.stream().filter(value -> value / each == of)).isSorted();
    }
  }

  @Test
  void deliversAtMostThirtyTimesASecondHoweverFastValuesCome() {
    CountDownLatch ten = new CountDownLatch(10);
    FxBridge<Integer> bridge = new FxBridge<>(tasks, batch -> ten.countDown());
    long start = System.nanoTime();
    while (ten.getCount() > 0) {
      bridge.send(1);
      Thread.onSpinWait();
    }

    // Each delivery comes 33 ms or more after the first value that it brings.
    assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(10 * 33_000_000L);
  }

  @Test
  void goesOnAfterAReceiverThatFailed() throws Exception {
    CountDownLatch second = new CountDownLatch(1);
    CountDownLatch first = new CountDownLatch(1);
    FxBridge<Integer> bridge =
        new FxBridge<>(
            tasks,
            batch -> {
              if (batch.contains(1)) {
                first.countDown();
                throw new IllegalStateException("on purpose");
              }
              second.countDown();
            });
    FxThread.run(
        () ->
            Thread.currentThread()
                .setUncaughtExceptionHandler(
                    (thread, failed) -> {
                      // What the receiver throws is its own affair.
                    }));
    try {
      bridge.send(1);
      first.await();
      FxThread.run(() -> {});
      bridge.send(2);
      second.await();
    } finally {
      FxThread.run(() -> Thread.currentThread().setUncaughtExceptionHandler(null));
    }
  }
}
