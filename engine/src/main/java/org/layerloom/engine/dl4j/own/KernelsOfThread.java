package org.layerloom.engine.dl4j.own;

/** The kernels of each thread: two threads that shared one would write into the same tiles. */
final class KernelsOfThread {

  static final ThreadLocal<Kernels> FAST = ThreadLocal.withInitial(FloatKernels::new);
  static final ThreadLocal<Kernels> EXACT = ThreadLocal.withInitial(DoubleKernels::new);

  private KernelsOfThread() {}
}
