package org.layerloom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttentionCommandTest {

  @TempDir private Path folder;

  @Test
  void tellsEveryWeightOfASentence() {
    Path model = TrainedModels.reverse();

    JsonNode json = CommandLineRun.of("attention", model, "--input", "ABCDE", "--json").json();

    JsonNode layer = json.get("layers").get(0);
    assertThat(layer.get("id").asText()).isEqualTo("block");
    assertThat(layer.get("queries").toString()).isEqualTo("[\"A\",\"B\",\"C\",\"D\",\"E\"]");
    assertThat(layer.get("heads")).hasSizeGreaterThan(1);
    for (JsonNode head : layer.get("heads")) {
      assertThat(head.get("weights")).hasSize(5);
      double entropy = 0;
      for (JsonNode row : head.get("weights")) {
        double sum = 0;
        for (JsonNode weight : row) {
          sum += weight.asDouble();
          entropy -= weight.asDouble() * Math.log(weight.asDouble()) / 5;
        }
        assertThat(row).hasSize(5);
        assertThat(sum).isCloseTo(1, within(1e-5));
      }
      assertThat(head.get("entropy").asDouble()).isCloseTo(entropy, within(1e-5));
    }
  }

  @Test
  void drawsAMatrixForAShortSentence() {
    Path model = TrainedModels.reverse();
    JsonNode head =
        CommandLineRun.of("attention", model, "--input", "BAC", "--json")
            .json()
            .get("layers")
            .get(0)
            .get("heads")
            .get(1);

    CommandLineRun said = CommandLineRun.of("attention", model, "--input", "BAC");

    assertThat(said.exitCode()).isZero();
    String second = said.out().substring(said.out().indexOf("head 2"));
    assertThat(second.lines().toList().get(2)).matches("query +B +A +C");
    assertThat(second.lines().toList().get(5))
        .startsWith("A")
        .endsWith(String.format("%.3f", head.get("weights").get(1).get(2).asDouble()));
  }

  @Test
  void readsOneOfTheSamplesOfAFile() throws IOException {
    Path rows = folder.resolve("rows.txt");
    Files.writeString(rows, "ABC\nJJ\n");

    JsonNode second =
        CommandLineRun.of(
                "attention", TrainedModels.reverse(), "--input", rows, "--sample", 2, "--json")
            .json();
    CommandLineRun third =
        CommandLineRun.of("attention", TrainedModels.reverse(), "--input", rows, "--sample", 3);

    assertThat(second.get("layers").get(0).get("queries").toString()).isEqualTo("[\"J\",\"J\"]");
    assertThat(third.exitCode()).isEqualTo(1);
    assertThat(third.err()).contains("--sample 3").contains("2 samples");
  }

  @Test
  void saysInOneSentenceWhatItCannotRead() {
    CommandLineRun unknown =
        CommandLineRun.of("attention", TrainedModels.reverse(), "--input", "AB?");
    CommandLineRun empty = CommandLineRun.of("attention", TrainedModels.reverse(), "--input", " ");
    CommandLineRun none =
        CommandLineRun.of("attention", TrainedModels.iris(), "--input", "[5.1, 3.5, 1.4, 0.2]");
    CommandLineRun noText =
        CommandLineRun.of("attention", TrainedModels.iris(), "--input", "a sentence");

    assertThat(unknown.err()).contains("“?”");
    assertThat(empty.err()).contains("holds no samples");
    assertThat(none.err()).contains("no attention layer");
    assertThat(noText.err()).contains("a sentence is no file");
    for (CommandLineRun run : new CommandLineRun[] {unknown, empty, none, noText}) {
      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.err().lines()).hasSize(1);
    }
  }

  @Test
  void drawsAllHeadsIntoAPicture() throws IOException {
    Path light = folder.resolve("light.png");
    Path dark = folder.resolve("dark.png");

    CommandLineRun said =
        CommandLineRun.of("attention", TrainedModels.reverse(), "--input", "BAC", "--png", light);
    CommandLineRun json =
        CommandLineRun.of(
            "attention",
            TrainedModels.reverse(),
            "--input",
            "BAC",
            "--json",
            "--png",
            dark,
            "--theme",
            "dark");

    assertThat(said.exitCode()).isZero();
    assertThat(said.err()).contains(light.toString());
    assertThat(json.json().get("layers")).hasSize(1);
    BufferedImage picture = ImageIO.read(light.toFile());
    assertThat(picture.getWidth()).isGreaterThan(200);
    assertThat(picture.getRGB(0, 0)).isEqualTo(0xffffffff);
    assertThat(ImageIO.read(dark.toFile()).getRGB(0, 0)).isEqualTo(0xff0d1117);
    CommandLineRun nowhere =
        CommandLineRun.of(
            "attention",
            TrainedModels.reverse(),
            "--input",
            "BAC",
            "--png",
            folder.resolve("no").resolve("a.png"));
    assertThat(nowhere.exitCode()).isEqualTo(1);
    assertThat(nowhere.err().lines()).hasSize(1);
  }
}
