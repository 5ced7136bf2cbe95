package org.layerloom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {

  @TempDir private Path folder;

  @Test
  void showsScoresAndTheConfusionMatrix() {
    CommandLineRun run = CommandLineRun.of("evaluate", TrainedModels.mnist(), "--data", "mnist");

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("Samples: 10,000", "Accuracy: ", "Precision", "Recall", "F1", "Confusion matrix");
  }

  @Test
  void agreesWithWhatTheTrainingFound() throws IOException {
    ObjectNode json =
        CommandLineRun.of("evaluate", TrainedModels.mnist(), "--data", "mnist", "--json").json();

    JsonNode record =
        new ObjectMapper()
            .readTree(Files.readAllBytes(TrainedModels.mnist().resolveSibling("run.json")));
    assertThat(json.get("accuracy")).isEqualTo(record.at("/result/test/accuracy"));
    assertThat(json.get("part").asText()).isEqualTo("test");
    int sum = 0;
    int diagonal = 0;
    for (int row = 0; row < 10; row++) {
      for (JsonNode cell : json.get("confusion").get(row)) {
        sum += cell.asInt();
      }
      diagonal += json.get("confusion").get(row).get(row).asInt();
    }
    assertThat(sum).isEqualTo(10_000);
    assertThat(diagonal / 10_000.0).isEqualTo(json.get("accuracy").asDouble());
  }

  @Test
  void saysThatAllSamplesAreUsedWhereThereIsNoTestPart() {
    CommandLineRun run =
        CommandLineRun.of("evaluate", TrainedModels.iris(), "--data", "iris", "--json");

    assertThat(run.json().get("part").asText()).isEqualTo("all");
    assertThat(run.json().get("samples").asInt()).isEqualTo(150);
    assertThat(run.json().get("accuracy").asDouble()).isGreaterThan(0.85);
    assertThat(run.errLines()).hasSize(1).first().asString().contains("150");
  }

  @Test
  void findsClassesByNameInWhateverOrderAFileHasThem() throws IOException {
    List<String> lines = irisLines();
    Collections.reverse(lines.subList(1, lines.size()));
    Path reversed = Files.write(folder.resolve("reversed.csv"), lines);

    ObjectNode there =
        CommandLineRun.of("evaluate", TrainedModels.iris(), "--data", reversed, "--json").json();
    ObjectNode here =
        CommandLineRun.of("evaluate", TrainedModels.iris(), "--data", "iris", "--json").json();

    assertThat(there.get("accuracy")).isEqualTo(here.get("accuracy"));
    assertThat(there.get("classes")).isEqualTo(here.get("classes"));
    assertThat(there.get("confusion")).isEqualTo(here.get("confusion"));
  }

  @Test
  void judgesValuesByTheirError() {
    CommandLineRun words = CommandLineRun.of("evaluate", TrainedModels.line(), "--data", "line");
    ObjectNode json =
        CommandLineRun.of("evaluate", TrainedModels.line(), "--data", "line", "--json").json();

    assertThat(words.out()).contains("Loss: ", "Mean absolute error: ", "R²: ");
    assertThat(json.get("r2").asDouble()).isGreaterThan(0.9);
    assertThat(json.has("accuracy")).isFalse();
  }

  /** Two labels, both told by the sign of their own number. */
  @Test
  void tellsTheShareOfLabelsDecidedRightly() throws IOException {
    List<String> lines = new ArrayList<>(List.of("a,b,is+high,is+wide"));
    for (int i = 0; i < 80; i++) {
      double a = i % 2 == 0 ? 1 + i / 80.0 : -1 - i / 80.0;
      double b = i % 4 < 2 ? 1 + i / 80.0 : -1 - i / 80.0;
      lines.add(a + "," + b + "," + (a > 0 ? 1 : 0) + "," + (b > 0 ? 1 : 0));
    }
    Path data = Files.write(folder.resolve("labels.csv"), lines);
    Path model =
        TrainedModels.changed(
            folder,
            "iris",
            text ->
                text.replace("\"softmax\"", "\"sigmoid\"")
                    .replace("\"cross-entropy\"", "\"binary-cross-entropy\"")
                    .replaceFirst("\\[\\s*4\\s*\\]", "[2]")
                    .replace("\"units\": 3", "\"units\": 2")
                    .replace(
                        "\"dataset\": \"iris\"",
                        "\"dataset\": \"" + data.toString().replace('\\', '/') + "\""),
            30);

    CommandLineRun words = CommandLineRun.of("evaluate", model, "--data", data);
    ObjectNode json = CommandLineRun.of("evaluate", model, "--data", data, "--json").json();

    assertThat(words.out()).as(words.err()).contains("Label accuracy: ");
    assertThat(json.get("labelAccuracy").asDouble()).isGreaterThan(0.9);
    assertThat(json.has("accuracy")).isFalse();
  }

  @Test
  void dataThatDoNotFitAreRefusedWithWhatDiffers() throws IOException {
    List<String> lines = irisLines();
    Path renamed =
        write("renamed.csv", lines.get(0).replace("petal length", "leaf length"), lines.get(1));
    Path otherClass = write("other.csv", lines.get(0), "5.1,3.5,1.4,0.2,rose");
    Path values = write("values.csv", lines.get(0), "5.1,3.5,1.4,0.2,12.5");

    refused(TrainedModels.iris(), "mnist", "1 × 28 × 28", "4");
    refused(TrainedModels.iris(), renamed, "leaf length", "petal length");
    refused(TrainedModels.iris(), otherClass, "rose", "setosa");
    refused(TrainedModels.iris(), values, "classes");
    refused(TrainedModels.iris(), folder.resolve("none.csv"), "none.csv");
    refused(TrainedModels.line(), "iris", "shape");
  }

  private static void refused(Path model, Object data, String... words) {
    CommandLineRun run = CommandLineRun.of("evaluate", model, "--data", data, "--json");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.errLines()).hasSize(1).first().asString().contains(words);
  }

  @Test
  void whatIsNoModelIsOneLine() throws IOException {
    byte[] whole = Files.readAllBytes(TrainedModels.iris());
    List<byte[]> damaged =
        List.of(
            new byte[0],
            "not a zip".getBytes(StandardCharsets.UTF_8),
            java.util.Arrays.copyOf(whole, whole.length / 2),
            java.util.Arrays.copyOfRange(whole, 10, whole.length));
    for (byte[] bytes : damaged) {
      Path file = Files.write(folder.resolve("model.zip"), bytes);
      CommandLineRun run = CommandLineRun.of("evaluate", file, "--data", "iris");
      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.errLines()).hasSize(1).first().asString().contains("model.zip");
    }
  }

  private Path write(String name, String... lines) throws IOException {
    return Files.write(folder.resolve(name), List.of(lines));
  }

  static List<String> irisLines() throws IOException {
    try (InputStream in =
        EvaluateCommandTest.class.getResourceAsStream("/layerloom/datasets/iris/iris.csv")) {
      return new ArrayList<>(
          new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    }
  }
}
