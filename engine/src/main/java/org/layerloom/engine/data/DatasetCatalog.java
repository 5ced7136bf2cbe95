package org.layerloom.engine.data;

import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.layerloom.engine.text.Message;

/**
 * Finds data sets by what projects call them: {@code mnist} and {@code iris} come with the program,
 * {@code line}, {@code spiral} and others are drawn from a seed; anything else is the path of a CSV
 * file, or of a folder with the four IDX files.
 */
public final class DatasetCatalog {

  private static final Map<String, LongFunction<Dataset>> GENERATED = generated();

  public static final List<String> BUILT_IN =
      Stream.concat(Stream.of("mnist", "iris"), GENERATED.keySet().stream()).toList();

  /** MNIST takes 55 MB and half a second to read; it goes when memory is short. */
  private final Map<String, SoftReference<Dataset>> read = new ConcurrentHashMap<>();

  /**
   * Reads a data set.
   *
   * @param seed what generated data are drawn from; of no concern to the others
   * @throws DataFormatException saying what is missing or damaged
   */
  public Dataset load(String reference, long seed) {
    if (GENERATED.containsKey(reference)) {
      return GENERATED.get(reference).apply(seed);
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
    try {
      if (Files.size(path) > DataSource.MAX_BYTES / 2) {
        throw new DataFormatException(Message.of("data.tooLarge", reference));
      }
    } catch (IOException failed) {
      throw new DataFormatException(
          Message.of("data.unreadable", reference, String.valueOf(failed.getMessage())), failed);
    }
    DataSource folder = DataSource.folder(path.toAbsolutePath().getParent());
    String name = path.getFileName().toString();
    return new CsvDataset(reference, name, path.toString()).read(folder.read(name));
  }

  private static DataFormatException unknown(String reference) {
    return new DataFormatException(
        Message.of("data.unknown", reference, String.join(", ", BUILT_IN)));
  }
}
