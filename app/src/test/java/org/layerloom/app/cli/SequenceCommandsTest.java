package org.layerloom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models of tokens, trained and asked on the command line. */
class SequenceCommandsTest {

  @TempDir private Path folder;
  private Path rows;

  @BeforeEach
  void someRows() {
    rows = folder.resolve("rows.txt");
  }

  private Path trained(String template) {
    Path project = folder.resolve(template + ".loom");
    Path run = folder.resolve(template);
    assertThat(CommandLineRun.of("new", template, project).exitCode()).isZero();
    assertThat(
            CommandLineRun.of("train", project, "--epochs", 1, "--limit", 200, "--out", run)
                .exitCode())
        .isZero();
    return run.resolve("model.zip");
  }

  @Test
  void eachStepIsAnsweredByAModelThatLearntSo() throws IOException {
    Path model = TrainedModels.reverse();
    Files.writeString(rows, "ABCDEFGHIJAB\nJJ\n");

    CommandLineRun said = CommandLineRun.of("predict", model, "--input", rows);
    JsonNode json = CommandLineRun.of("predict", model, "--input", rows, "--json").json();

    assertThat(said.exitCode()).isZero();
    assertThat(said.out().lines().toList().get(2)).matches(" *1  ([A-J] ){11}[A-J]\\s*");
    assertThat(json.get("predictions").get(0).get("steps")).hasSize(12);
    assertThat(json.get("predictions").get(1).get("steps")).hasSize(2);
    CommandLineRun judged = CommandLineRun.of("evaluate", model, "--data", "reverse", "--json");
    assertThat(judged.exitCode()).isZero();
    assertThat(judged.json().get("accuracy").asDouble()).isBetween(0.0, 1.0);
  }

  @Test
  void rowsOfDifferentLengthAreAnswered() throws IOException {
    Path model = trained("lstm-brackets");
    Files.writeString(rows, "()\n(())()\n");

    JsonNode json = CommandLineRun.of("predict", model, "--input", rows, "--json").json();

    assertThat(json.get("predictions")).hasSize(2);
    assertThat(json.get("predictions").get(0).get("class").asText()).contains("balanced");
  }

  @Test
  void unknownAndTooManyTokensAreRefusedInOneSentence() throws IOException {
    Path model = trained("lstm-brackets");
    Files.writeString(rows, "()\n(x)\n");
    CommandLineRun unknown = CommandLineRun.of("predict", model, "--input", rows);
    Files.writeString(rows, "(".repeat(1_000_000));
    CommandLineRun many = CommandLineRun.of("predict", model, "--input", rows);

    assertThat(unknown.exitCode()).isEqualTo(1);
    assertThat(unknown.err()).contains("line 2").contains("“x”");
    assertThat(many.exitCode()).isEqualTo(1);
    assertThat(many.err()).contains("1,000,000").contains("at most 24");
  }
}
