package org.layerloom.engine.dl4j.own;

import java.util.Arrays;

/** Rows of a table by number, and back, in single precision. */
final class FloatLookup {

  private final Tiles tiles;

  FloatLookup(Tiles tiles) {
    this.tiles = tiles;
  }

  void gather(Rows table, int[] numbers, Rows into) {
    int columns = table.columns();
    int fit = tiles.rowsIn(columns);
    for (int row = 0; row < numbers.length; row += fit) {
      int count = Math.min(fit, numbers.length - row);
      for (int i = 0; i < count; i++) {
        if (numbers[row + i] < 0) {
          Arrays.fill(tiles.a, i * columns, (i + 1) * columns, 0);
        } else {
          Tiles.load(table, numbers[row + i] * columns, tiles.a, i * columns, columns);
        }
      }
      Tiles.store(into, row * columns, tiles.a, 0, count * columns);
    }
  }

  void scatter(Rows rows, int[] numbers, Rows into) {
    int columns = rows.columns();
    int fit = tiles.rowsIn(columns);
    float[] sums = new float[into.length()];
    for (int row = 0; row < numbers.length; row += fit) {
      int count = Math.min(fit, numbers.length - row);
      Tiles.load(rows, row * columns, tiles.a, 0, count * columns);
      for (int i = 0; i < count; i++) {
        if (numbers[row + i] >= 0) {
          addAt(tiles.a, i * columns, sums, numbers[row + i] * columns, columns);
        }
      }
    }
    Tiles.store(into, 0, sums, 0, sums.length);
  }

  private static void addAt(float[] from, int at, float[] into, int to, int n) {
    for (int i = 0; i < n; i++) {
      into[to + i] += from[at + i];
    }
  }
}
