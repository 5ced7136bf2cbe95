package org.layerloom.engine.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.layerloom.engine.Drawing;
import org.layerloom.engine.data.DataConfig;
import org.layerloom.engine.data.Preprocessing;
import org.layerloom.engine.dl4j.CompiledNetwork;
import org.layerloom.engine.optimize.OptimizerSpec;
import org.layerloom.engine.optimize.OptimizerType;
import org.layerloom.engine.optimize.TrainingConfig;

/** A loss that is no longer a number ends a run, and the last good weights are kept. */
class DivergenceTest {

  @TempDir Path folder;

  @Test
  void aStepFarTooLargeEndsTheRunAndSaysWhatToTry() throws Exception {
    TrainingJob job = Trainings.job("linear-regression");
    TrainingJob wild =
        TrainingJob.of(
            job.network(),
            job.data(),
            job.training()
                .withOptimizer(OptimizerSpec.of(OptimizerType.SGD).with("learningRate", 75)));
    Path run = folder.resolve("run");

    TrainingOutcome outcome = Trainings.run(wild.recordedIn(run));

    assertThat(outcome.state()).isEqualTo(TrainingState.DIVERGED);
    assertThat(outcome.message().orElseThrow().toString())
        .matches("The loss was no longer a number in epoch \\d+, batch \\d+\\. .*")
        .contains("Try a learning rate of 7.5 instead of 75,");
    CompiledNetwork network = outcome.network().orElseThrow();
    assertThat(network.hasFiniteWeights()).isTrue();
    assertThat(Files.readString(RunFolder.record(run)))
        .contains("\"state\": \"diverged\"")
        .contains("The loss was no longer a number");
    assertThat(RunFolder.model(run)).exists();
  }

  @Test
  void numbersTooLargeForTheNetworkEndTheRunWithTheWeightsOfItsBeginning() throws Exception {
    String rows =
        IntStream.range(0, 400)
            .mapToObj(i -> (i % 2 == 0 ? "3e38,-3e38,a" : "-3e38,3e38,b") + "\n")
            .collect(Collectors.joining());
    Path file = Files.writeString(folder.resolve("large.csv"), "x,y,kind\n" + rows);
    TrainingJob job =
        TrainingJob.of(
            Drawing.of(2).dense(8, "relu").dense(2, "softmax").classes(),
            DataConfig.of(file.toString(), Preprocessing.Kind.NONE),
            TrainingConfig.DEFAULT.withThreads(1));

    TrainingOutcome outcome = Trainings.run(job);

    assertThat(outcome.state()).isEqualTo(TrainingState.DIVERGED);
    assertThat(outcome.message().orElseThrow().toString()).contains("in epoch 1, batch 1.");
    assertThat(outcome.network().orElseThrow().hasFiniteWeights()).isTrue();
    assertThat(outcome.keptEpoch()).isZero();
  }
}
