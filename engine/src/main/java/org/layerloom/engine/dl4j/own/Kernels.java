package org.layerloom.engine.dl4j.own;

import org.layerloom.engine.dl4j.own.Rows.Part;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * What layers of ours reckon with, in one precision: matrix products of OpenBLAS, and loops that
 * ND4J is slow at. Layers are written once on top of it; gradients are checked in double precision,
 * and a test holds the fast loops of single precision to the plain ones of double.
 *
 * <p>Where not said otherwise, a result may be written over an argument.
 */
interface Kernels {

  /**
   * Those of the thread that asks. What they hold is of use within one call alone, so that all
   * layers share it and find it in the near caches.
   */
  static Kernels of(DataType precision) {
    return precision == DataType.DOUBLE ? KernelsOfThread.EXACT.get() : KernelsOfThread.FAST.get();
  }

  /** {@code into = scale · a b}, or added to it; each factor turned (transposed) where asked. */
  void product(
      Part a, boolean turnA, Part b, boolean turnB, double scale, Part into, boolean adding);

  /** Each row becomes this one. */
  void repeat(Rows row, Rows into);

  /** {@code into[j] = Σᵢ rows[i, j]}. */
  void sum(Rows rows, Rows into);

  void add(Rows a, Rows b, Rows into);

  /** {@code into = a + b · factor}, number by number. */
  void addProduct(Rows a, Rows b, Rows factor, Rows into);

  /** {@code into = a · b}, number by number, in the rows from one to before another. */
  void multiply(Rows a, Rows b, Rows into, int from, int to);

  /** Adds a table to each run of as many numbers. */
  void addTable(Rows x, Rows table, Rows into);

  /** {@code into[i] = Σ x[i + k · length]}, the derivative that belongs to {@link #addTable}. */
  void sumTables(Rows x, Rows into);

  /**
   * GELU in the form with tanh (Hendrycks, Gimpel 2016).
   *
   * @param slope receives the derivative; null where none is wanted
   */
  void gelu(Rows z, Rows into, Rows slope);

  /** {@code max(0, z)}; the derivative at 0 is 0. */
  void relu(Rows z, Rows into, Rows slope);

  /**
   * Layer normalisation of each row (Ba, Kiros, Hinton 2016).
   *
   * @param normal receives the rows with mean 0 and variance 1
   * @param scale receives one by the deviation of each row, {@code [rows, 1]}
   */
  void normalise(Rows x, Rows gain, Rows bias, double epsilon, Rows normal, Rows scale, Rows into);

  /**
   * The derivatives by rows, gain and bias; what they are written to is overwritten.
   *
   * @param spare of the shape of the rows: room for what comes up on the way
   */
  void normaliseBack(
      Rows slope,
      Rows gain,
      Rows normal,
      Rows scale,
      Rows byGain,
      Rows byBias,
      Rows spare,
      Rows into);

  /**
   * Softmax along rows, in place.
   *
   * @param first the first row
   * @param seen how many of the first numbers of each row take part; the others become exactly 0
   * @param hidden numbers that take no part either, in any row; null for none
   */
  void softmax(Rows rows, int first, int[] seen, boolean[] hidden);

  /**
   * Back through a softmax, {@code g ← w · (g f − Σ g f w) · scale}, in place.
   *
   * @param slopes its rows belong to those of the weights from the first on
   * @param factor f, what the weights were multiplied by; null for 1
   */
  void softmaxBack(Rows weights, Rows factor, int first, int[] seen, double scale, Rows slopes);

  /**
   * Factors of dropout, 0 or {@code 1 / (1 − rate)}; the same for the same seed and place.
   *
   * @param place of the first number
   */
  void dropout(Rows into, long seed, int place, double rate);

  /** Zeros, in the rows from one to before another. */
  void clear(Rows rows, int from, int to);

  /** Rows of a table by number; a row of zeros for a number below 0. */
  void gather(Rows table, int[] numbers, Rows into);

  /** {@code into[numbers[i]] = Σ rows[i]}; into is overwritten, numbers below 0 passed over. */
  void scatter(Rows rows, int[] numbers, Rows into);
}
