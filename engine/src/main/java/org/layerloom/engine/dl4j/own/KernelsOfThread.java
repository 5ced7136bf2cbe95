package org.layerloom.engine.dl4j.own;

import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Supplier;

/**
 * The kernels of each thread: two threads that shared one would write into the same tiles. They are
 * held for as long as the thread is there. A ThreadLocal would not do: the threads of Java's common
 * pool forget theirs whenever they run out of work, which in a training is many times a second.
 */
final class KernelsOfThread {

  static final KernelsOfThread FAST = new KernelsOfThread(FloatKernels::new);
  static final KernelsOfThread EXACT = new KernelsOfThread(DoubleKernels::new);

  private final Map<Thread, Kernels> held = Collections.synchronizedMap(new WeakHashMap<>());
  private final Supplier<Kernels> made;

  private KernelsOfThread(Supplier<Kernels> made) {
    this.made = made;
  }

  /** Those of the thread that asks. */
  Kernels get() {
    return held.computeIfAbsent(Thread.currentThread(), thread -> made.get());
  }
}
