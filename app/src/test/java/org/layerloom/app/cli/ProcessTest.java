package org.layerloom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.layerloom.engine.json.JsonText;

/** What only a process of its own can show: its streams and how it goes down. */
@Timeout(300)
class ProcessTest {

  /** The program without the window. */
  static final class Program {
    public static void main(String[] args) {
      System.exit(CommandLineTool.run(args));
    }
  }

  @TempDir private Path folder;

  @Test
  void standardOutputHoldsTheDocumentAlone() throws Exception {
    Path project = create("iris");
    Path out = folder.resolve("out.json");
    Path err = folder.resolve("err.txt");

    Process process =
        program("train", project.toString(), "--epochs", "2", "--json")
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();

    assertThat(process.waitFor()).isZero();
    ObjectNode json = JsonText.readObject(Files.readAllBytes(out), "out.json");
    assertThat(json.get("state").asText()).isEqualTo("finished");
    // The libraries say nothing at all.
    assertThat(Files.readAllLines(err)).hasSize(4);
  }

  /** Windows knows no signal that another program could send politely. */
  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aSignalEndsTheTrainingButNotTheRun() throws Exception {
    Path project = create("mnist-mlp");
    Path run = folder.resolve("run");
    Path out = folder.resolve("out.json");
    Process process =
        program("train", project.toString(), "--out", run.toString(), "--json", "--lang", "en")
            .redirectOutput(out.toFile())
            .start();

    try (BufferedReader err = process.errorReader(StandardCharsets.UTF_8)) {
      String line = err.readLine();
      while (line != null && !line.contains("samples to learn from")) {
        line = err.readLine();
      }
      // Not the process itself: that would close the stream that is being read.
      process.toHandle().destroy();
      assertThat(err.lines().toList()).noneMatch(l -> l.contains("Exception"));
    }

    assertThat(process.waitFor()).isEqualTo(128 + 15);
    ObjectNode json = JsonText.readObject(Files.readAllBytes(out), "out.json");
    assertThat(json.get("state").asText()).isEqualTo("stopped");
    assertThat(run.resolve("model.zip")).isNotEmptyFile();
    assertThat(run.resolve("run.json")).content().contains("stopped");
  }

  private Path create(String template) {
    Path project = folder.resolve(template + ".loom");
    assertThat(CommandLineRun.of("new", template, project).exitCode()).isZero();
    return project;
  }

  private static ProcessBuilder program(String... args) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<String> command =
        Stream.concat(Stream.of(java, "-cp", classPath, Program.class.getName()), Stream.of(args))
            .toList();
    return new ProcessBuilder(command);
  }
}
