package org.layerloom.engine.data;

import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.layerloom.engine.text.Message;
import org.layerloom.engine.token.Tokenizer;

/**
 * Finds data sets by what projects call them: {@code mnist} and {@code iris} come with the program,
 * {@code line}, {@code spiral} and others are drawn from a seed; anything else is the path of a CSV
 * file, of a folder with the four IDX files, of a table of texts with labels (TSV, or CSV with a
 * column of texts), or of a plain text.
 */
public final class DatasetCatalog {

  private static final Map<String, LongFunction<Dataset>> GENERATED = generated();

  private static final List<String> TEXTS = List.of("speeches", "moby-dick");

  public static final List<String> BUILT_IN =
      Stream.of(Stream.of("mnist", "iris"), TEXTS.stream(), GENERATED.keySet().stream())
          .flatMap(names -> names)
          .toList();

  /** MNIST takes 55 MB and half a second to read; it goes when memory is short. */
  private final Map<String, SoftReference<Dataset>> read = new ConcurrentHashMap<>();

  private volatile SoftReference<Tokenized> lastText = new SoftReference<>(null);

  /** A text in tokens, and what they depend on. */
  private record Tokenized(
      String reference,
      String contentHash,
      TextConfig text,
      double testFraction,
      double validationFraction,
      long seed,
      Dataset dataset) {

    boolean answers(TextSource source, DataConfig config, long otherSeed) {
      return reference.equals(config.dataset())
          && contentHash.equals(source.contentHash())
          && text.equals(config.text())
          && testFraction == config.testFraction()
          && validationFraction == config.validationFraction()
          && seed == otherSeed;
    }
  }

  /**
   * Reads a data set, text in the usual way.
   *
   * @param seed what generated data are drawn from; of no concern to the others
   * @throws DataFormatException saying what is missing or damaged
   */
  public Dataset load(String reference, long seed) {
    return load(DataConfig.of(reference, Preprocessing.Kind.NONE), seed);
  }

  /**
   * Reads the data of a project; text is taken apart as it says, by a vocabulary of the samples
   * that it learns from alone.
   *
   * @param seed what generated data are drawn from, and texts divided by
   * @throws DataFormatException saying what is missing or damaged
   */
  public Dataset load(DataConfig config, long seed) {
    String reference = config.dataset();
    if (GENERATED.containsKey(reference)) {
      return GENERATED.get(reference).apply(seed);
    }
    Optional<TextSource> text = text(reference);
    if (text.isPresent()) {
      return tokenized(text.get(), config, seed);
    }
    if (!BUILT_IN.contains(reference)) {
      return fromDisk(reference);
    }
    SoftReference<Dataset> known = read.get(reference);
    Dataset dataset = known == null ? null : known.get();
    if (dataset == null) {
      dataset = builtIn(reference);
      read.put(reference, new SoftReference<>(dataset));
    }
    return dataset;
  }

  /**
   * Reads text as a model takes it apart.
   *
   * @param length the most tokens of a sample
   * @throws DataFormatException if it is no text, or missing or damaged
   */
  public Dataset load(String reference, Tokenizer tokenizer, int length) {
    TextSource source =
        text(reference)
            .orElseThrow(() -> new DataFormatException(Message.of("data.noText", reference)));
    return source.dataset(tokenizer, DataConfig.of(reference, Preprocessing.Kind.NONE), length);
  }

  /** Whether a data set is text, as far as its name tells: how it is taken apart can be chosen. */
  public static boolean isText(String reference) {
    return TEXTS.contains(reference) || TextFiles.isNamedAsText(reference);
  }

  private Dataset tokenized(TextSource source, DataConfig config, long seed) {
    Tokenized last = lastText.get();
    if (last == null || !last.answers(source, config, seed)) {
      last =
          new Tokenized(
              config.dataset(),
              source.contentHash(),
              config.text(),
              config.testFraction(),
              config.validationFraction(),
              seed,
              source.dataset(source.train(config, seed), config, config.text().length()));
      lastText = new SoftReference<>(last);
    }
    return last.dataset();
  }

  /** The data set as text; empty where it is none. */
  private static Optional<TextSource> text(String reference) {
    if (TEXTS.contains(reference)) {
      return Optional.of(TextFiles.builtIn(reference));
    }
    return BUILT_IN.contains(reference) ? Optional.empty() : TextFiles.fromDisk(reference);
  }

  private static Map<String, LongFunction<Dataset>> generated() {
    Map<String, LongFunction<Dataset>> byReference = new LinkedHashMap<>();
    byReference.put(LineDataset.REFERENCE, LineDataset::generate);
    for (PlaneDataset plane : PlaneDataset.values()) {
      byReference.put(plane.reference(), plane::generate);
    }
    byReference.put(BracketsDataset.REFERENCE, BracketsDataset::generate);
    byReference.put(ReverseDataset.REFERENCE, ReverseDataset::generate);
    byReference.put(CopyFirstDataset.REFERENCE, CopyFirstDataset::generate);
    byReference.put(InductionDataset.REFERENCE, InductionDataset::generate);
    return byReference;
  }

  private static Dataset builtIn(String name) {
    DataSource source = DataSource.builtIn(name);
    return switch (name) {
      case "mnist" ->
          new IdxDataset(
                  name, source, IdxDataset.MNIST_MD5, "LeCun, Cortes, Burges: MNIST; CC BY-SA 3.0")
              .read();
      case "iris" ->
          new CsvDataset(name, "iris.csv", "Fisher 1936; public domain")
              .read(source.read("iris.csv"));
      default -> throw unknown(name);
    };
  }

  private static Dataset fromDisk(String reference) {
    if (reference.isBlank()) {
      throw unknown(reference); // As a path it would be the current folder.
    }
    Path path;
    try {
      path = Path.of(reference);
    } catch (InvalidPathException notAPath) {
      throw unknown(reference);
    }
    if (Files.isDirectory(path)) {
      return new IdxDataset(reference, DataSource.folder(path), Map.of(), path.toString()).read();
    }
    if (!Files.exists(path)) {
      throw unknown(reference);
    }
    String name = path.getFileName().toString();
    return new CsvDataset(reference, name, path.toString()).read(bytes(path, reference));
  }

  /** The bytes of a file that a person named. */
  static byte[] bytes(Path path, String reference) {
    try {
      if (Files.size(path) > DataSource.MAX_BYTES / 2) {
        throw new DataFormatException(Message.of("data.tooLarge", reference));
      }
    } catch (IOException failed) {
      throw new DataFormatException(
          Message.of("data.unreadable", reference, String.valueOf(failed.getMessage())), failed);
    }
    DataSource folder = DataSource.folder(path.toAbsolutePath().getParent());
    return folder.read(path.getFileName().toString());
  }

  private static DataFormatException unknown(String reference) {
    return new DataFormatException(
        Message.of("data.unknown", reference, String.join(", ", BUILT_IN)));
  }
}
