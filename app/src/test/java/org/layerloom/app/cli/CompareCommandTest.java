package org.layerloom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {

  @TempDir private Path folder;
  private Path first;
  private Path second;

  @BeforeEach
  void create() throws IOException {
    first = folder.resolve("first.loom");
    second = folder.resolve("second.loom");
    assertThat(CommandLineRun.of("new", "iris", first).exitCode()).isZero();
    String text = Files.readString(first).replace(" :", ":");
    assertThat(text).contains("\"units\": 16", "\"epochs\": 100");
    Files.writeString(
        second,
        text.replace("\"units\": 16", "\"units\": 8").replace("\"epochs\": 100", "\"epochs\": 2"));
  }

  @Test
  void namesEachDifferenceOfTwoProjects() {
    CommandLineRun words = CommandLineRun.of("compare", first, second);
    ObjectNode json = CommandLineRun.of("compare", first, second, "--json").json();

    assertThat(words.exitCode()).isZero();
    assertThat(words.out()).contains("Changed", "Units", "16", "8", "Epochs", "first.loom");
    assertThat(json.get("same").asBoolean()).isFalse();
    assertThat(json.get("changes")).hasSize(2);
    assertThat(json.get("changes").get(0).get("key").asText()).isEqualTo("units");
    assertThat(json.get("changes").get(0).get("before").asText()).isEqualTo("16");
    assertThat(json.get("changes").get(1).get("part").asText()).isEqualTo("training");
    assertThat(CommandLineRun.of("compare", first, first).out()).contains("no difference");
  }

  @Test
  void tellsWhatTwoRunsCameTo() {
    Path one = folder.resolve("one");
    Path two = folder.resolve("two");
    assertThat(
            CommandLineRun.of("train", first, "--out", one, "--epochs", 1, "--threads", 1)
                .exitCode())
        .isZero();
    assertThat(CommandLineRun.of("train", second, "--out", two, "--threads", 1).exitCode())
        .isZero();

    CommandLineRun words = CommandLineRun.of("compare", one, two);
    ObjectNode json = CommandLineRun.of("compare", one, two, "--json").json();

    assertThat(words.out()).contains("Units", "Test loss", "one", "two");
    assertThat(json.get("before").get("epochs").asInt()).isEqualTo(1);
    assertThat(json.get("after").get("epochs").asInt()).isEqualTo(2);
    assertThat(json.get("after").get("testLoss").asDouble()).isPositive();
    assertThat(json.get("changes")).hasSize(2);
    // A project and a run of it are the same but for what was said on the command line.
    ObjectNode own = CommandLineRun.of("compare", second, two, "--json").json();
    assertThat(own.get("changes")).allMatch(c -> c.get("key").asText().equals("threads"));
  }

  @Test
  void whatIsNeitherIsOneLine() {
    CommandLineRun run = CommandLineRun.of("compare", first, folder);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.errLines()).hasSize(1).first().asString().contains("run.json");
  }
}
