package org.layerloom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person's own texts: learnt from, judged, asked, and written on. */
class TextCommandsTest {

  @TempDir private static Path folder;
  private static Path writer;
  private static Path judge;
  private static Path book;
  private static Path table;

  @BeforeAll
  static void train() throws IOException {
    book = Files.writeString(folder.resolve("book.txt"), "abcdefgh".repeat(300));
    writer =
        trained(
            "writer",
            book,
            "\"tokenizer\":\"characters\",\"vocabulary\":20,\"length\":8",
            9,
            "\"type\":\"dense\",\"parameters\":{\"units\":9,\"activation\":\"softmax\"}");
    StringBuilder rows = new StringBuilder("sentence\tmood\n");
    for (int i = 0; i < 60; i++) {
      rows.append("a good ").append(i % 5).append(" day\tnice\n");
      rows.append("a bad ").append(i % 5).append(" day\tsad\n");
    }
    table = Files.writeString(folder.resolve("moods.tsv"), rows);
    judge =
        trained(
            "judge",
            table,
            "\"tokenizer\":\"words\",\"vocabulary\":50,\"length\":6",
            10,
            "\"type\":\"globalpool1d\",\"parameters\":{}},{\"id\":\"d\",\"name\":\"D\","
                + "\"type\":\"dense\",\"parameters\":{\"units\":2,\"activation\":\"softmax\"}");
  }

  /** A network of an embedding and what comes behind it. */
  private static Path trained(String name, Path data, String text, int vocabulary, String rest)
      throws IOException {
    int length = Integer.parseInt(text.substring(text.lastIndexOf(':') + 1));
    boolean pooled = rest.contains("pool");
    String json =
        "{\"formatVersion\":1,\"network\":{\"nodes\":[{\"id\":\"i\",\"name\":\"I\",\"type\":\"input\","
            + "\"parameters\":{\"shape\":["
            + length
            + "],\"vocabulary\":"
            + vocabulary
            + "}},{\"id\":\"e\",\"name\":\"E\",\"type\":\"embedding\",\"parameters\":{\"features\":12}},"
            + "{\"id\":\"x\",\"name\":\"X\","
            + rest
            + "},{\"id\":\"o\",\"name\":\"O\",\"type\":\"output\",\"parameters\":{\"loss\":\"cross-entropy\"}}],"
            + "\"connections\":[{\"from\":\"i\",\"to\":\"e\"},{\"from\":\"e\",\"to\":\"x\"},"
            + (pooled
                ? "{\"from\":\"x\",\"to\":\"d\"},{\"from\":\"d\",\"to\":\"o\"}"
                : "{\"from\":\"x\",\"to\":\"o\"}")
            + "]},\"data\":{\"dataset\":\""
            + data
            + "\",\"text\":{"
            + text
            + "}},\"training\":{\"optimizer\":{\"type\":\"adam\",\"learningRate\":0.03},"
            + "\"epochs\":12,\"batchSize\":8,\"threads\":1}}";
    Path project = Files.writeString(folder.resolve(name + ".loom"), json);
    Path run = folder.resolve(name);
    CommandLineRun trained = CommandLineRun.of("train", project, "--out", run);
    assertThat(trained.exitCode()).as(trained.err()).isZero();
    return run.resolve("model.zip");
  }

  @Test
  void writesOnBehindAPrompt() {
    CommandLineRun said =
        CommandLineRun.of("generate", writer, "--prompt", "abc", "--length", 9, "--temperature", 0);

    assertThat(said.exitCode()).as(said.err()).isZero();
    assertThat(said.out().stripTrailing()).isEqualTo("abcdefghabcd");
  }

  @Test
  void theSameSeedWritesTheSameAndSaysHow() {
    Object[] args = {
      "generate",
      writer,
      "--prompt",
      "h",
      "--length",
      30,
      "--temperature",
      5,
      "--top-k",
      4,
      "--seed",
      11,
      "--json"
    };
    JsonNode once = CommandLineRun.of(args).json();

    assertThat(CommandLineRun.of(args).json()).isEqualTo(once);
    assertThat(once.get("text").asText()).hasSize(30);
    assertThat(once.get("tokens").asInt()).isEqualTo(30);
    assertThat(once.get("topK").asInt()).isEqualTo(4);
    assertThat(once.get("temperature").asDouble()).isEqualTo(5);
    args[11] = 12;
    assertThat(CommandLineRun.of(args).json().get("text")).isNotEqualTo(once.get("text"));
  }

  @Test
  void stopsWhenToldTo() {
    CommandLineRun stopped =
        CommandLineRun.with(
            stop -> {
              stop.run();
              return () -> {};
            },
            "generate",
            writer,
            "--prompt",
            "a",
            "--length",
            50,
            "--json");

    assertThat(stopped.json().get("stopped").asBoolean()).isTrue();
    assertThat(stopped.json().get("tokens").asInt()).isZero();
  }

  @Test
  void whatCannotBeWrittenIsToldInOneSentence() {
    refused("The prompt is empty", "generate", writer, "--prompt", "");
    refused("length is 0", "generate", writer, "--prompt", "a", "--length", 0);
    refused("temperature is -1", "generate", writer, "--prompt", "a", "--temperature", -1);
    refused("Top-k is -2", "generate", writer, "--prompt", "a", "--top-k", -2);
    refused("does not predict the next token", "generate", judge, "--prompt", "a");
    CommandLineRun strange =
        CommandLineRun.of(
            "generate", writer, "--prompt", "aZ" + "b".repeat(1_000_000), "--length", 1);
    assertThat(strange.exitCode()).isZero();
    assertThat(strange.errLines()).hasSize(2).anyMatch(line -> line.contains("“Z”"));
    assertThat(strange.errLines())
        .contains("The prompt has 1,000,002 tokens; the network reads the last 8 alone.");
    assertThat(CommandLineRun.of("generate", writer, "--prompt", "abcdefgh", "--length", 1).err())
        .isEmpty();
  }

  @Test
  void sentencesAreJudgedByTheModelAlone() throws IOException {
    Path sentences = Files.writeString(folder.resolve("s.txt"), "\nA GOOD day\n\n[a bad day]\n");
    Files.move(table, folder.resolve("away.tsv"));
    try {
      CommandLineRun said = CommandLineRun.of("predict", judge, "--input", sentences, "--json");
      JsonNode predictions = said.json().get("predictions");

      assertThat(predictions).hasSize(2);
      assertThat(predictions.get(0).get("class").asText()).isEqualTo("nice");
      assertThat(predictions.get(1).get("class").asText()).isEqualTo("sad");
      assertThat(said.errLines())
          .anyMatch(line -> line.startsWith("2 tokens are unknown") && line.contains("“[”, “]”"));
    } finally {
      Files.move(folder.resolve("away.tsv"), table);
    }
  }

  @Test
  void badSentencesAreRefusedInOneSentence() throws IOException {
    Path file = folder.resolve("bad.txt");
    Files.writeString(file, " \n\n");
    refused("holds no text", "predict", judge, "--input", file);
    Files.writeString(file, "good\n" + "word ".repeat(1_000_000));
    refused(
        "line 2 has 1,000,000 tokens, but the model reads at most 6",
        "predict",
        judge,
        "--input",
        file);
    Files.write(file, "na\u00efve".getBytes(StandardCharsets.ISO_8859_1));
    refused("not text in UTF-8: byte 3", "predict", judge, "--input", file);
    Files.writeString(file, "[[1, 2, 99, 4, 5, 6, 7, 8, 9, 10, 1, 2]]");
    refused("99 where the number of a token", "predict", TrainedModels.reverse(), "--input", file);
  }

  @Test
  void otherTextsAreJudgedAsTheModelTakesThemApart() throws IOException {
    Path other =
        Files.writeString(
            folder.resolve("other.tsv"), "text\tlabel\nbad day\tsad\ngood thing\tnice\n");
    JsonNode all = CommandLineRun.of("evaluate", judge, "--data", other, "--json").json();
    JsonNode last = CommandLineRun.of("evaluate", writer, "--data", book, "--json").json();

    assertThat(all.get("accuracy").asDouble()).isEqualTo(1);
    assertThat(all.get("samples").asInt()).isEqualTo(2);
    assertThat(last.get("part").asText()).isEqualTo("test");
    assertThat(last.get("accuracy").asDouble()).isGreaterThan(0.9);
    refused("iris is no text", "evaluate", judge, "--data", "iris");
  }

  private static void refused(String sentence, Object... args) {
    CommandLineRun run = CommandLineRun.of(args);
    assertThat(run.exitCode()).as(run.out()).isEqualTo(1);
    assertThat(run.errLines()).hasSize(1);
    assertThat(run.err()).contains(sentence).doesNotContain("Exception");
  }
}
