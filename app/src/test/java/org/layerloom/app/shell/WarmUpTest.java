package org.layerloom.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.animation.AnimationTimer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.layerloom.app.FxThread;

class WarmUpTest {

  private final List<String> done = new ArrayList<>();
  private final AtomicInteger frames = new AtomicInteger();
  private final AnimationTimer counter =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          frames.incrementAndGet();
        }
      };

  @BeforeAll
  static void startJavaFx() {
    FxThread.start();
  }

  private Runnable step(String name) {
    return () -> done.add(name + (frames.getAndSet(0) > 0 ? " after a frame" : " at once"));
  }

  @Test
  void makesOneThingAfterTheOtherAndLetsTheWindowDrawBetween() {
    WarmUp warmUp = new WarmUp(List.of(step("canvas"), step("network"), step("results")));
    FxThread.run(
        () -> {
          counter.start();
          warmUp.start();
          assertThat(done).isEmpty();
        });
    FxThread.until("all is made", () -> done.size() == 3);
    FxThread.run(counter::stop);
    assertThat(done)
        .containsExactly("canvas after a frame", "network after a frame", "results after a frame");
  }

  @Test
  void leavesTheRestWhenItIsStopped() {
    WarmUp[] warmUp = new WarmUp[1];
    warmUp[0] = new WarmUp(List.of(step("canvas"), () -> warmUp[0].stop(), step("results")));
    WarmUp other = new WarmUp(List.of(() -> {}, () -> {}, () -> {}, () -> done.add("the other")));
    FxThread.run(
        () -> {
          counter.start();
          warmUp[0].start();
          other.start();
        });
    FxThread.until("the other is through", () -> done.contains("the other"));
    FxThread.run(counter::stop);
    assertThat(done).containsExactly("canvas after a frame", "the other");
  }
}
