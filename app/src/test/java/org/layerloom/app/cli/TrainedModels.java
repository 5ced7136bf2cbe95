package org.layerloom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.layerloom.engine.io.Hashing;

/** Small models that several tests ask; each is trained once. */
final class TrainedModels {

  private static final Path FOLDER = folder();
  private static Path iris;
  private static Path line;
  private static Path mnist;
  private static Path reverse;

  private TrainedModels() {}

  static synchronized Path iris() {
    if (iris == null) {
      iris = train("iris", "--epochs", 30);
    }
    return iris;
  }

  static synchronized Path line() {
    if (line == null) {
      line = train("linear-regression", "--epochs", 60);
    }
    return line;
  }

  static synchronized Path mnist() {
    if (mnist == null) {
      mnist = train("mnist-mlp", "--epochs", 4, "--limit", 500);
    }
    return mnist;
  }

  /** A Transformer of one block that answers each step. */
  static synchronized Path reverse() {
    if (reverse == null) {
      reverse = train("reverse", "--epochs", 1, "--limit", 200);
    }
    return reverse;
  }

  /**
   * A template changed by hand, trained for some epochs.
   *
   * @param change of the project file
   */
  static Path changed(Path folder, String template, UnaryOperator<String> change, int epochs)
      throws IOException {
    Path project = folder.resolve(template + ".loom");
    assertThat(CommandLineRun.of("new", template, project).exitCode()).isZero();
    String before = Files.readString(project);
    Files.writeString(project, change.apply(before));
    Path run = folder.resolve("run");
    CommandLineRun trained =
        CommandLineRun.of(
            "train", project, "--out", run, "--threads", 1, "--epochs", epochs, "--limit", 300);
    assertThat(trained.exitCode()).as(trained.err()).isZero();
    return run.resolve("model.zip");
  }

  private static Path train(String template, Object... options) {
    Path project = FOLDER.resolve(template + ".loom");
    Path run = FOLDER.resolve(template);
    assertThat(CommandLineRun.of("new", template, project).exitCode()).isZero();
    Object[] args = new Object[options.length + 6];
    System.arraycopy(new Object[] {"train", project, "--out", run, "--threads", 1}, 0, args, 0, 6);
    System.arraycopy(options, 0, args, 6, options.length);
    CommandLineRun trained = CommandLineRun.of(args);
    assertThat(trained.exitCode()).as(trained.err()).isZero();
    return run.resolve("model.zip");
  }

  private static Path folder() {
    try {
      Path folder = Files.createTempDirectory("layerloom-models");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
      return folder;
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static void delete(Path folder) {
    try (var all = Files.walk(folder)) {
      for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException left) {
      // The system clears its temporary folder in time.
    }
  }

  static String sha256(Path file) throws IOException {
    return Hashing.sha256(Files.readAllBytes(file));
  }
}
