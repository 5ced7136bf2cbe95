package org.layerloom.engine.dl4j;

import org.bytedeco.openblas.global.openblas;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/**
 * How many threads compute a step: those that share a batch, or where a network is not ours to
 * share, OpenMP loops of libnd4j and matrix products of OpenBLAS. More is not always faster: small
 * parallel regions spend their time waiting.
 */
public final class MathThreads {

  private static int current;
  private static int inLibraries;

  private MathThreads() {}

  public static int available() {
    return Runtime.getRuntime().availableProcessors();
  }

  /** Sets the number for all work that starts from now on. */
  public static synchronized void use(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException(threads + " threads");
    }
    current = threads;
    leaveNative(threads);
  }

  /**
   * Sets how many of the threads the native libraries use by themselves: one where the work is
   * shared before it comes to them.
   */
  static synchronized void leaveNative(int threads) {
    if (threads != inLibraries) {
      Nd4j.getEnvironment().setMaxMasterThreads(threads);
      NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(threads);
      openblas.blas_set_num_threads(threads);
      inLibraries = threads;
    }
  }

  /** The number in use; 1 before anything was set. */
  public static synchronized int current() {
    return Math.max(1, current);
  }
}
