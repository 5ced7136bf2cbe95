package org.layerloom.engine.data;

import java.util.List;
import org.layerloom.engine.text.Message;

/** A row with the number of its line in the file, where a person will look for it. */
record CsvRow(int line, List<String> cells) {

  /** The number in a column, or one clear sentence. */
  float number(int column, List<String> headings, String fileName) {
    String cell = cells.get(column);
    if (!isNumber(cell)) {
      throw new DataFormatException(
          Message.of(
              "data.csvNotANumber", fileName, String.valueOf(line), headings.get(column), cell));
    }
    return Float.parseFloat(cell);
  }

  /** Java would also read 1d, 2f and 0x1p3 as numbers, which in a table are words. */
  static boolean isNumber(String cell) {
    boolean plain = cell.chars().allMatch(c -> c >= '0' && c <= '9' || "+-.eE".indexOf(c) >= 0);
    try {
      return plain && Float.isFinite(Float.parseFloat(cell));
    } catch (NumberFormatException notANumber) {
      return false;
    }
  }
}
