package org.layerloom.app.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Columns of text that line up, Chinese characters counted as two places wide. */
final class TextTable {

  private static final String GAP = "  ";

  private final List<List<String>> rows = new ArrayList<>();
  private final Set<Integer> right = new TreeSet<>();

  TextTable(String... headings) {
    rows.add(List.of(headings));
  }

  /** Numbers stand at the right edge of their column. */
  TextTable right(Integer... columns) {
    right.addAll(Arrays.asList(columns));
    return this;
  }

  void row(String... cells) {
    rows.add(List.of(cells));
  }

  List<String> lines() {
    int[] widths = new int[rows.get(0).size()];
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        widths[i] = Math.max(widths[i], width(row.get(i)));
      }
    }
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      lines.add(line(row, widths));
      if (lines.size() == 1) {
        lines.add(line(Arrays.stream(widths).mapToObj("-"::repeat).toList(), widths));
      }
    }
    return lines;
  }

  private String line(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i);
      String filling = " ".repeat(widths[i] - width(cell));
      line.append(i == 0 ? "" : GAP).append(right.contains(i) ? filling + cell : cell + filling);
    }
    return line.toString().stripTrailing();
  }

  /** Places that a text takes on a terminal. */
  static int width(String text) {
    return text.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
  }

  /** The beginning of a text that fits into so many places. */
  static String clip(String text, int places) {
    StringBuilder kept = new StringBuilder();
    int taken = 0;
    for (int c : text.codePoints().toArray()) {
      taken += isWide(c) ? 2 : 1;
      if (taken > places) {
        break;
      }
      kept.appendCodePoint(c);
    }
    return kept.toString();
  }

  private static boolean isWide(int c) {
    // Ideographs, their punctuation, and the full-width forms.
    return Character.isIdeographic(c) || c >= 0x3000 && c <= 0x30ff || c >= 0xff01 && c <= 0xff60;
  }
}
