package org.layerloom.engine.train;

import org.layerloom.engine.data.Preprocessing;
import org.layerloom.engine.data.SampleBatch;
import org.layerloom.engine.data.Samples;
import org.layerloom.engine.dl4j.CompiledNetwork;
import org.layerloom.engine.dl4j.MathThreads;
import org.layerloom.engine.dl4j.PreparedBatch;

/**
 * Chooses how many threads compute a step, by trying: one, or as many as there are cores. Networks
 * whose batches they cannot share are often many times slower on two threads than on one.
 */
final class ThreadChoice {

  /** One thread is left only for a clear gain, so that noise does not change a run's numbers. */
  private static final double CLEAR_GAIN = 1.25;

  /** The gain must show each time: one slow moment of a busy machine is no reason. */
  private static final int ROUNDS = 3;

  private static final int WARM_UP = 3;
  private static final int STEPS = 8;
  private static final long ENOUGH_NANOS = 400_000_000L;

  private ThreadChoice() {}

  /**
   * Measures a few steps with each choice, and leaves one thread in use.
   *
   * @param scratch a network of the same form; its weights are spoilt
   */
  static int measure(
      CompiledNetwork scratch, Samples samples, int batchSize, Preprocessing preprocessing) {
    int cores = MathThreads.available();
    if (cores == 1) {
      return 1;
    }
    int count = Math.min(batchSize, samples.size());
    PreparedBatch batch = scratch.prepare(SampleBatch.of(samples, count, i -> i, preprocessing));
    try {
      // Java compiles while the first round runs, which would make whatever comes second look fast.
      fastestStep(scratch, batch, 1);
      for (int round = 0; round < ROUNDS; round++) {
        double one = fastestStep(scratch, batch, 1);
        double all = fastestStep(scratch, batch, cores);
        if (one <= CLEAR_GAIN * all) {
          return 1;
        }
      }
      return cores;
    } finally {
      MathThreads.use(1); // A failed trial must not leave the slow choice behind.
    }
  }

  private static double fastestStep(CompiledNetwork scratch, PreparedBatch batch, int threads) {
    MathThreads.use(threads);
    long begin = System.nanoTime();
    for (int i = 0; i < WARM_UP && System.nanoTime() - begin < ENOUGH_NANOS; i++) {
      scratch.train(batch);
    }
    double fastest = Double.MAX_VALUE;
    for (int i = 0; i < STEPS && (i < 2 || System.nanoTime() - begin < ENOUGH_NANOS); i++) {
      long start = System.nanoTime();
      scratch.train(batch);
      fastest = Math.min(fastest, System.nanoTime() - start);
    }
    return fastest;
  }
}
