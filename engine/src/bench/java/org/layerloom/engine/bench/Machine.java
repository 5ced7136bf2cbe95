package org.layerloom.engine.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.openblas.global.openblas;
import org.layerloom.engine.dl4j.MathThreads;

/** What was measured on, and how fast its processor multiplies matrices. */
record Machine(String processor, int cores, String system, String java, double load) {

  private static final int SIZE = 1024;
  private static final int TRIALS = 15;

  static Machine here() {
    return new Machine(
        processorName(),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("os.name") + " " + System.getProperty("os.version"),
        System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  private static String processorName() {
    try {
      for (String line : Files.readAllLines(Path.of("/proc/cpuinfo"))) {
        if (line.startsWith("model name")) {
          return line.substring(line.indexOf(':') + 1).trim();
        }
      }
    } catch (IOException notLinux) {
      // The architecture has to do.
    }
    return System.getProperty("os.arch");
  }

  /**
   * Billions of operations a second of OpenBLAS on square matrices: the limit of all networks. With
   * one thread they are counted by processor time, so that a busy machine makes no difference.
   */
  static double gemmGflops(int threads) {
    MathThreads.use(threads);
    try (FloatPointer a = filled();
        FloatPointer b = filled();
        FloatPointer c = filled()) {
      double[] seconds = new double[TRIALS];
      for (int i = 0; i < TRIALS; i++) {
        long start = now(threads);
        openblas.cblas_sgemm(
            openblas.CblasRowMajor,
            openblas.CblasNoTrans,
            openblas.CblasNoTrans,
            SIZE,
            SIZE,
            SIZE,
            1,
            a,
            SIZE,
            b,
            SIZE,
            0,
            c,
            SIZE);
        seconds[i] = (now(threads) - start) / 1e9;
      }
      Arrays.sort(seconds);
      return 2.0 * SIZE * SIZE * SIZE / seconds[TRIALS / 2] / 1e9;
    }
  }

  private static long now(int threads) {
    return threads == 1
        ? ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime()
        : System.nanoTime();
  }

  private static FloatPointer filled() {
    float[] values = new float[SIZE * SIZE];
    Arrays.fill(values, 0.5f);
    return new FloatPointer(values);
  }
}
