package org.layerloom.engine.data;

import java.util.ArrayList;
import java.util.List;
import org.layerloom.engine.text.Message;

/**
 * Rows of a table whose cells are texts: parted by tabs, where every character stands for itself,
 * or by commas, where a cell with commas, quotes or line ends stands in quotes and its own quotes
 * are doubled (RFC 4180).
 */
final class DelimitedText {

  private final String text;
  private final String name;
  private final List<CsvRow> rows = new ArrayList<>();
  private final List<String> cells = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();
  private int line = 1;
  private int begun = 1;

  private DelimitedText(String text, String name) {
    this.text = text;
    this.name = name;
  }

  /** The rows of a table parted by tabs; empty lines are passed over. */
  static List<CsvRow> byTabs(String text) {
    List<CsvRow> rows = new ArrayList<>();
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      if (!line.isBlank()) {
        rows.add(new CsvRow(number, List.of(line.split("\t", -1))));
      }
    }
    return rows;
  }

  /**
   * The rows of a table parted by commas; empty lines are passed over.
   *
   * @throws DataFormatException if a quote is never closed
   */
  static List<CsvRow> byCommas(String text, String name) {
    return new DelimitedText(text, name).read();
  }

  private List<CsvRow> read() {
    boolean quoted = false;
    int opened = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      line += c == '\n' ? 1 : 0;
      if (quoted) {
        boolean doubled = c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
        if (c != '"' || doubled) {
          cell.append(c);
          i += doubled ? 1 : 0;
        } else {
          quoted = false;
        }
      } else if (c == '"' && cell.toString().isBlank()) {
        cell.setLength(0);
        quoted = true;
        opened = line;
      } else if (c == ',') {
        endCell();
      } else if (c == '\n') {
        endRow();
      } else {
        cell.append(c);
      }
    }
    if (quoted) {
      throw new DataFormatException(Message.of("data.quote", name, String.valueOf(opened)));
    }
    endRow();
    return rows;
  }

  private void endCell() {
    cells.add(cell.toString().strip());
    cell.setLength(0);
  }

  private void endRow() {
    endCell();
    if (cells.size() > 1 || !cells.get(0).isEmpty()) {
      rows.add(new CsvRow(begun, List.copyOf(cells)));
    }
    cells.clear();
    begun = line;
  }
}
