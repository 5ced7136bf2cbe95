package org.layerloom.engine.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.layerloom.engine.Drawing;
import org.layerloom.engine.data.Preprocessing;
import org.layerloom.engine.data.Samples;
import org.layerloom.engine.dl4j.BatchPlace;
import org.layerloom.engine.dl4j.CompiledNetwork;
import org.layerloom.engine.dl4j.NetworkCompiler;
import org.layerloom.engine.dl4j.PreparedBatch;
import org.layerloom.engine.layer.LayerCatalog;
import org.layerloom.engine.optimize.OptimizerSpec;
import org.layerloom.engine.optimize.OptimizerType;

@Timeout(60)
class BatchFeedTest {

  private static final Preprocessing AS_IT_IS =
      new Preprocessing(Preprocessing.Kind.NONE, new float[] {0}, new float[] {1});

  private final CompiledNetwork network =
      new NetworkCompiler(new LayerCatalog())
          .compile(
              Drawing.of(1).dense(1, "identity").values(), OptimizerSpec.of(OptimizerType.SGD), 1);

  private final BatchRing ring = new BatchRing();

  /** Samples of one number each; reading the one with the number {@code broken} fails. */
  private record Numbers(int size, int broken, Throwable failure) implements Samples {
    @Override
    public int inputLength() {
      return 1;
    }

    @Override
    public int targetLength() {
      return 1;
    }

    @Override
    public void copyInput(int index, float[] into, int at) {
      if (index == broken) {
        BatchFeedTest.<RuntimeException>throwAsIs(failure);
      }
      into[at] = index;
    }

    @Override
    public void copyTarget(int index, float[] into, int at) {
      into[at] = index;
    }
  }

  @Test
  void servesEverySampleOnceTheLastBatchSmaller() throws Exception {
    List<Integer> sizes = new ArrayList<>();
    try (BatchFeed feed =
        new BatchFeed(
            new Numbers(50, -1, null), SampleOrder.of(50, 1, 1), 8, AS_IT_IS, network, ring)) {
      for (int i = 0; i < feed.batches(); i++) {
        sizes.add(feed.next().size());
      }
    }

    assertThat(sizes).containsExactly(8, 8, 8, 8, 8, 8, 2);
  }

  /** The weight starts at 0, so that the loss is the mean of the squares that are in a batch. */
  @Test
  void eachBatchHoldsItsOwnNumbersUntilTheNextIsAskedFor() throws Exception {
    network.restoreWeights(new float[] {0, 0});
    for (int epoch = 1; epoch <= 3; epoch++) {
      int[] order = SampleOrder.of(203, 4, epoch);
      try (BatchFeed feed =
          new BatchFeed(new Numbers(203, -1, null), order, 8, AS_IT_IS, network, ring)) {
        for (int i = 0; i < feed.batches(); i++) {
          PreparedBatch batch = feed.next();
          long squares = 0;
          for (int at = 8 * i; at < Math.min(203, 8 * i + 8); at++) {
            squares += (long) order[at] * order[at];
          }
          double mean = (double) squares / batch.size();
          // Nothing to wait for here: the other thread fills what it may meanwhile.
          assertThat(network.train(batch).loss())
              .as("batch %s", i)
              .isCloseTo(mean, within(mean / 1e5));
          network.restoreWeights(new float[] {0, 0});
        }
      }
    }
  }

  @Test
  void memoryGoesRound() throws Exception {
    Set<Long> places = new HashSet<>();
    for (int epoch = 1; epoch <= 2; epoch++) {
      try (BatchFeed feed =
          new BatchFeed(
              new Numbers(403, -1, null), SampleOrder.of(403, 1, 1), 4, AS_IT_IS, network, ring)) {
        for (int i = 0; i < feed.batches(); i++) {
          places.add(BatchPlace.of(feed.next()));
        }
      }
    }

    assertThat(places).hasSizeBetween(1, BatchRing.AHEAD + 2);
    assertThat(ring.free()).as("free in the end").isEqualTo(BatchRing.AHEAD + 2);
  }

  @Test
  void aBatchThatWasGivenBackIsReadByNobody() throws Exception {
    try (BatchFeed feed =
        new BatchFeed(
            new Numbers(50, -1, null), SampleOrder.of(50, 1, 1), 8, AS_IT_IS, network, ring)) {
      PreparedBatch first = feed.next();
      network.train(first);
      feed.next();

      assertThatThrownBy(() -> network.train(first))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("given back");
    }
  }

  @Test
  void anEpochThatIsLeftEarlyGivesBackWhatItPrepared() throws Exception {
    try (BatchFeed feed =
        new BatchFeed(
            new Numbers(400, -1, null), SampleOrder.of(400, 1, 1), 4, AS_IT_IS, network, ring)) {
      feed.next();
      awaitFree(0); // As many are prepared as there may be.
    }

    awaitFree(BatchRing.AHEAD + 2); // The thread may be at work on a last one.
  }

  private void awaitFree(int count) {
    long end = System.nanoTime() + 20_000_000_000L;
    while (ring.free() != count) {
      assertThat(System.nanoTime()).as("%s free of %s", ring.free(), count).isLessThan(end);
      Thread.onSpinWait();
    }
  }

  @Test
  void whatFailsWhileReadingReachesTheTraining() {
    for (Throwable failure : List.of(new OutOfMemoryError("full"), new IllegalStateException())) {
      int[] order = new int[100];
      for (int i = 0; i < order.length; i++) {
        order[i] = i;
      }
      try (BatchFeed feed =
          new BatchFeed(new Numbers(100, 57, failure), order, 10, AS_IT_IS, network, ring)) {
        assertThatThrownBy(
                () -> {
                  for (int i = 0; i < feed.batches(); i++) {
                    PreparedBatch batch = feed.next();
                    assertThat(batch.size()).isEqualTo(10);
                  }
                })
            .isSameAs(failure);
      }
    }
  }

  @Test
  void anOrderIsAShuffleThatDependsOnSeedAndEpoch() {
    int[] order = SampleOrder.of(1_000, 5, 1);

    assertThat(order).isEqualTo(SampleOrder.of(1_000, 5, 1));
    assertThat(order).isNotEqualTo(SampleOrder.of(1_000, 5, 2));
    assertThat(order).isNotEqualTo(SampleOrder.of(1_000, 6, 1));
    assertThat(order.clone()).containsExactlyInAnyOrder(SampleOrder.of(1_000, 9, 9));
    assertThat(order).isNotEqualTo(java.util.stream.IntStream.range(0, 1_000).toArray());
  }

  @SuppressWarnings("unchecked") // the compiler must not see what is thrown
  private static <T extends Throwable> void throwAsIs(Throwable failure) throws T {
    throw (T) failure;
  }
}
