package org.layerloom.engine.train;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.layerloom.engine.data.BatchReader;
import org.layerloom.engine.data.Preprocessing;
import org.layerloom.engine.data.SampleBatch;
import org.layerloom.engine.data.Samples;
import org.layerloom.engine.dl4j.BatchMemory;
import org.layerloom.engine.dl4j.CompiledNetwork;
import org.layerloom.engine.dl4j.PreparedBatch;

/**
 * Prepares the batches of one epoch ahead of the training, on a thread of its own, in memory that
 * goes round. Which samples are in which batch depends on the order alone, not on who was faster.
 */
final class BatchFeed implements AutoCloseable {

  private final int[] order;
  private final int batchSize;
  private final BatchReader reader;
  private final BatchRing ring;
  private final CompiledNetwork network;
  private final BlockingQueue<Item> ready = new ArrayBlockingQueue<>(BatchRing.AHEAD);
  private final Thread thread;
  private BatchMemory lent;
  private volatile boolean closed;

  /** A batch and the memory that it lies in, or what went wrong while preparing it. */
  private record Item(PreparedBatch batch, BatchMemory memory, Throwable failure) {}

  BatchFeed(
      Samples samples,
      int[] order,
      int batchSize,
      Preprocessing preprocessing,
      CompiledNetwork network,
      BatchRing ring) {
    this.order = order;
    this.batchSize = batchSize;
    this.reader = new BatchReader(samples, preprocessing);
    this.network = network;
    this.ring = ring;
    this.thread = new Thread(this::prepareAll, "layerloom-batches");
    thread.setDaemon(true);
    thread.start();
  }

  int batches() {
    return (order.length + batchSize - 1) / batchSize;
  }

  /**
   * The next batch; to be called {@link #batches} times. The one before is given back: nobody may
   * work on it any more.
   */
  PreparedBatch next() throws InterruptedException {
    giveBackLent();
    Item item = ready.take();
    lent = item.memory();
    if (item.failure() instanceof Error error) {
      throw error;
    }
    if (item.failure() instanceof RuntimeException exception) {
      throw exception;
    }
    return item.batch();
  }

  private void giveBackLent() {
    if (lent != null) {
      ring.giveBack(lent);
      lent = null;
    }
  }

  private void prepareAll() {
    try {
      for (int from = 0; from < order.length; from += batchSize) {
        prepare(from, Math.min(batchSize, order.length - from));
      }
    } catch (InterruptedException closed) {
      // The epoch was left early: nobody waits for the rest.
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error failed) {
      // Errors too: the training would wait for ever for a thread that is gone.
      hand(new Item(null, null, failed));
    }
  }

  private void prepare(int first, int count) throws InterruptedException {
    BatchMemory memory = ring.take();
    boolean handed = false;
    try {
      SampleBatch batch = reader.read(count, at -> order[first + at]);
      ready.put(new Item(network.prepare(batch, memory), memory, null));
      handed = true;
      if (closed) {
        giveBackReady();
      }
    } finally {
      if (!handed) {
        ring.giveBack(memory);
      }
    }
  }

  private void hand(Item item) {
    try {
      ready.put(item);
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends the preparing; what lies ready is given back. */
  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    giveBackLent();
    giveBackReady();
  }

  private void giveBackReady() {
    for (Item item = ready.poll(); item != null; item = ready.poll()) {
      if (item.memory() != null) {
        ring.giveBack(item.memory());
      }
    }
  }
}
