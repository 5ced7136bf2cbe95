package org.layerloom.app.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.application.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.layerloom.app.FxThread;

@Timeout(60)
class TaskRunnerTest {

  private final TaskRunner tasks = new TaskRunner();

  @BeforeAll
  static void startJavaFx() {
    FxThread.start();
  }

  @AfterEach
  void end() {
    tasks.close();
  }

  @Test
  void worksInTheBackgroundAndAnswersOnTheJavaFxThread() throws Exception {
    CompletableFuture<List<Boolean>> onFx = new CompletableFuture<>();
    tasks.run(
        Platform::isFxApplicationThread,
        worked -> onFx.complete(List.of(worked, Platform.isFxApplicationThread())),
        onFx::completeExceptionally);

    assertThat(onFx.get()).containsExactly(false, true);
  }

  @Test
  void tellsAFailureOnTheJavaFxThread() throws Exception {
    CompletableFuture<Throwable> told = new CompletableFuture<>();
    AtomicReference<Boolean> onFx = new AtomicReference<>();
    tasks.run(
        () -> {
          throw new IOException("no such thing");
        },
        done -> told.completeExceptionally(new AssertionError("not done")),
        failed -> {
          onFx.set(Platform.isFxApplicationThread());
          told.complete(failed);
        });

    assertThat(told.get()).isInstanceOf(IOException.class).hasMessage("no such thing");
    assertThat(onFx.get()).isTrue();
  }

  @Test
  void tellsAnErrorToo() throws Exception {
    CompletableFuture<Throwable> told = new CompletableFuture<>();
    tasks.run(
        () -> {
          throw new OutOfMemoryError("on purpose");
        },
        done -> told.completeExceptionally(new AssertionError("not done")),
        told::complete);

    assertThat(told.get(10, TimeUnit.SECONDS)).isInstanceOf(OutOfMemoryError.class);
  }

  @Test
  void warnsInOneLineAndKeepsTheStackTraceForThoseWhoAsk() throws Exception {
    Logger log = Logger.getLogger(TaskRunner.class.getName());
    LinkedBlockingQueue<LogRecord> records = new LinkedBlockingQueue<>();
    Handler listening =
        new Handler() {
          @Override
          public void publish(LogRecord entry) {
            records.add(entry);
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    log.addHandler(listening);
    log.setLevel(Level.FINE);
    try {
      tasks.submit(
          () -> {
            throw new StackOverflowError("deep\n  down");
          });
      LogRecord line = records.poll(10, TimeUnit.SECONDS);
      assertThat(line.getLevel()).isEqualTo(Level.WARNING);
      assertThat(line.getMessage())
          .isEqualTo("A background task failed: StackOverflowError: deep down");
      assertThat(line.getThrown()).isNull();
      LogRecord details = records.poll(10, TimeUnit.SECONDS);
      assertThat(details.getLevel()).isEqualTo(Level.FINE);
      assertThat(details.getThrown()).isInstanceOf(StackOverflowError.class);
    } finally {
      log.removeHandler(listening);
      log.setLevel(null);
    }
  }

  @Test
  void goesOnAfterATaskThatFailed() throws Exception {
    CountDownLatch done = new CountDownLatch(1);
    for (int i = 0; i < 5; i++) {
      tasks.submit(
          () -> {
            throw new IllegalStateException("on purpose");
          });
    }
    tasks.executor().execute(done::countDown);

    done.await();
  }

  @Test
  void repeatsUntilCancelled() throws Exception {
    LinkedBlockingQueue<Integer> beats = new LinkedBlockingQueue<>();
    AtomicInteger count = new AtomicInteger();
    var timer = tasks.every(1, () -> beats.add(count.incrementAndGet()));
    assertThat(beats.take()).isEqualTo(1);
    assertThat(beats.take()).isEqualTo(2);
    timer.cancel(false);

    assertThat(timer.isCancelled()).isTrue();
  }

  @Test
  void keepsNoProcessAliveAndTakesNothingOnOnceClosed() throws Exception {
    CompletableFuture<Thread> thread = new CompletableFuture<>();
    tasks.submit(() -> thread.complete(Thread.currentThread()));
    assertThat(thread.get().isDaemon()).isTrue();
    tasks.close();
    AtomicInteger ran = new AtomicInteger();
    tasks.submit(ran::incrementAndGet);
    tasks.later(0, ran::incrementAndGet);
    thread.get().join(TimeUnit.SECONDS.toMillis(30));

    assertThat(ran).hasValue(0);
  }
}
