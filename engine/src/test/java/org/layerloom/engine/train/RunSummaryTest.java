package org.layerloom.engine.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.layerloom.engine.text.ReadableException;

class RunSummaryTest {

  @TempDir Path folder;

  @Test
  void tellsWhatTheTrainingCameTo() throws Exception {
    Path run = folder.resolve("run");
    TrainingJob job = Trainings.with(Trainings.job("iris"), 3, true).recordedIn(run);
    TrainingOutcome end = Trainings.run(job);
    // A run that is killed ends in the midst of a line.
    Files.writeString(RunFolder.metrics(run), "{\"kind\":\"ep", StandardOpenOption.APPEND);

    assertThat(RunSummary.isRun(run)).isTrue();
    RunSummary summary = RunSummary.read(run);
    assertThat(summary.name()).isEqualTo("run");
    assertThat(summary.state()).isEqualTo("finished");
    assertThat(summary.network()).isEqualTo(job.network());
    assertThat(summary.training()).isEqualTo(job.training());
    assertThat(summary.epochs()).isEqualTo(end.epochs());
    assertThat(summary.testLoss()).hasValue(end.test().orElseThrow().loss());
    assertThat(summary.testAccuracy()).isEqualTo(end.test().orElseThrow().accuracy());
    assertThat(summary.seconds()).hasValue(end.seconds());
  }

  @Test
  void whereThereIsNoRunOrADamagedOneItSaysSo() throws Exception {
    assertThat(RunSummary.isRun(folder)).isFalse();
    assertThatThrownBy(() -> RunSummary.read(folder))
        .isInstanceOf(ReadableException.class)
        .hasMessageContaining("run.json");
    Files.writeString(RunFolder.record(folder), "{}");
    assertThatThrownBy(() -> RunSummary.read(folder)).isInstanceOf(ReadableException.class);
  }
}
