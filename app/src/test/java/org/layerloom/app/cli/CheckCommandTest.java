package org.layerloom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

  @TempDir private Path folder;
  private Path project;

  @BeforeEach
  void create() {
    project = folder.resolve("digits.loom");
    assertThat(CommandLineRun.of("new", "mnist-cnn", project).exitCode()).isZero();
  }

  @Test
  void showsWhatEachLayerGivesAndCosts() {
    CommandLineRun run = CommandLineRun.of("check", project);

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("No problems", "32 × 26 × 26", "Multiply-adds", "Total");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void countsAsItMust() {
    ObjectNode json = CommandLineRun.of("check", project, "--json").json();

    // 32·(3·3+1), then 13·13·32 = 5,408 into 128, then 128 into 10.
    long parameters = 320 + (5_408 * 128 + 128) + (128 * 10 + 10);
    assertThat(json.get("canTrain").asBoolean()).isTrue();
    assertThat(json.get("totals").get("parameters").asLong()).isEqualTo(parameters);
    assertThat(json.get("totals").get("multiplyAdds").asLong())
        .isEqualTo(26 * 26 * 32 * 9 + 5_408 * 128 + 128 * 10);
    assertThat(json.get("layers").get(0).get("output").toString()).isEqualTo("[1,28,28]");
    assertThat(json.get("problems")).isEmpty();
    ObjectNode conv = (ObjectNode) json.get("layers").get(1);
    assertThat(conv.get("receptiveField").toString()).isEqualTo("[3,3]");
    assertThat(conv.get("trainingBytes").asLong()).isEqualTo(2 * 32 * 26 * 26 * 4);
    assertThat(conv.get("workingBytes").asLong()).isEqualTo(32 * 26 * 26 * 4 + 28 * 28 * 4);
    assertThat(conv.get("fixed").asLong()).isZero();
    assertThat(json.get("totals").get("trainingBytes").asLong())
        .isGreaterThan(conv.get("trainingBytes").asLong());
  }

  @Test
  void namesTheLayerOfAProblemAndTheRemedy() throws IOException {
    change("\"units\": 10", "\"units\": 7");

    CommandLineRun words = CommandLineRun.of("check", project);
    CommandLineRun json = CommandLineRun.of("check", project, "--json");

    assertThat(words.exitCode()).isEqualTo(1);
    assertThat(words.out()).contains("Error [", "7", "10", "Set the units");
    assertThat(words.errLines()).hasSize(1);
    assertThat(json.exitCode()).isEqualTo(1);
    assertThat(json.json().get("canTrain").asBoolean()).isFalse();
    ObjectNode problem = (ObjectNode) json.json().get("problems").get(0);
    assertThat(problem.get("severity").asText()).isEqualTo("error");
    assertThat(Files.readString(project))
        .contains("\"id\": \"" + problem.get("layer").asText() + "\"");
    assertThat(problem.get("remedy").asText()).isNotEmpty();
  }

  @Test
  void aMissingDataSetIsAProblemOfTheProject() throws IOException {
    change("\"dataset\": \"mnist\"", "\"dataset\": \"gone.csv\"");

    CommandLineRun run = CommandLineRun.of("check", project, "--json");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.json().get("problems").get(0).get("layer").isNull()).isTrue();
    assertThat(run.json().get("problems").get(0).get("problem").asText()).contains("gone.csv");
    assertThat(run.json().get("layers")).isNotEmpty();
  }

  @Test
  void warnsOfDataThatChangedButStillSaysThatItCanTrain() throws IOException {
    change("\"dataset\": \"mnist\"", "\"dataset\": \"mnist\", \"contentHash\": \"abc\"");

    CommandLineRun run = CommandLineRun.of("check", project, "--json");

    assertThat(run.exitCode()).isZero();
    assertThat(run.json().get("problems").get(0).get("severity").asText()).isEqualTo("warning");
  }

  @Test
  void aDamagedFileIsOneLine() throws IOException {
    String whole = Files.readString(project);
    for (String damaged :
        new String[] {"", "{", "[]", "null", whole.substring(0, whole.length() / 2), "\0\1\2"}) {
      Files.writeString(project, damaged);
      CommandLineRun run = CommandLineRun.of("check", project, "--json");
      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.out()).isEmpty();
      assertThat(run.errLines()).hasSize(1).first().asString().contains("digits.loom");
    }
  }

  private void change(String from, String to) throws IOException {
    String text = Files.readString(project).replace(" :", ":");
    assertThat(text).contains(from);
    Files.writeString(project, text.replace(from, to));
  }
}
