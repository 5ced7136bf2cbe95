package org.layerloom.engine.train;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.layerloom.engine.Version;
import org.layerloom.engine.imports.ModelReader;
import org.layerloom.engine.layer.LayerCatalog;
import org.layerloom.engine.text.ReadableException;

/** The same seed gives the same numbers to the last digit, at once or in two parts. */
class RepeatedTrainingTest {

  @TempDir Path folder;

  private static TrainingJob digits(int epochs) {
    return Trainings.with(Trainings.job("mnist-mlp"), epochs, true).limitedTo(500);
  }

  @Test
  void theSameSeedGivesTheSameNumbersWithDropoutAtWork() throws Exception {
    List<Double> losses = new ArrayList<>();
    List<Double> again = new ArrayList<>();

    TrainingOutcome first = Trainings.run(digits(2), listening(losses));
    TrainingOutcome second = Trainings.run(digits(2), listening(again));
    TrainingOutcome other =
        Trainings.run(
            TrainingJob.of(digits(2).network(), digits(2).data(), digits(2).training().withSeed(43))
                .limitedTo(500));

    assertThat(losses).hasSize(32).isEqualTo(again);
    assertSame(first, second);
    assertThat(weights(other)).isNotEqualTo(weights(first));
  }

  @Test
  void aFolderBelongsToOneTrainingAtATime() throws Exception {
    Path run = folder.resolve("run");
    Trainings.run(digits(1).recordedIn(run));
    String before = Files.readString(RunFolder.metrics(run));

    try (RunLock other = RunLock.take(run)) {
      TrainingOutcome refused = Trainings.run(digits(2).recordedIn(run).resuming(run));
      assertThat(other).isNotNull();
      assertThat(refused.state()).isEqualTo(TrainingState.FAILED);
      assertThat(refused.message().orElseThrow().key()).isEqualTo("run.busy");
      assertThat(RunFolder.metrics(run)).hasContent(before);
    }

    TrainingOutcome resumed = Trainings.run(digits(2).recordedIn(run).resuming(run));
    assertThat(resumed.state()).isEqualTo(TrainingState.FINISHED);
    assertThat(run.resolve("lock")).doesNotExist();
  }

  @Test
  void aFolderThatCannotBeWrittenIsGivenBack() throws Exception {
    Path run = folder.resolve("run");
    Path inTheWay = Files.createDirectories(run.resolve("run.json").resolve("in the way"));

    TrainingOutcome failed = Trainings.run(digits(1).recordedIn(run));
    assertThat(failed.state()).isEqualTo(TrainingState.FAILED);
    assertThat(failed.message().orElseThrow().key()).isNotEqualTo("run.busy");
    assertThat(run.resolve("lock")).doesNotExist();

    Files.delete(inTheWay);
    Files.delete(run.resolve("run.json"));
    assertThat(Trainings.run(digits(1).recordedIn(run)).state()).isEqualTo(TrainingState.FINISHED);
  }

  @Test
  void aResumedRunGivesWhatAnUnbrokenOneGives() throws Exception {
    Path whole = folder.resolve("whole");
    Path part = folder.resolve("part");
    TrainingOutcome unbroken = Trainings.run(digits(4).recordedIn(whole));
    Trainings.run(digits(2).recordedIn(part));

    TrainingOutcome resumed = Trainings.run(digits(4).recordedIn(part).resuming(part));

    assertSame(unbroken, resumed);
    assertThat(metrics(part)).isEqualTo(metrics(whole));
    assertThat(record(part).get("resumedAfterEpoch").asInt()).isEqualTo(2);
    assertThat(record(part).get("result").get("test"))
        .isEqualTo(record(whole).get("result").get("test"));
  }

  @Test
  void aRunResumedIntoAnotherFolderCanBeResumedFromThere() throws Exception {
    Path one = folder.resolve("one");
    Path two = folder.resolve("two");
    Path three = folder.resolve("three");
    TrainingOutcome unbroken = Trainings.run(digits(3));
    Trainings.run(digits(1).recordedIn(one));
    Trainings.run(digits(2).recordedIn(two).resuming(one));

    TrainingOutcome resumed = Trainings.run(digits(3).recordedIn(three).resuming(two));

    assertSame(unbroken, resumed);
    assertThat(metrics(three).stream().filter(m -> m.get("kind").asText().equals("epoch")))
        .hasSize(3);
  }

  @Test
  void stoppedWithinAnEpochARunGoesOnFromTheLastWhole() throws Exception {
    Path part = folder.resolve("part");
    TrainingOutcome unbroken = Trainings.run(digits(3));
    TrainingSession[] session = new TrainingSession[1];
    java.util.concurrent.CountDownLatch known = new java.util.concurrent.CountDownLatch(1);
    session[0] =
        Trainings.start(
            digits(3).recordedIn(part),
            new TrainingListener() {
              @Override
              public void planned(TrainingPlan plan) {
                awaitQuietly(known);
              }

              @Override
              public void batchDone(BatchProgress progress) {
                if (progress.epoch() == 2 && progress.batch() == 5) {
                  session[0].stop();
                }
              }
            });
    known.countDown();
    assertThat(Trainings.end(session[0]).state()).isEqualTo(TrainingState.STOPPED);

    TrainingOutcome resumed = Trainings.run(digits(3).recordedIn(part).resuming(part));

    assertSame(unbroken, resumed);
    assertThat(metrics(part).stream().map(m -> m.path("position").asDouble(-1)).filter(p -> p >= 0))
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @Test
  void withoutKeepBestTheLastWeightsAreKeptAfterAResumeToo() throws Exception {
    TrainingJob job = Trainings.with(Trainings.job("iris"), 6, false);
    Path part = folder.resolve("part");
    TrainingOutcome unbroken = Trainings.run(job);
    Trainings.run(Trainings.with(job, 3, false).recordedIn(part));

    TrainingOutcome resumed = Trainings.run(job.recordedIn(part).resuming(part));

    assertThat(resumed.keptEpoch()).isEqualTo(6);
    assertThat(weights(resumed)).isEqualTo(weights(unbroken));
  }

  @Test
  void aLineThatACrashCutOffDoesNotKeepARunFromGoingOn() throws Exception {
    Path part = folder.resolve("part");
    TrainingJob job = Trainings.with(Trainings.job("iris"), 4, true);
    TrainingOutcome unbroken = Trainings.run(job);
    Trainings.run(Trainings.with(job, 2, true).recordedIn(part));
    Files.writeString(
        RunFolder.metrics(part), "{\"kind\":\"batch\",\"posi", StandardOpenOption.APPEND);

    assertSame(unbroken, Trainings.run(job.recordedIn(part).resuming(part)));
  }

  @Test
  void whatCannotBeResumedIsSaid() throws Exception {
    TrainingJob job = Trainings.with(Trainings.job("iris"), 2, true);
    Path run = folder.resolve("run");
    assertThat(message(job.resuming(run))).contains("holds no checkpoint");

    Trainings.run(job.recordedIn(run));
    assertThat(message(Trainings.with(Trainings.job("linear-regression"), 2, true).resuming(run)))
        .contains("cannot be resumed");
    Files.write(RunFolder.lastCheckpoint(run), new byte[50]);
    assertThat(message(job.resuming(run))).contains("is not a model file");
  }

  @Test
  void aRunFolderTellsWhatIsNeededToRepeatIt() throws Exception {
    Path run = folder.resolve("run");

    TrainingOutcome outcome = Trainings.run(digits(2).recordedIn(run));

    JsonNode record = record(run);
    assertThat(record.get("formatVersion").asInt()).isEqualTo(1);
    assertThat(record.get("state").asText()).isEqualTo("finished");
    assertThat(record.at("/versions/layerloom").asText()).isEqualTo(Version.program());
    assertThat(record.at("/versions/dl4j").asText()).isEqualTo("1.0.0-M2.1");
    assertThat(record.at("/machine/processors").asInt()).isPositive();
    assertThat(record.at("/dataset/reference").asText()).isEqualTo("mnist");
    assertThat(record.at("/dataset/sha256").asText()).hasSize(64);
    assertThat(record.at("/dataset/limit").asInt()).isEqualTo(500);
    assertThat(record.at("/dataset/trainingSamples").asInt()).isEqualTo(500);
    assertThat(record.get("seed").asLong()).isEqualTo(42);
    assertThat(record.get("threads").asInt()).isEqualTo(1);
    assertThat(record.get("parameters").asLong()).isEqualTo(101_770);
    assertThat(record.at("/training/optimizer/beta2").asDouble()).isEqualTo(0.999);
    assertThat(record.at("/network/nodes")).hasSize(5);
    assertThat(record.at("/result/test/accuracy").asDouble())
        .isEqualTo(outcome.test().orElseThrow().accuracy().orElseThrow());
    assertThat(record.at("/result/keptEpoch").asInt()).isEqualTo(outcome.keptEpoch());
    assertThat(metrics(run).stream().filter(m -> m.get("kind").asText().equals("batch")))
        .hasSize(32);
  }

  @Test
  void theModelOfARunAnswersAsTheOutcomeDoes() throws Exception {
    Path run = folder.resolve("run");
    TrainingOutcome outcome = Trainings.run(digits(1).recordedIn(run));

    ModelReader.Model read = new ModelReader(new LayerCatalog()).read(RunFolder.model(run));

    float[] input = new float[784];
    input[300] = 1;
    assertThat(read.description()).isEqualTo(outcome.description().orElseThrow());
    assertThat(read.network().predict(input, 1))
        .isEqualTo(outcome.network().orElseThrow().predict(input, 1));
  }

  @Test
  void aNewRunInAnOldFolderDoesNotMixWithIt() throws Exception {
    Path run = folder.resolve("run");
    TrainingJob job = Trainings.with(Trainings.job("iris"), 3, true);
    Trainings.run(job.recordedIn(run));
    List<JsonNode> once = metrics(run);

    Trainings.run(job.recordedIn(run));

    assertThat(metrics(run)).isEqualTo(once);
  }

  @Test
  void aFolderThatCannotBeMadeIsSaid() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");

    assertThat(message(Trainings.job("iris").recordedIn(file.resolve("run"))))
        .contains("cannot be created");
  }

  @Test
  void aLimitOfNothingIsRefused() {
    org.assertj.core.api.Assertions.assertThatExceptionOfType(ReadableException.class)
        .isThrownBy(() -> Trainings.job("iris").limitedTo(0))
        .withMessageContaining("at least 1 sample, not 0");
  }

  private static String message(TrainingJob job) throws Exception {
    TrainingOutcome outcome = Trainings.run(job);
    assertThat(outcome.state()).isEqualTo(TrainingState.FAILED);
    return outcome.message().orElseThrow().toString();
  }

  private static TrainingListener listening(List<Double> losses) {
    return new TrainingListener() {
      @Override
      public void batchDone(BatchProgress progress) {
        losses.add(progress.loss());
      }
    };
  }

  private static void assertSame(TrainingOutcome expected, TrainingOutcome actual) {
    assertThat(actual.state()).isEqualTo(expected.state());
    assertThat(untimed(actual)).isEqualTo(untimed(expected));
    assertThat(actual.keptEpoch()).isEqualTo(expected.keptEpoch());
    assertThat(weights(actual)).isEqualTo(weights(expected));
    assertThat(actual.test().orElseThrow().loss()).isEqualTo(expected.test().orElseThrow().loss());
  }

  private static float[] weights(TrainingOutcome outcome) {
    return outcome.network().orElseThrow().copyWeights();
  }

  private static List<EpochResult> untimed(TrainingOutcome outcome) {
    return outcome.epochs().stream()
        .map(
            e ->
                new EpochResult(
                    e.epoch(),
                    e.loss(),
                    e.accuracy(),
                    e.validationLoss(),
                    e.validationAccuracy(),
                    e.best(),
                    0))
        .toList();
  }

  /** The lines of a run without their times. */
  private static List<JsonNode> metrics(Path run) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(RunFolder.metrics(run))) {
      JsonNode json = new ObjectMapper().readTree(line);
      ((com.fasterxml.jackson.databind.node.ObjectNode) json).remove("seconds");
      lines.add(json);
    }
    return lines;
  }

  private static JsonNode record(Path run) throws IOException {
    return new ObjectMapper().readTree(RunFolder.record(run).toFile());
  }

  static void awaitQuietly(java.util.concurrent.CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }
}
