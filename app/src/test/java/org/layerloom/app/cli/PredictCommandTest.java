package org.layerloom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.layerloom.engine.data.DatasetCatalog;
import org.layerloom.engine.data.Samples;

class PredictCommandTest {

  /** The first test sample of MNIST, a clear seven. */
  private static final int SEVEN = 0;

  private static final int SIDE = 28;

  @TempDir private Path folder;

  @Test
  void readsADigitFromAnImage() throws IOException {
    CommandLineRun run = predict(TrainedModels.mnist(), image("seven.png", grey(pixels(), 1)));

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out().lines().skip(2)).hasSize(10).first().asString().startsWith("7 ");
    assertThat(run.err()).isEmpty();
  }

  /** The hinge loss pushes scores apart, beyond 1 and below 0: they are no shares of anything. */
  @Test
  void scoresAreNotCalledProbabilities() throws IOException {
    Path model =
        TrainedModels.changed(
            folder,
            "iris",
            text ->
                text.replace("\"softmax\"", "\"identity\"")
                    .replace("\"cross-entropy\"", "\"hinge\""),
            30);
    Path flower = Files.writeString(folder.resolve("flower.csv"), "5.1,3.5,1.4,0.2");

    CommandLineRun words = predict(model, flower);
    ObjectNode json = json(model, flower);

    assertThat(words.out()).as(words.err()).contains("Score").doesNotContain("%", "Probability");
    assertThat(json.at("/predictions/0").has("probabilities")).isFalse();
    assertThat(json.at("/predictions/0/scores/0").has("score")).isTrue();
    assertThat(json.at("/predictions/0/class").asText())
        .isEqualTo(json.at("/predictions/0/scores/0/class").asText());
  }

  @Test
  void anImageGivesWhatItsNumbersGive() throws IOException {
    Path numbers = Files.writeString(folder.resolve("seven.json"), Arrays.toString(pixels()));

    ObjectNode fromNumbers = json(TrainedModels.mnist(), numbers);

    assertThat(json(TrainedModels.mnist(), image("seven.png", grey(pixels(), 1))))
        .isEqualTo(fromNumbers);
    assertThat(json(TrainedModels.mnist(), image("seven.bmp", colour(pixels(), 1))))
        .isEqualTo(fromNumbers);
    // Each pixel drawn four times as large is the same picture.
    assertThat(json(TrainedModels.mnist(), image("large.png", grey(pixels(), 4))))
        .isEqualTo(fromNumbers);
  }

  @Test
  void darkOnLightIsInvertedUnlessForbidden() throws IOException {
    float[] onPaper = pixels();
    for (int i = 0; i < onPaper.length; i++) {
      onPaper[i] = 255 - onPaper[i];
    }
    Path paper = image("paper.png", grey(onPaper, 1));
    Path screen = image("screen.png", grey(pixels(), 1));

    CommandLineRun run = predict(TrainedModels.mnist(), paper, "--json");

    assertThat(run.json().get("inverted").asBoolean()).isTrue();
    assertThat(run.err()).contains("--invert no");
    assertThat(run.json().get("predictions"))
        .isEqualTo(json(TrainedModels.mnist(), screen).get("predictions"));
    ObjectNode kept = predict(TrainedModels.mnist(), paper, "--invert", "no", "--json").json();
    assertThat(kept.get("inverted").asBoolean()).isFalse();
    assertThat(kept.get("predictions")).isNotEqualTo(run.json().get("predictions"));
  }

  @Test
  void probabilitiesComeTopFirstAndAddUpToOne() throws IOException {
    ObjectNode json = json(TrainedModels.mnist(), image("seven.png", grey(pixels(), 1)));

    var first = json.get("predictions").get(0);
    double sum = 0;
    double before = 1;
    for (var entry : first.get("probabilities")) {
      double probability = entry.get("probability").asDouble();
      assertThat(probability).isLessThanOrEqualTo(before);
      before = probability;
      sum += probability;
    }
    assertThat(sum).isBetween(0.999, 1.001);
    assertThat(first.get("class").asText()).isEqualTo("7");
  }

  @Test
  void findsTheColumnsOfATableByName() throws IOException {
    Path table =
        write(
            "flowers.csv",
            "remark,petal width (cm),petal length (cm),sepal width (cm),sepal length (cm)",
            "small,0.2,1.4,3.5,5.1",
            "",
            "large,2.5,6.0,3.3,6.3");

    ObjectNode json = json(TrainedModels.iris(), table);

    assertThat(json.get("predictions"))
        .extracting(p -> p.get("class").asText())
        .containsExactly("setosa", "virginica");
    assertThat(predict(TrainedModels.iris(), table).out()).contains("setosa 9", "virginica ");
  }

  @Test
  void takesRowsWithoutHeadingsAndArraysOfRows() throws IOException {
    Path table = write("rows.csv", "5.1,3.5,1.4,0.2", "6.3,3.3,6.0,2.5");
    Path array = write("rows.json", "[[5.1,3.5,1.4,0.2],", "[6.3,3.3,6.0,2.5]]");

    assertThat(json(TrainedModels.iris(), table).get("predictions"))
        .hasSize(2)
        .isEqualTo(json(TrainedModels.iris(), array).get("predictions"));
  }

  @Test
  void givesValuesForARegression() throws IOException {
    Path at = write("x.json", "[0.5]");

    CommandLineRun run = predict(TrainedModels.line(), at, "--json");

    assertThat(run.json().get("predictions").get(0).get("values").get(0).get("value").asDouble())
        .isBetween(1.7, 2.3);
  }

  @Test
  void whatCannotBeReadIsOneLine() throws IOException {
    byte[] whole = Files.readAllBytes(image("whole.png", grey(pixels(), 1)));
    Path cut = Files.write(folder.resolve("cut.png"), Arrays.copyOf(whole, whole.length / 2));
    Path mnist = TrainedModels.mnist();
    Path iris = TrainedModels.iris();

    refused(mnist, cut, "damaged");
    refused(mnist, write("words.png", "no image"), "PNG, JPEG or BMP");
    refused(mnist, write("few.json", "[1, 2, 3]"), "784");
    refused(iris, image("picture.png", grey(pixels(), 1)), "CSV");
    refused(iris, write("open.json", "[1, 2, 3, 4"), "JSON");
    refused(iris, write("word.json", "[1, 2, 3, \"four\"]"), "four");
    refused(iris, write("nan.csv", "1,2,3,NaN"), "NaN");
    refused(iris, write("short.csv", "1,2,3,4", "1,2,3"), "row 2", "4");
    refused(iris, write("empty.csv", ""), "no samples");
    refused(iris, folder, "folder");
    refused(iris, folder.resolve("none.csv"), "none.csv");
  }

  private static void refused(Path model, Path input, String... words) {
    CommandLineRun run = predict(model, input, "--json");
    assertThat(run.exitCode()).as(input.toString()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.errLines()).hasSize(1).first().asString().contains(words);
  }

  private static CommandLineRun predict(Path model, Path input, Object... more) {
    Object[] args =
        Arrays.copyOf(new Object[] {"predict", model, "--input", input}, 4 + more.length);
    System.arraycopy(more, 0, args, 4, more.length);
    return CommandLineRun.of(args);
  }

  private static ObjectNode json(Path model, Path input) {
    ObjectNode json = predict(model, input, "--json").json();
    json.remove("input");
    return json;
  }

  private Path write(String name, String... lines) throws IOException {
    return Files.write(folder.resolve(name), List.of(lines));
  }

  private static float[] pixels() {
    Samples test = new DatasetCatalog().load("mnist", 0).test().orElseThrow();
    float[] pixels = new float[SIDE * SIDE];
    test.copyInput(SEVEN, pixels, 0);
    return pixels;
  }

  private static BufferedImage grey(float[] pixels, int zoom) {
    int side = SIDE * zoom;
    BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        image.getRaster().setSample(x, y, 0, pixels[y / zoom * SIDE + x / zoom]);
      }
    }
    return image;
  }

  private static BufferedImage colour(float[] pixels, int zoom) {
    int side = SIDE * zoom;
    BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        image.setRGB(x, y, 0x010101 * (int) pixels[y / zoom * SIDE + x / zoom]);
      }
    }
    return image;
  }

  private Path image(String name, BufferedImage image) throws IOException {
    Path file = folder.resolve(name);
    String format = name.substring(name.lastIndexOf('.') + 1);
    assertThat(ImageIO.write(image, format, file.toFile())).isTrue();
    return file;
  }
}
