package org.layerloom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.layerloom.engine.project.ProjectFile;

class NewCommandTest {

  @TempDir private Path folder;

  @Test
  void createsAProjectThatCanBeRead() {
    Path file = folder.resolve("digits.loom");

    CommandLineRun run = CommandLineRun.of("new", "mnist-mlp", file);

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("digits.loom");
    assertThat(new ProjectFile(file).read().data().dataset()).isEqualTo("mnist");
  }

  @Test
  void replacesAFileOnlyWhenForcedAndKeepsWhatItWas() throws IOException {
    Path file = Files.writeString(folder.resolve("mine.loom"), "dear to me");

    CommandLineRun refused = CommandLineRun.of("new", "iris", file);

    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.errLines()).hasSize(1).first().asString().contains("--force");
    assertThat(file).hasContent("dear to me");

    assertThat(CommandLineRun.of("new", "iris", file, "--force").exitCode()).isZero();
    assertThat(new ProjectFile(file).read().data().dataset()).isEqualTo("iris");
    assertThat(folder.resolve("mine.loom.bak")).hasContent("dear to me");
  }

  @Test
  void namesTheTemplatesWhenAskedForAnother() {
    CommandLineRun run = CommandLineRun.of("new", "gpt-9", folder.resolve("x.loom"));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("gpt-9", "linear-regression");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void wantsTheEndingOfAProject() {
    CommandLineRun run = CommandLineRun.of("new", "iris", folder.resolve("x.zip"));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void saysThatTheFolderDoesNotExist() {
    CommandLineRun run = CommandLineRun.of("new", "iris", folder.resolve("no/such/x.loom"));

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.errLines()).hasSize(1).first().asString().contains("does not exist");
  }
}
