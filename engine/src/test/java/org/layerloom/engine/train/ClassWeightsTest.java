package org.layerloom.engine.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.layerloom.engine.Drawing;
import org.layerloom.engine.data.DataConfig;
import org.layerloom.engine.data.Preprocessing;
import org.layerloom.engine.data.Samples;
import org.layerloom.engine.evaluate.ClassWeights;
import org.layerloom.engine.evaluate.Evaluation;
import org.layerloom.engine.evaluate.Evaluator;
import org.layerloom.engine.imports.ModelReader;
import org.layerloom.engine.json.JsonText;
import org.layerloom.engine.layer.LayerCatalog;

/** Balanced classes from the split to the file, and on from a checkpoint. */
class ClassWeightsTest {

  @TempDir Path folder;
  private TrainingJob job;

  /** 80 points of one class and 20 of another, one of them between. */
  @BeforeEach
  void points() throws Exception {
    StringBuilder csv = new StringBuilder("x,y,class\n");
    Random random = new Random(3);
    for (int i = 0; i < 100; i++) {
      int right = i % 5 == 0 ? 1 : 0;
      csv.append(random.nextGaussian() + right)
          .append(',')
          .append(random.nextGaussian())
          .append(',')
          .append(right)
          .append('\n');
    }
    Path file = Files.writeString(folder.resolve("points.csv"), csv);
    TrainingJob iris = Trainings.job("iris");
    job =
        TrainingJob.of(
            Drawing.of(2).dense(2, "softmax").then("output", "classWeights", "balanced").network(),
            new DataConfig(
                file.toString(),
                Optional.empty(),
                0.2,
                0.25,
                Preprocessing.Kind.STANDARDIZE,
                iris.data().target()),
            iris.training().withEpochs(4));
  }

  @Test
  void theyComeFromTheTrainingSamplesAndGoIntoTheFiles() throws Exception {
    Path run = folder.resolve("run");

    TrainingOutcome outcome = Trainings.run(job.recordedIn(run));

    // 60 samples are learnt from, 48 of one class and 12 of the other: 60 / (2 · 48), 60 / (2 · 12)
    List<Double> weights = List.of(0.625, 2.5);
    assertThat(outcome.network().orElseThrow().loss().classWeights()).isEqualTo(weights);
    assertThat(outcome.description().orElseThrow().classWeights()).isEqualTo(weights);
    assertThat(
            JsonText.readObject(Files.readAllBytes(RunFolder.record(run)), "run")
                .get("classWeights"))
        .isEqualTo(JsonText.valueToJson(weights));
    ModelReader.Model read = new ModelReader(new LayerCatalog()).read(RunFolder.model(run));
    assertThat(read.description()).isEqualTo(outcome.description().orElseThrow());
    Evaluation again =
        new Evaluator(read.network(), read.description().preprocessing(), read.network().loss())
            .evaluate(outcome.data().orElseThrow().test(), true, 0);
    assertThat(again.loss()).isCloseTo(outcome.test().orElseThrow().loss(), within(1e-9));
  }

  @Test
  void eachStepOfASequenceIsAnAnswer() {
    float[][] targets = {{1, 0, 1, 0, 0, 1}, {1, 0, 0, 0, 0, 0}, {1, 0, 1, 0, 1, 0}};
    Samples samples =
        new Samples() {
          @Override
          public int size() {
            return targets.length;
          }

          @Override
          public int inputLength() {
            return 0;
          }

          @Override
          public int targetLength() {
            return 6;
          }

          @Override
          public void copyInput(int index, float[] into, int at) {
            // There is none.
          }

          @Override
          public void copyTarget(int index, float[] into, int at) {
            System.arraycopy(targets[index], 0, into, at, 6);
          }
        };

    // 7 answers, 6 of the first class; two steps are padding
    assertThat(ClassWeights.balanced(samples, 2)).containsExactly(7 / 12.0, 7 / 2.0);
    assertThat(ClassWeights.balanced(samples, 6)).hasSize(6);
  }

  @Test
  void aResumedRunKeepsThem() throws Exception {
    Path part = folder.resolve("part");
    TrainingOutcome unbroken = Trainings.run(job);
    Trainings.run(Trainings.with(job, 2, true).recordedIn(part));

    TrainingOutcome resumed = Trainings.run(job.recordedIn(part).resuming(part));

    assertThat(resumed.network().orElseThrow().copyWeights())
        .isEqualTo(unbroken.network().orElseThrow().copyWeights());
    assertThat(resumed.test().orElseThrow().loss()).isEqualTo(unbroken.test().orElseThrow().loss());
    assertThat(resumed.description().orElseThrow().classWeights()).containsExactly(0.625, 2.5);
  }
}
