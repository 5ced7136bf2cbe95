package org.layerloom.app.results;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/** Names at the left, numbers at the right, under headings. */
final class NumberTable extends GridPane {

  private int lines;

  NumberTable(String... headings) {
    getStyleClass().add("number-table");
    add("table-heading", headings);
  }

  void line(String... cells) {
    add("table-cell", cells);
  }

  private void add(String style, String... cells) {
    for (int i = 0; i < cells.length; i++) {
      Label cell = new Label(cells[i]);
      cell.getStyleClass().add(style);
      cell.setMaxWidth(Double.MAX_VALUE);
      cell.setAlignment(i == 0 ? Pos.CENTER_LEFT : Pos.CENTER_RIGHT);
      add(cell, i, lines);
    }
    lines++;
  }
}
