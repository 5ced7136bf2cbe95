package org.layerloom.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.layerloom.engine.data.Samples;
import org.layerloom.engine.data.TextFile;
import org.layerloom.engine.export.ModelDescription;

/**
 * Samples to predict.
 *
 * @param rows each of the model's input length, in the units of the training data
 * @param steps how many steps of each row are there; null where all are
 * @param inverted whether they came from an image whose light and dark were swapped
 * @param unknown what of a text the model's vocabulary lacks, each once
 */
record PredictionInput(List<float[]> rows, int[] steps, boolean inverted, List<String> unknown) {

  PredictionInput(List<float[]> rows, int[] steps, boolean inverted) {
    this(rows, steps, inverted, List.of());
  }

  private static final long MAX_BYTES = 256L << 20;
  private static final Set<String> IMAGES = Set.of("png", "jpg", "jpeg", "bmp", "gif");

  /**
   * Reads a file by what it is: an image by its ending or first bytes, JSON by its first bracket,
   * everything else as CSV.
   */
  static PredictionInput read(Path file, ModelDescription model, Invert invert) throws IOException {
    if (Files.isDirectory(file)) {
      throw new CommandFailure("predict.folder", file.toString());
    }
    if (Files.size(file) > MAX_BYTES) {
      throw new CommandFailure("predict.tooLarge", file.toString());
    }
    byte[] start = firstBytes(file);
    if (start.length == 0) {
      throw new CommandFailure("predict.empty", file.toString());
    }
    if (IMAGES.contains(ending(file)) || ImageInput.looksLikeOne(start)) {
      ImageInput image = ImageInput.read(file, model.sample(), invert);
      return new PredictionInput(List.of(image.values()), null, image.inverted());
    }
    return ofText(
        file.toString(), TextFile.decode(Files.readAllBytes(file), file.toString()), model);
  }

  /**
   * Reads a text: JSON by its first bracket, else what the model takes, tokens or CSV.
   *
   * @param name what messages call it
   */
  static PredictionInput ofText(String name, String text, ModelDescription model) {
    int length = Math.toIntExact(model.sample().elements());
    if (model.tokenizer().isPresent()) {
      return TokenInput.ofText(name, length, model.tokenizer().get()).read(text);
    }
    boolean json = text.stripLeading().startsWith("[");
    if (model.sample().isTokens() && !json) {
      return TokenInput.ofTokens(name, length, model.inputNames()).read(text);
    }
    List<float[]> rows =
        json
            ? new JsonInput(name, length).read(text)
            : new CsvInput(name, length, model.inputNames()).read(text);
    if (model.sample().isTokens()) {
      rows.forEach(row -> checkTokens(name, row, model.sample().vocabulary()));
    }
    return new PredictionInput(rows, null, false);
  }

  private static void checkTokens(String name, float[] row, int vocabulary) {
    for (float token : row) {
      if (token < 0 || token >= vocabulary || token != Math.rint(token)) {
        throw new CommandFailure("predict.tokenNumber", name, token, vocabulary - 1);
      }
    }
  }

  /** How many steps of a row are there. */
  int stepsOf(int row) {
    return steps == null ? Samples.ALL_STEPS : steps[row];
  }

  private static byte[] firstBytes(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(8);
    }
  }

  private static String ending(Path file) {
    String name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
