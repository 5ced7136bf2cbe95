package org.layerloom.engine.train;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.layerloom.engine.data.Preprocessing;
import org.layerloom.engine.data.SampleBatch;
import org.layerloom.engine.data.Samples;
import org.layerloom.engine.dl4j.CompiledNetwork;
import org.layerloom.engine.dl4j.PreparedBatch;

/**
 * Prepares the batches of one epoch ahead of the training, on a thread of its own. Which samples
 * are in which batch depends on the order alone, not on who was faster.
 */
final class BatchFeed implements AutoCloseable {

  private static final int AHEAD = 4;

  private final Samples samples;
  private final int[] order;
  private final int batchSize;
  private final Preprocessing preprocessing;
  private final CompiledNetwork network;
  private final BlockingQueue<Item> ready = new ArrayBlockingQueue<>(AHEAD);
  private final Thread thread;

  /** A batch, or what went wrong while preparing it. */
  private record Item(PreparedBatch batch, Throwable failure) {}

  BatchFeed(
      Samples samples,
      int[] order,
      int batchSize,
      Preprocessing preprocessing,
      CompiledNetwork network) {
    this.samples = samples;
    this.order = order;
    this.batchSize = batchSize;
    this.preprocessing = preprocessing;
    this.network = network;
    this.thread = new Thread(this::prepareAll, "layerloom-batches");
    thread.setDaemon(true);
    thread.start();
  }

  int batches() {
    return (order.length + batchSize - 1) / batchSize;
  }

  /** The next batch; to be called {@link #batches} times. */
  PreparedBatch next() throws InterruptedException {
    Item item = ready.take();
    if (item.failure() instanceof Error error) {
      throw error;
    }
    if (item.failure() instanceof RuntimeException exception) {
      throw exception;
    }
    return item.batch();
  }

  private void prepareAll() {
    try {
      for (int from = 0; from < order.length; from += batchSize) {
        int count = Math.min(batchSize, order.length - from);
        int first = from;
        SampleBatch batch = SampleBatch.of(samples, count, at -> order[first + at], preprocessing);
        ready.put(new Item(network.prepare(batch), null));
      }
    } catch (InterruptedException closed) {
      // The epoch was left early: nobody waits for the rest.
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error failed) {
      // Errors too: the training would wait for ever for a thread that is gone.
      hand(new Item(null, failed));
    }
  }

  private void hand(Item item) {
    try {
      ready.put(item);
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
