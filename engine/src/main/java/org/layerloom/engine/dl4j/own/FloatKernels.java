package org.layerloom.engine.dl4j.own;

import org.layerloom.engine.dl4j.own.Rows.Part;

/**
 * In single precision, for training: matrix products by OpenBLAS, all else in tiles that fit the
 * near caches. Each kind of work is a class of its own.
 */
final class FloatKernels implements Kernels {

  private final Tiles tiles = new Tiles();
  private final FloatProducts products = new FloatProducts();
  private final FloatArithmetic arithmetic = new FloatArithmetic(tiles);
  private final FloatFunctions functions = new FloatFunctions(tiles);
  private final FloatNorm norm = new FloatNorm(tiles, arithmetic, products);
  private final FloatSoftmax softmax = new FloatSoftmax(tiles);
  private final FloatLookup lookup = new FloatLookup(tiles);

  @Override
  public void product(
      Part a, boolean turnA, Part b, boolean turnB, double scale, Part into, boolean adding) {
    products.product(a, turnA, b, turnB, scale, into, adding);
  }

  @Override
  public void sum(Rows rows, Rows into) {
    products.sum(rows, into);
  }

  @Override
  public void repeat(Rows row, Rows into) {
    arithmetic.repeat(row, into);
  }

  @Override
  public void add(Rows a, Rows b, Rows into) {
    arithmetic.add(a, b, into);
  }

  @Override
  public void addProduct(Rows a, Rows b, Rows factor, Rows into) {
    arithmetic.addProduct(a, b, factor, into);
  }

  @Override
  public void multiply(Rows a, Rows b, Rows into, int from, int to) {
    arithmetic.multiply(a, b, into, from, to);
  }

  @Override
  public void addTable(Rows x, Rows table, Rows into) {
    arithmetic.addTable(x, table, into);
  }

  @Override
  public void sumTables(Rows x, Rows into) {
    arithmetic.sumTables(x, into);
  }

  @Override
  public void clear(Rows rows, int from, int to) {
    arithmetic.clear(rows, from, to);
  }

  @Override
  public void gelu(Rows z, Rows into, Rows slope) {
    functions.gelu(z, into, slope);
  }

  @Override
  public void relu(Rows z, Rows into, Rows slope) {
    functions.relu(z, into, slope);
  }

  @Override
  public void dropout(Rows into, long seed, int place, double rate) {
    functions.dropout(into, seed, place, rate);
  }

  @Override
  public void normalise(
      Rows x, Rows gain, Rows bias, double epsilon, Rows normal, Rows scale, Rows into) {
    norm.normalise(x, gain, bias, epsilon, normal, scale, into);
  }

  @Override
  public void normaliseBack(
      Rows slope,
      Rows gain,
      Rows normal,
      Rows scale,
      Rows byGain,
      Rows byBias,
      Rows spare,
      Rows into) {
    norm.normaliseBack(slope, gain, normal, scale, byGain, byBias, spare, into);
  }

  @Override
  public void softmax(Rows rows, int first, int[] seen, boolean[] hidden) {
    softmax.softmax(rows, first, seen, hidden);
  }

  @Override
  public void softmaxBack(
      Rows weights, Rows factor, int first, int[] seen, double scale, Rows slopes) {
    softmax.softmaxBack(weights, factor, first, seen, scale, slopes);
  }

  @Override
  public void gather(Rows table, int[] numbers, Rows into) {
    lookup.gather(table, numbers, into);
  }

  @Override
  public void scatter(Rows rows, int[] numbers, Rows into) {
    lookup.scatter(rows, numbers, into);
  }
}
