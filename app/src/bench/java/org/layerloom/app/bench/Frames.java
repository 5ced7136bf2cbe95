package org.layerloom.app.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javafx.animation.AnimationTimer;
import org.layerloom.app.FxThread;

/** Does something at each frame for a while, and knows how far apart the frames were. */
final class Frames {

  private final List<Double> gaps = new ArrayList<>();
  private long last;

  /** Blocks until so many seconds are over. */
  static Frames during(double seconds, Runnable atEach) {
    Frames frames = new Frames();
    long end = System.nanoTime() + (long) (seconds * 1e9);
    AnimationTimer timer =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            frames.frame();
            atEach.run();
          }
        };
    FxThread.run(timer::start);
    while (System.nanoTime() < end) {
      LockSupport.parkNanos(50_000_000);
    }
    FxThread.run(timer::stop);
    return frames;
  }

  private void frame() {
    long now = System.nanoTime();
    if (last > 0) {
      gaps.add((now - last) / 1e6);
    }
    last = now;
  }

  void tell(String name) {
    List<Double> sorted = gaps.stream().sorted().toList();
    Told.tell(name + ".median", sorted.get(sorted.size() / 2));
    Told.tell(name + ".p99", sorted.get(sorted.size() * 99 / 100));
    Told.tell(
        name + ".rate",
        1000 * sorted.size() / sorted.stream().mapToDouble(Double::doubleValue).sum());
  }
}
