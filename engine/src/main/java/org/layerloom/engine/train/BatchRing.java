package org.layerloom.engine.train;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.layerloom.engine.dl4j.BatchMemory;

/**
 * Memory for the few batches of a training that are there at a time: those that wait, the one that
 * is learnt from, and the one that is being prepared.
 */
final class BatchRing {

  /** Batches that wait at most. */
  static final int AHEAD = 4;

  private final BlockingQueue<BatchMemory> free = new ArrayBlockingQueue<>(AHEAD + 2);

  BatchRing() {
    for (int i = 0; i < AHEAD + 2; i++) {
      free.add(new BatchMemory());
    }
  }

  /** Memory that nobody works on; waits for it. */
  BatchMemory take() throws InterruptedException {
    return free.take();
  }

  /** Nobody works on it any more. */
  void giveBack(BatchMemory memory) {
    memory.free();
    free.add(memory);
  }

  /** How many batches could be prepared now. */
  int free() {
    return free.size();
  }
}
