package org.layerloom.app.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Reads samples from a table. A first line with a word among the inputs is a line of headings; if
 * it names all of the model's inputs, their columns are found by it and others are passed over.
 */
final class CsvInput {

  private final String name;
  private final int length;
  private final List<String> inputNames;

  CsvInput(String name, int length, List<String> inputNames) {
    this.name = name;
    this.length = length;
    this.inputNames = inputNames;
  }

  List<float[]> read(String text) {
    List<String> lines = text.lines().toList();
    int[] columns = null;
    List<float[]> rows = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).isBlank()) {
        continue;
      }
      List<String> cells = Arrays.stream(lines.get(i).split(",", -1)).map(String::strip).toList();
      if (columns == null) {
        columns = columns(cells);
        if (isHeadings(cells)) {
          continue;
        }
      }
      rows.add(row(cells, columns, i + 1));
    }
    if (rows.isEmpty()) {
      throw new CommandFailure("predict.empty", name);
    }
    return rows;
  }

  private int[] columns(List<String> first) {
    if (!inputNames.isEmpty() && first.containsAll(inputNames)) {
      return inputNames.stream().mapToInt(first::indexOf).toArray();
    }
    if (first.size() != length) {
      throw new CommandFailure("predict.rowLength", name, 1, first.size(), length);
    }
    return IntStream.range(0, length).toArray();
  }

  private static boolean isHeadings(List<String> cells) {
    return cells.stream().noneMatch(CsvInput::isNumber);
  }

  private float[] row(List<String> cells, int[] columns, int line) {
    float[] row = new float[columns.length];
    for (int i = 0; i < row.length; i++) {
      if (columns[i] >= cells.size()) {
        throw new CommandFailure("predict.rowLength", name, line, cells.size(), length);
      }
      String cell = cells.get(columns[i]);
      if (!isNumber(cell)) {
        throw new CommandFailure("predict.cell", name, line, columns[i] + 1, cell);
      }
      row[i] = Float.parseFloat(cell);
    }
    return row;
  }

  private static boolean isNumber(String cell) {
    try {
      return Float.isFinite(Float.parseFloat(cell));
    } catch (NumberFormatException notANumber) {
      return false;
    }
  }
}
