package org.layerloom.engine.dl4j.own;

import java.util.Arrays;

/** Sums and products number by number, and runs of one row or one number, in single precision. */
final class FloatArithmetic {

  private final Tiles tiles;
  private float[] rowAgain = {};

  FloatArithmetic(Tiles tiles) {
    this.tiles = tiles;
  }

  void repeat(Rows row, Rows into) {
    int columns = into.columns();
    int fit = tiles.rowsIn(columns);
    rowAgain = Tiles.inEachRow(row, rowAgain, fit);
    for (int at = 0; at < into.rows(); at += fit) {
      int n = Math.min(fit, into.rows() - at) * columns;
      Tiles.store(into, at * columns, rowAgain, 0, n);
    }
  }

  void add(Rows x, Rows y, Rows into) {
    for (int at = 0; at < x.length(); at += Tiles.SIZE) {
      int n = Math.min(Tiles.SIZE, x.length() - at);
      Tiles.load(x, at, tiles.a, 0, n);
      Tiles.load(y, at, tiles.b, 0, n);
      Tiles.add(tiles.a, tiles.b, n);
      Tiles.store(into, at, tiles.a, 0, n);
    }
  }

  void addProduct(Rows x, Rows y, Rows factor, Rows into) {
    for (int at = 0; at < x.length(); at += Tiles.SIZE) {
      int n = Math.min(Tiles.SIZE, x.length() - at);
      Tiles.load(x, at, tiles.a, 0, n);
      Tiles.load(y, at, tiles.b, 0, n);
      Tiles.load(factor, at, tiles.c, 0, n);
      addProduct(tiles.a, tiles.b, tiles.c, n);
      Tiles.store(into, at, tiles.a, 0, n);
    }
  }

  private static void addProduct(float[] x, float[] y, float[] factor, int n) {
    for (int i = 0; i < n; i++) {
      x[i] += y[i] * factor[i];
    }
  }

  void multiply(Rows x, Rows y, Rows into, int from, int to) {
    int end = to * x.columns();
    for (int at = from * x.columns(); at < end; at += Tiles.SIZE) {
      int n = Math.min(Tiles.SIZE, end - at);
      Tiles.load(x, at, tiles.a, 0, n);
      Tiles.load(y, at, tiles.b, 0, n);
      Tiles.multiply(tiles.a, tiles.b, n);
      Tiles.store(into, at, tiles.a, 0, n);
    }
  }

  void addTable(Rows x, Rows table, Rows into) {
    for (int start = 0; start < x.length(); start += table.length()) {
      for (int at = 0; at < table.length(); at += Tiles.SIZE) {
        int n = Math.min(Tiles.SIZE, table.length() - at);
        Tiles.load(x, start + at, tiles.a, 0, n);
        Tiles.load(table, at, tiles.b, 0, n);
        Tiles.add(tiles.a, tiles.b, n);
        Tiles.store(into, start + at, tiles.a, 0, n);
      }
    }
  }

  void sumTables(Rows x, Rows into) {
    for (int at = 0; at < into.length(); at += Tiles.SIZE) {
      int n = Math.min(Tiles.SIZE, into.length() - at);
      Arrays.fill(tiles.a, 0, n, 0);
      for (int start = 0; start < x.length(); start += into.length()) {
        Tiles.load(x, start + at, tiles.b, 0, n);
        Tiles.add(tiles.a, tiles.b, n);
      }
      Tiles.store(into, at, tiles.a, 0, n);
    }
  }

  void clear(Rows rows, int from, int to) {
    int end = to * rows.columns();
    Arrays.fill(tiles.a, 0, Tiles.SIZE, 0);
    for (int at = from * rows.columns(); at < end; at += Tiles.SIZE) {
      Tiles.store(rows, at, tiles.a, 0, Math.min(Tiles.SIZE, end - at));
    }
  }
}
