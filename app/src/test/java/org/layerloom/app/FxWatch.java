package org.layerloom.app;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/**
 * Watches how long the JavaFX thread is occupied at a time, by its own processor time: what other
 * programs do at the same time makes no difference.
 *
 * <p>It asks the thread to come by, again and again, and counts what the thread has worked between
 * two visits. That is one task, or a few that had all been waiting: never less than the longest.
 */
public final class FxWatch implements AutoCloseable {

  private static final long ASK_MICROSECONDS = 1_000;

  /** When the thread has been away for so long, what it is doing is written down. */
  private static final long LONG_MILLISECONDS = 15;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /**
   * The thread's work between two visits.
   *
   * @param milliseconds of the processor
   * @param wall milliseconds by the clock
   * @param doing where it was found meanwhile, with how often
   */
  public record Stretch(double milliseconds, double wall, Map<String, Integer> doing) {
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT, "%.1f ms (%.1f ms by the clock) %s", milliseconds, wall, doing);
    }
  }

  private final ScheduledExecutorService asking = Executors.newSingleThreadScheduledExecutor();
  private final Thread fx;
  private final List<Stretch> stretches = new ArrayList<>();
  private Map<String, Integer> doing = new LinkedHashMap<>();
  private boolean asked;
  private long askedAt;
  private long worked;
  private long visited;

  private FxWatch() {
    fx = FxThread.ask(Thread::currentThread);
    asking.scheduleWithFixedDelay(this::ask, 0, ASK_MICROSECONDS, TimeUnit.MICROSECONDS);
  }

  /** Begins to watch. */
  public static FxWatch start() {
    return new FxWatch();
  }

  private void ask() {
    synchronized (this) {
      if (asked) {
        if (System.nanoTime() - askedAt > LONG_MILLISECONDS * 1_000_000) {
          doing.merge(where(fx.getStackTrace()), 1, Integer::sum);
        }
        return;
      }
      asked = true;
      askedAt = System.nanoTime();
    }
    Platform.runLater(this::visit);
  }

  private synchronized void visit() {
    long now = THREADS.getCurrentThreadCpuTime();
    if (worked > 0) {
      stretches.add(
          new Stretch(
              (now - worked) / 1e6, (System.nanoTime() - visited) / 1e6, Map.copyOf(doing)));
    }
    doing = new LinkedHashMap<>();
    worked = THREADS.getCurrentThreadCpuTime();
    visited = System.nanoTime();
    asked = false;
  }

  /** The program's own calls of a stack, innermost first, or JavaFX's where there are none. */
  private static String where(StackTraceElement[] stack) {
    List<String> own = new ArrayList<>();
    String phase = "";
    for (StackTraceElement call : stack) {
      String name = call.getClassName();
      if (name.startsWith("org.layerloom") && !name.contains("FxWatch") && own.size() < 4) {
        own.add(simple(name) + "." + call.getMethodName());
      }
      if (call.getMethodName().matches("doCSSPass|doLayoutPass|synchronizeSceneNodes|snapshot")) {
        phase = call.getMethodName() + ": ";
      }
    }
    return own.isEmpty() && stack.length > 0
        ? phase + simple(stack[0].getClassName()) + "." + stack[0].getMethodName()
        : phase + String.join(" < ", own);
  }

  private static String simple(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** The longest stretches so far, longest first. */
  public synchronized List<Stretch> longest(int count) {
    return stretches.stream()
        .sorted(Comparator.comparingDouble(Stretch::milliseconds).reversed())
        .limit(count)
        .toList();
  }

  /** Forgets what was seen so far. */
  public synchronized void clear() {
    stretches.clear();
  }

  @Override
  public void close() {
    asking.shutdownNow();
  }
}
