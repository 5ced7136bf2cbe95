package org.layerloom.engine.data;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.layerloom.engine.io.Hashing;
import org.layerloom.engine.network.TensorShape;
import org.layerloom.engine.text.Message;

/**
 * Reads a table of comma-separated values with a line of headings. All columns but the last are
 * numbers; the last is what to predict, or the last few ({@link CsvTargets}).
 */
final class CsvDataset {

  private final String reference;
  private final String fileName;
  private final String origin;

  CsvDataset(String reference, String fileName, String origin) {
    this.reference = reference;
    this.fileName = fileName;
    this.origin = origin;
  }

  Dataset read(byte[] file) {
    List<CsvRow> rows = rows(new String(file, StandardCharsets.UTF_8));
    if (rows.size() < 2) {
      throw new DataFormatException(Message.of("data.csvEmpty", fileName));
    }
    List<String> headings = rows.get(0).cells();
    List<CsvRow> samples = rows.subList(1, rows.size());
    int columns = headings.size();
    if (columns < 2) {
      throw new DataFormatException(Message.of("data.csvOneColumn", fileName));
    }
    if (headings.stream().allMatch(CsvRow::isNumber)) {
      throw new DataFormatException(Message.of("data.csvNoHeadings", fileName));
    }
    checkWidths(samples, columns);
    CsvTargets targets = CsvTargets.of(headings, samples, fileName);
    int features = columns - targets.columns();
    if (features < 1) {
      throw new DataFormatException(Message.of("data.csvOneColumn", fileName));
    }
    float[][] inputs = new float[samples.size()][features];
    float[][] wanted = new float[samples.size()][];
    for (int i = 0; i < inputs.length; i++) {
      for (int column = 0; column < features; column++) {
        inputs[i][column] = samples.get(i).number(column, headings, fileName);
      }
      wanted[i] = targets.of(samples.get(i));
    }
    DatasetInfo info =
        new DatasetInfo(
            reference,
            TensorShape.vector(features),
            headings.subList(0, features),
            targets.names(),
            targets.classes(),
            Hashing.sha256(file),
            origin);
    return new Dataset(info, new TableSamples(inputs, wanted), Optional.empty());
  }

  private void checkWidths(List<CsvRow> samples, int columns) {
    for (CsvRow row : samples) {
      if (row.cells().size() != columns) {
        throw new DataFormatException(
            Message.of(
                "data.csvColumns",
                fileName,
                String.valueOf(row.line()),
                columns,
                row.cells().size()));
      }
    }
  }

  private static List<CsvRow> rows(String text) {
    // Spreadsheets put a byte order mark before the first heading.
    String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    List<CsvRow> rows = new ArrayList<>();
    int line = 0;
    for (String content : plain.lines().toList()) {
      line++;
      if (!content.isBlank()) {
        rows.add(
            new CsvRow(line, Arrays.stream(content.split(",", -1)).map(CsvDataset::cell).toList()));
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
}
