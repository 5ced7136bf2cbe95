package org.layerloom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever an attention model is given, what is wrong is one sentence that says what to do. */
class AttentionInputTest {

  private static final int MANY = 1_000_000;

  @TempDir private Path folder;

  private Path project(String template, UnaryOperator<String> change) throws IOException {
    Path file = folder.resolve(template + ".loom");
    assertThat(CommandLineRun.of("new", template, file).exitCode()).isZero();
    return Files.writeString(file, change.apply(Files.readString(file)));
  }

  private static String refused(Object... args) {
    CommandLineRun run = CommandLineRun.of(args);
    assertThat(run.exitCode()).as(run.out()).isEqualTo(1);
    assertThat(run.errLines()).hasSize(1);
    assertThat(run.err()).doesNotContain("Exception", "\tat ");
    return run.err();
  }

  @Test
  void aWidthThatTheHeadsDoNotDivide() throws IOException {
    Path odd = project("reverse", text -> text.replaceFirst("\"heads\": \\d+", "\"heads\": 7"));

    CommandLineRun checked = CommandLineRun.of("check", odd);

    assertThat(checked.exitCode()).isEqualTo(1);
    assertThat(checked.out()).contains("cannot be shared evenly among 7 heads", "Use ");
    assertThat(refused("train", odd, "--out", folder.resolve("run"))).contains("7 heads");
    assertThat(folder.resolve("run")).doesNotExist();
  }

  @Test
  void fewerPositionsThanSteps() throws IOException {
    Path few =
        project("tiny-gpt", text -> text.replaceFirst("\"positions\": \\d+", "\"positions\": 9"));

    CommandLineRun checked = CommandLineRun.of("check", few);

    assertThat(checked.exitCode()).isEqualTo(1);
    assertThat(checked.out()).contains("it knows 9 positions", "Set its positions to ");
    assertThat(refused("train", few, "--out", folder.resolve("run"))).contains("9 positions");
  }

  @Test
  void aSentenceOfMoreStepsThanTheModelReads() throws IOException {
    Path model = TrainedModels.reverse();
    Path file = Files.writeString(folder.resolve("rows.txt"), "ABC\n" + "A".repeat(MANY));

    assertThat(refused("attention", model, "--input", "A".repeat(13)))
        .contains("13 tokens", "at most 12");
    assertThat(refused("attention", model, "--input", file)).contains("line 2", "1,000,000 tokens");
    assertThat(refused("predict", model, "--input", file)).contains("line 2", "1,000,000 tokens");
  }

  /** Numbers of tokens say nothing of how many are there: all are. */
  @Test
  void aRowOfNumbersIsDrawnAsAWhole() {
    Path picture = folder.resolve("numbers.png");
    Path model = TrainedModels.reverse();

    CommandLineRun drawn =
        CommandLineRun.of(
            "attention", model, "--input", "[1,2,3,4,5,6,7,8,9,0,1,2]", "--png", picture, "--json");

    assertThat(drawn.exitCode()).as(drawn.err()).isZero();
    assertThat(drawn.json().at("/layers/0/queries")).hasSize(12);
    assertThat(picture).isNotEmptyFile();
  }

  @Test
  void tokensThatTheModelDoesNotKnow() {
    assertThat(refused("attention", TrainedModels.reverse(), "--input", "AB?")).contains("“?”");
  }

  @Test
  void nothingAtAll() throws IOException {
    Path model = TrainedModels.reverse();
    Path empty = Files.writeString(folder.resolve("empty.txt"), "");

    assertThat(refused("attention", model, "--input", "")).contains("holds no samples", "Put ");
    assertThat(refused("attention", model, "--input", " ")).contains("holds no samples", "Put ");
    assertThat(refused("attention", model, "--input", empty))
        .contains("empty.txt holds no samples", "Put ");
    assertThat(refused("predict", model, "--input", empty))
        .contains("empty.txt holds no samples", "Put ");
  }
}
