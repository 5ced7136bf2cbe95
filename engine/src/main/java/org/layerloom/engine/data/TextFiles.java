package org.layerloom.engine.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.layerloom.engine.io.Hashing;

/**
 * Finds texts: those that come with the program, and a person's own by the ending of the file. A
 * table of commas is one of texts if its headings say so.
 */
final class TextFiles {

  private static final Set<String> PLAIN = Set.of("txt", "text", "md");
  private static final String TABS = "tsv";
  private static final String COMMAS = "csv";

  /** Headings are in the first line, and no longer than this. */
  private static final int HEADINGS = 4_096;

  private TextFiles() {}

  static boolean isNamedAsText(String reference) {
    return PLAIN.contains(ending(reference)) || ending(reference).equals(TABS);
  }

  private static String ending(String reference) {
    return reference.substring(reference.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  static TextSource builtIn(String reference) {
    return reference.equals("speeches") ? speeches(reference) : mobyDick(reference);
  }

  private static TextSource speeches(String reference) {
    byte[] train = packed(reference, "speeches-train.tsv.gz");
    byte[] test = packed(reference, "speeches-test.tsv.gz");
    return LabelledTexts.read(
        reference,
        "speeches-train.tsv",
        DelimitedText.byTabs(TextFile.decode(train, "speeches-train.tsv")),
        DelimitedText.byTabs(TextFile.decode(test, "speeches-test.tsv")),
        Hashing.sha256(train, test),
        "State of the Union addresses, 1790-1869 and from 1946; works of the US Government, CC0");
  }

  private static TextSource mobyDick(String reference) {
    byte[] book = packed(reference, "moby-dick.txt.gz");
    return new RunningText(
        reference,
        "moby-dick.txt",
        TextFile.decode(book, "moby-dick.txt"),
        Hashing.sha256(book),
        "Melville: Moby-Dick, 1851, its first chapters; public domain");
  }

  private static byte[] packed(String dataset, String name) {
    return TextFile.unpacked(DataSource.builtIn(dataset).read(name), name);
  }

  /** A person's own text; empty where the file is something else, or not there. */
  static Optional<TextSource> fromDisk(String reference) {
    Path path;
    try {
      path = Path.of(reference);
    } catch (InvalidPathException notAPath) {
      return Optional.empty();
    }
    if (reference.isBlank() || !Files.exists(path) || Files.isDirectory(path)) {
      return Optional.empty();
    }
    String name = path.getFileName().toString();
    boolean table = ending(reference).equals(COMMAS) && isHeadedAsText(path);
    if (!isNamedAsText(reference) && !table) {
      return Optional.empty();
    }
    byte[] file = DatasetCatalog.bytes(path, reference);
    String text = TextFile.decode(file, name);
    String hash = Hashing.sha256(file);
    if (PLAIN.contains(ending(reference))) {
      return Optional.of(new RunningText(reference, name, text, hash, path.toString()));
    }
    List<CsvRow> rows = table ? DelimitedText.byCommas(text, name) : DelimitedText.byTabs(text);
    return Optional.of(LabelledTexts.read(reference, name, rows, List.of(), hash, path.toString()));
  }

  private static boolean isHeadedAsText(Path path) {
    if (!Files.isRegularFile(path)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(path)) {
      String start = new String(in.readNBytes(HEADINGS), StandardCharsets.UTF_8);
      String headings = start.lines().findFirst().orElse("").replace("\uFEFF", "");
      return LabelledTexts.isHeadedAsText(
          Arrays.stream(headings.split(",")).map(h -> h.replace("\"", "")).toList());
    } catch (IOException unreadable) {
      return false; // Whoever reads it next says why.
    }
  }
}
