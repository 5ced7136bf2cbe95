package org.layerloom.engine.data;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
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

  Dataset read(byte[] file) {
    List<String> lines =
        new String(file, StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank()).toList();
    if (lines.size() < 2) {
      throw new DataFormatException(Message.of("data.csvEmpty", fileName));
    }
    List<String> headings = cells(lines.get(0));
    int columns = headings.size();
    if (columns < 2) {
      throw new DataFormatException(Message.of("data.csvOneColumn", fileName));
    }
    float[][] inputs = new float[lines.size() - 1][columns - 1];
    List<String> last = new ArrayList<>();
    for (int row = 1; row < lines.size(); row++) {
      List<String> cells = cells(lines.get(row));
      if (cells.size() != columns) {
        throw new DataFormatException(
            Message.of("data.csvColumns", fileName, row + 1, columns, cells.size()));
      }
      for (int column = 0; column < columns - 1; column++) {
        inputs[row - 1][column] = number(cells.get(column), row + 1, headings.get(column));
      }
      last.add(cells.get(columns - 1));
    }
    boolean classes = last.stream().anyMatch(cell -> !isNumber(cell));
    List<String> names =
        classes ? new LinkedHashSet<>(last).stream().toList() : List.of(headings.get(columns - 1));
    if (names.size() > MAX_CLASSES) {
      throw new DataFormatException(Message.of("data.csvManyClasses", fileName, names.size()));
    }
    float[][] targets = new float[last.size()][];
    for (int row = 0; row < targets.length; row++) {
      targets[row] =
          classes
              ? oneHot(names.indexOf(last.get(row)), names.size())
              : new float[] {number(last.get(row), row + 2, names.get(0))};
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

  private static List<String> cells(String line) {
    return Arrays.stream(line.split(",", -1)).map(String::strip).toList();
  }

  private float number(String cell, int line, String column) {
    if (!isNumber(cell)) {
      throw new DataFormatException(Message.of("data.csvNotANumber", fileName, line, column, cell));
    }
    return Float.parseFloat(cell);
  }

  private static boolean isNumber(String cell) {
    try {
      return Float.isFinite(Float.parseFloat(cell));
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
