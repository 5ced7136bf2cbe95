package org.layerloom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.layerloom.engine.data.DatasetInfo;
import org.layerloom.engine.network.TensorShape;
import org.layerloom.engine.train.BatchProgress;
import org.layerloom.engine.train.EpochResult;
import org.layerloom.engine.train.TrainingPlan;

class TrainingProgressTest {

  private static final TrainingPlan PLAN =
      new TrainingPlan(
          new DatasetInfo(
              "mnist", TensorShape.image(1, 28, 28), List.of(), List.of("0", "1"), true, "", ""),
          48_000,
          12_000,
          10_000,
          1_500,
          1,
          5,
          1,
          101_770);
  private static final BatchProgress HALF =
      new BatchProgress(2, 750, 1_500, 5, 0.25, OptionalDouble.of(0.9375), 17_204, 12);
  private static final EpochResult EPOCH =
      new EpochResult(
          2,
          0.25,
          OptionalDouble.of(0.9),
          OptionalDouble.of(0.2),
          OptionalDouble.of(0.95),
          true,
          3);

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void aTerminalSeesOneLineWrittenOver() {
    TrainingProgress progress = progress(true, 120);
    progress.planned(PLAN);
    whenTimeHasPassed(progress);
    progress.epochDone(EPOCH);

    assertThat(said())
        .contains(
            "\rEpoch 2/5 [######------] batch 750/1,500, loss 0.2500, accuracy 93.75 %,"
                + " 17,204 samples/s, 0:12 left")
        .contains("\rEpoch 2/5, loss 0.2500, accuracy 90.00 %, validation loss 0.2000");
  }

  @Test
  void aNarrowTerminalSeesNoLineThatWraps() {
    TrainingProgress progress = progress(true, 50);
    whenTimeHasPassed(progress);

    assertThat(said().split("\r")).allMatch(line -> line.length() < 50);
    assertThat(said()).contains("750/1,500");
  }

  @Test
  void elsewhereThereAreWholeLinesAlone() {
    TrainingProgress progress = progress(false, 80);
    progress.planned(PLAN);
    progress.batchDone(HALF);
    progress.epochDone(EPOCH);

    assertThat(said()).doesNotContain("\r", "[");
    assertThat(said().lines())
        .hasSize(2)
        .first()
        .asString()
        .contains("48,000 samples to learn from");
  }

  /** Asks until the line is due; it is drawn ten times a second at most. */
  private void whenTimeHasPassed(TrainingProgress progress) {
    int before = err.size();
    while (err.size() == before) {
      progress.batchDone(HALF);
    }
  }

  private TrainingProgress progress(boolean terminal, int width) {
    PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
    return new TrainingProgress(
        new Console(stream, stream, terminal), new CliTexts(Locale.ENGLISH), width);
  }

  private String said() {
    return err.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }
}
