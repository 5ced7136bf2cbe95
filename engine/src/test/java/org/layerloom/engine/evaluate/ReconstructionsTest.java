package org.layerloom.engine.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.layerloom.engine.data.DataConfig;
import org.layerloom.engine.data.DataSplit;
import org.layerloom.engine.data.Dataset;
import org.layerloom.engine.data.DatasetCatalog;
import org.layerloom.engine.data.Preprocessing;
import org.layerloom.engine.data.Samples;

class ReconstructionsTest {

  private final Dataset points = new DatasetCatalog().load("xor", 5).reconstructing();
  private final Preprocessing asIs = Preprocessing.fit(Preprocessing.Kind.NONE, points.training());

  /** Forgets the second number of each sample, so its square is twice the loss. */
  private static final class Forgetful implements Predictor {
    @Override
    public int inputLength() {
      return 2;
    }

    @Override
    public int outputLength() {
      return 2;
    }

    @Override
    public double ownLoss() {
      return 0;
    }

    @Override
    public float[] predict(float[] inputs, int[] steps, int count) {
      float[] answers = inputs.clone();
      for (int i = 0; i < count; i++) {
        answers[2 * i + 1] = 0;
      }
      return answers;
    }
  }

  private Reconstructions of(Samples samples, int each) {
    return Reconstructions.of(
        new Forgetful(), asIs, LossFunction.plain(Loss.MEAN_SQUARED_ERROR), samples, each);
  }

  @Test
  void areTheBestTheMiddleAndTheWorstByTheirLoss() {
    Samples all = points.training();
    Reconstructions found = of(all, 4);
    double[] losses = new double[all.size()];
    for (int i = 0; i < losses.length; i++) {
      float[] sample = new float[2];
      all.copyInput(i, sample, 0);
      losses[i] = (double) sample[1] * sample[1] / 2;
    }
    double[] sorted = losses.clone();
    Arrays.sort(sorted);
    int n = sorted.length;
    assertThat(found.best())
        .extracting(Reconstruction::loss)
        .containsExactly(sorted[0], sorted[1], sorted[2], sorted[3]);
    assertThat(found.worst())
        .extracting(Reconstruction::loss)
        .containsExactly(sorted[n - 1], sorted[n - 2], sorted[n - 3], sorted[n - 4]);
    assertThat(found.middle())
        .extracting(Reconstruction::loss)
        .contains(sorted[n / 2 - 1], sorted[n / 2]);
    for (Reconstruction one : found.worst()) {
      assertThat(one.loss()).isEqualTo(losses[one.index()]);
      assertThat(one.rebuilt()).containsExactly(one.sample()[0], 0f);
    }
  }

  @Test
  void noSampleIsInTwoListsHoweverFewThereAre() {
    Samples few =
        DataSplit.of(points, DataConfig.of("xor", Preprocessing.Kind.NONE), 1)
            .limitedTo(7)
            .training();
    Reconstructions found = of(few, 5);
    List<Integer> indices = new ArrayList<>();
    for (List<Reconstruction> part : List.of(found.best(), found.middle(), found.worst())) {
      part.forEach(one -> indices.add(one.index()));
    }
    assertThat(indices).hasSize(6).doesNotHaveDuplicates();
  }
}
