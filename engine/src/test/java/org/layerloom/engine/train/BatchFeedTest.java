package org.layerloom.engine.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.layerloom.engine.Drawing;
import org.layerloom.engine.data.Preprocessing;
import org.layerloom.engine.data.Samples;
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
        new BatchFeed(new Numbers(50, -1, null), SampleOrder.of(50, 1, 1), 8, AS_IT_IS, network)) {
      for (int i = 0; i < feed.batches(); i++) {
        sizes.add(feed.next().size());
      }
    }

    assertThat(sizes).containsExactly(8, 8, 8, 8, 8, 8, 2);
  }

  @Test
  void whatFailsWhileReadingReachesTheTraining() {
    for (Throwable failure : List.of(new OutOfMemoryError("full"), new IllegalStateException())) {
      int[] order = new int[100];
      for (int i = 0; i < order.length; i++) {
        order[i] = i;
      }
      try (BatchFeed feed =
          new BatchFeed(new Numbers(100, 57, failure), order, 10, AS_IT_IS, network)) {
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
