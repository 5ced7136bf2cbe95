package org.layerloom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {

  @TempDir private Path folder;

  @Test
  void helpNamesEveryCommand() {
    CommandLineRun run = CommandLineRun.of("--help");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains(
            "templates", "new", "datasets", "check", "train", "evaluate", "predict", "export");
    assertThat(run.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"templates", "new", "datasets", "check", "train", "evaluate", "predict", "export"})
  void everyCommandExplainsItself(String command) {
    CommandLineRun run = CommandLineRun.of(command, "--help");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).startsWith("Usage: layerloom " + command);
  }

  @Test
  void tellsItsVersion() {
    CommandLineRun run = CommandLineRun.of("--version");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).startsWith("LayerLoom 0.").contains("Deeplearning4j 1.0.0-M2.1");
  }

  @Test
  void wrongUsageIsExplainedOnStandardErrorWithTwo() {
    for (CommandLineRun run :
        new CommandLineRun[] {
          CommandLineRun.of(),
          CommandLineRun.of("fly"),
          CommandLineRun.of("check"),
          CommandLineRun.of("check", "a.loom", "--no-such-option"),
          CommandLineRun.of("train", "a.loom", "--epochs", "many"),
          CommandLineRun.of("train", "a.loom", "--epochs", "0"),
          CommandLineRun.of("train", "a.loom", "--batch", "-3"),
          CommandLineRun.of("train", "a.loom", "--limit", "0"),
          CommandLineRun.of("train", "a.loom", "--threads", "2000"),
          CommandLineRun.of("templates", "--lang", "fr")
        }) {
      assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
      assertThat(run.out()).isEmpty();
      assertThat(run.err()).contains("Usage:");
    }
  }

  @Test
  void aFailureIsOneLineAndTheStackTraceComesOnlyWhenAskedFor() {
    Path missing = folder.resolve("missing.loom");

    CommandLineRun brief = CommandLineRun.of("check", missing);
    CommandLineRun debug = CommandLineRun.of("check", missing, "--debug");

    assertThat(brief.exitCode()).isEqualTo(1);
    assertThat(brief.errLines()).hasSize(1).first().asString().contains("missing.loom");
    assertThat(debug.exitCode()).isEqualTo(1);
    assertThat(debug.err()).contains("\tat org.layerloom");
  }

  @Test
  void speaksChineseWhenAskedTo() {
    CommandLineRun run = CommandLineRun.of("--lang", "zh", "check", folder.resolve("missing.loom"));

    assertThat(run.err()).contains("没有文件");
  }
}
