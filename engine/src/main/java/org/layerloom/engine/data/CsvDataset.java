package org.layerloom.engine.data;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.layerloom.engine.io.Hashing;
import org.layerloom.engine.network.TensorShape;
import org.layerloom.engine.text.Message;

/**
 * Reads a table of comma-separated values with a line of headings. All columns but the last are
 * numbers; the last is what to predict: classes where it holds words, else a value.
 */
final class CsvDataset {

  private static final int MAX_CLASSES = 1_000;

  private final String reference;
  private final String fileName;
  private final String origin;

  CsvDataset(String reference, String fileName, String origin) {
    this.reference = reference;
    this.fileName = fileName;
    this.origin = origin;
  }

  /** A row with the number of its line in the file, where a person will look for it. */
  private record Row(int line, List<String> cells) {}

  Dataset read(byte[] file) {
    List<Row> rows = rows(new String(file, StandardCharsets.UTF_8));
    if (rows.size() < 2) {
      throw new DataFormatException(Message.of("data.csvEmpty", fileName));
    }
    List<String> headings = rows.get(0).cells();
    List<Row> samples = rows.subList(1, rows.size());
    int columns = headings.size();
    if (columns < 2) {
      throw new DataFormatException(Message.of("data.csvOneColumn", fileName));
    }
    if (headings.stream().allMatch(CsvDataset::isNumber)) {
      throw new DataFormatException(Message.of("data.csvNoHeadings", fileName));
    }
    float[][] inputs = new float[samples.size()][columns - 1];
    for (int i = 0; i < inputs.length; i++) {
      Row row = samples.get(i);
      if (row.cells().size() != columns) {
        throw new DataFormatException(
            Message.of(
                "data.csvColumns",
                fileName,
                String.valueOf(row.line()),
                columns,
                row.cells().size()));
      }
      for (int column = 0; column < columns - 1; column++) {
        inputs[i][column] = number(row, column, headings);
      }
    }
    int last = columns - 1;
    boolean classes = samples.stream().anyMatch(row -> !isNumber(row.cells().get(last)));
    List<String> names = classes ? classNames(samples, last) : List.of(headings.get(last));
    float[][] targets = new float[samples.size()][];
    for (int i = 0; i < targets.length; i++) {
      Row row = samples.get(i);
      targets[i] =
          classes
              ? oneHot(names.indexOf(row.cells().get(last)), names.size())
              : new float[] {number(row, last, headings)};
    }
    DatasetInfo info =
        new DatasetInfo(
            reference,
            TensorShape.vector(columns - 1),
            headings.subList(0, columns - 1),
            names,
            classes,
            Hashing.sha256(file),
            origin);
    return new Dataset(info, new TableSamples(inputs, targets), Optional.empty());
  }

  private List<String> classNames(List<Row> samples, int column) {
    Set<String> names = new LinkedHashSet<>();
    samples.forEach(row -> names.add(row.cells().get(column)));
    if (names.size() > MAX_CLASSES) {
      throw new DataFormatException(Message.of("data.csvManyClasses", fileName, names.size()));
    }
    return List.copyOf(names);
  }

  private static List<Row> rows(String text) {
    // Spreadsheets put a byte order mark before the first heading.
    String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    List<Row> rows = new ArrayList<>();
    int line = 0;
    for (String content : plain.lines().toList()) {
      line++;
      if (!content.isBlank()) {
        rows.add(
            new Row(line, Arrays.stream(content.split(",", -1)).map(CsvDataset::cell).toList()));
      }
    }
    return rows;
  }

  /** Without blanks around it and without the quotes that some programs put. */
  private static String cell(String raw) {
    String cell = raw.strip();
    boolean quoted = cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"");
    return quoted ? cell.substring(1, cell.length() - 1).strip() : cell;
  }

  private float number(Row row, int column, List<String> headings) {
    String cell = row.cells().get(column);
    if (!isNumber(cell)) {
      throw new DataFormatException(
          Message.of(
              "data.csvNotANumber",
              fileName,
              String.valueOf(row.line()),
              headings.get(column),
              cell));
    }
    return Float.parseFloat(cell);
  }

  /** Java would also read 1d, 2f and 0x1p3 as numbers, which in a table are words. */
  private static boolean isNumber(String cell) {
    boolean plain = cell.chars().allMatch(c -> c >= '0' && c <= '9' || "+-.eE".indexOf(c) >= 0);
    try {
      return plain && Float.isFinite(Float.parseFloat(cell));
    } catch (NumberFormatException notANumber) {
      return false;
    }
  }

  private static float[] oneHot(int index, int length) {
    float[] target = new float[length];
    target[index] = 1;
    return target;
  }
}
