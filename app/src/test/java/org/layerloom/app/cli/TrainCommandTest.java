package org.layerloom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.layerloom.engine.train.RunFolder;

class TrainCommandTest {

  @TempDir private Path folder;

  @Test
  void writesTheRunBesideTheProjectAndSaysWhatItReached() throws IOException {
    Path project = create("iris");

    CommandLineRun run = CommandLineRun.of("train", project, "--epochs", 4, "--threads", 1);

    assertThat(run.exitCode()).as(run.err()).isZero();
    Path written = onlyIn(folder.resolve("iris.runs"));
    assertThat(written.getFileName().toString())
        .matches("\\d{4}-\\d\\d-\\d\\d_\\d\\d-\\d\\d-\\d\\d");
    assertThat(written.resolve("model.zip")).isNotEmptyFile();
    assertThat(written.resolve("run.json")).isNotEmptyFile();
    assertThat(run.out())
        .contains("Test on 45 samples, loss ", "accuracy", "Validation in epoch", "samples/s")
        .contains(written.resolve("model.zip").toString());
    assertThat(run.errLines())
        .anyMatch(line -> line.contains("84 samples to learn from"))
        .anyMatch(line -> line.startsWith("Epoch 4/4, loss "));
  }

  @Test
  void printsOneDocumentAndReachesTheLine() throws IOException {
    Path project = create("linear-regression");
    Path out = folder.resolve("here");

    CommandLineRun run = CommandLineRun.of("train", project, "--json", "--out", out);

    ObjectNode json = run.json();
    assertThat(run.exitCode()).isZero();
    assertThat(json.get("state").asText()).isEqualTo("finished");
    assertThat(json.get("test").get("r2").asDouble()).isGreaterThan(0.95);
    assertThat(json.get("history")).hasSize(100);
    assertThat(json.get("validation").get("loss").isNumber()).isTrue();
    assertThat(json.get("samplesPerSecond").asDouble()).isPositive();
    assertThat(json.get("model").asText()).isEqualTo(out.resolve("model.zip").toString());
  }

  @Test
  void learnsDigitsFromAFewSamples() throws IOException {
    Path project = create("mnist-mlp");

    ObjectNode json =
        CommandLineRun.of(
                "train",
                project,
                "--limit",
                500,
                "--epochs",
                3,
                "--batch",
                16,
                "--seed",
                7,
                "--threads",
                1,
                "--json")
            .json();

    assertThat(json.get("plan").get("trainingSamples").asInt()).isEqualTo(500);
    assertThat(json.get("plan").get("batchSize").asInt()).isEqualTo(16);
    assertThat(json.get("plan").get("seed").asLong()).isEqualTo(7);
    assertThat(json.get("test").get("samples").asInt()).isEqualTo(10_000);
    assertThat(json.get("test").get("accuracy").asDouble()).isGreaterThan(0.75);
  }

  @Test
  void theSameSeedGivesTheSameNumbersAndAnotherSeedOthers() throws IOException {
    Path project = create("iris");

    List<ObjectNode> runs =
        Stream.of(1, 1, 2)
            .map(
                seed ->
                    CommandLineRun.of(
                            "train",
                            project,
                            "--epochs",
                            3,
                            "--seed",
                            seed,
                            "--json",
                            "--threads",
                            1)
                        .json())
            .toList();

    assertThat(runs.get(0).get("test")).isEqualTo(runs.get(1).get("test"));
    assertThat(runs.get(0).get("test")).isNotEqualTo(runs.get(2).get("test"));
    assertThat(runs.get(0).get("run")).isNotEqualTo(runs.get(1).get("run"));
  }

  @Test
  void goesOnWithARunAsIfItHadNeverStopped() throws IOException {
    Path project = create("iris");
    Path whole = folder.resolve("whole");
    Path parts = folder.resolve("parts");
    Object[] settings = {"--seed", 5, "--batch", 8, "--limit", 60, "--threads", 1, "--json"};

    ObjectNode unbroken =
        CommandLineRun.of(train(project, settings, "--out", whole, "--epochs", 4)).json();
    CommandLineRun.of(train(project, settings, "--out", parts, "--epochs", 2));
    // Seed, batch size and limit come from the run.
    ObjectNode resumed =
        CommandLineRun.of("train", project, "--resume", parts, "--epochs", 4, "--json").json();

    assertThat(resumed.get("run").asText()).isEqualTo(parts.toString());
    assertThat(resumed.get("test")).isEqualTo(unbroken.get("test"));
    assertThat(losses(resumed)).hasSize(4).isEqualTo(losses(unbroken));
  }

  private static List<Double> losses(ObjectNode json) {
    return json.get("history").findValues("loss").stream().map(JsonNode::asDouble).toList();
  }

  private static Object[] train(Path project, Object[] settings, Object... more) {
    return Stream.of(Stream.of("train", project), Stream.of(settings), Stream.of(more))
        .flatMap(s -> s)
        .toArray();
  }

  @Test
  void refusesToWriteOverARun() throws IOException {
    Path project = create("iris");
    Path out = folder.resolve("run");
    assertThat(CommandLineRun.of("train", project, "--epochs", 1, "--out", out).exitCode())
        .isZero();
    String before = TrainedModels.sha256(out.resolve("model.zip"));

    CommandLineRun again = CommandLineRun.of("train", project, "--epochs", 2, "--out", out);

    assertThat(again.exitCode()).isEqualTo(1);
    assertThat(again.errLines()).hasSize(1).first().asString().contains("--resume");
    assertThat(TrainedModels.sha256(out.resolve("model.zip"))).isEqualTo(before);
  }

  @Test
  void saysThatThereIsNothingToResume() throws IOException {
    CommandLineRun run =
        CommandLineRun.of("train", create("iris"), "--resume", folder.resolve("nowhere"));

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.errLines()).hasSize(1).first().asString().contains("nowhere");
  }

  @Test
  void keepsTheWeightsWhenStopped() throws IOException {
    Path project = create("mnist-mlp");
    Path out = folder.resolve("stopped");
    boolean[] finished = {false};
    StopSignal atOnce =
        stop -> {
          stop.run();
          return () -> finished[0] = true;
        };

    CommandLineRun run = CommandLineRun.with(atOnce, "train", project, "--out", out, "--json");

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.json().get("state").asText()).isEqualTo("stopped");
    assertThat(out.resolve("model.zip")).isNotEmptyFile();
    assertThat(out.resolve("run.json")).content().contains("stopped");
    assertThat(finished[0]).isTrue();
  }

  @Test
  void aLossThatIsNoNumberFailsButLeavesAModel() throws IOException {
    Path project = create("linear-regression");
    String text =
        Files.readString(project).replaceAll("\"learningRate\" ?: [0-9.]+", "\"learningRate\": 99");
    assertThat(text).contains("99");
    Files.writeString(project, text);
    Path out = folder.resolve("run");

    CommandLineRun run = CommandLineRun.of("train", project, "--out", out, "--json");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.json().get("state").asText()).isEqualTo("diverged");
    assertThat(run.err()).contains("learning rate of 9.9").doesNotContain("\tat ");
    assertThat(out.resolve("model.zip")).isNotEmptyFile();
  }

  @Test
  void refusesABrokenNetworkWithItsRemedyAndWritesNothing() throws IOException {
    Path project = create("iris");
    String text = Files.readString(project).replaceAll("\"units\" ?: 3", "\"units\": 5");
    Files.writeString(project, text);

    CommandLineRun run = CommandLineRun.of("train", project, "--json");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.errLines()).hasSize(1).first().asString().contains("5", "3", "Set the units");
    assertThat(folder.resolve("iris.runs")).doesNotExist();
  }

  @Test
  void twoRunsWithinASecondGetFoldersOfTheirOwn() throws IOException {
    LocalDateTime time = LocalDateTime.of(2026, 3, 4, 5, 6, 7);
    Path project = folder.resolve("net.loom");

    Path first = Files.createDirectories(RunFolder.fresh(project, time));

    assertThat(first).isEqualTo(folder.resolve("net.runs").resolve("2026-03-04_05-06-07"));
    assertThat(RunFolder.fresh(project, time))
        .isEqualTo(folder.resolve("net.runs").resolve("2026-03-04_05-06-07-2"));
  }

  private Path create(String template) {
    Path project = folder.resolve(template + ".loom");
    assertThat(CommandLineRun.of("new", template, project).exitCode()).isZero();
    return project;
  }

  private static Path onlyIn(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      List<Path> list = all.toList();
      assertThat(list).hasSize(1);
      return list.get(0);
    }
  }
}
