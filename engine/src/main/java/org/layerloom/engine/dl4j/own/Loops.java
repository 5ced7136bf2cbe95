package org.layerloom.engine.dl4j.own;

import java.lang.ref.Reference;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Between ND4J's arrays and plain ones, for loops that ND4J has no fast operation for. Loops reckon
 * in double precision whatever the network's: one piece of code serves training and the check of
 * its gradients.
 */
final class Loops {

  private Loops() {}

  /** A copy of the numbers in C order. */
  static double[] read(INDArray array) {
    // DL4J's merged masks are truth values.
    INDArray dense =
        array.dataType().isFPType() ? array.dup('c') : array.castTo(DataType.FLOAT).dup('c');
    int length = Math.toIntExact(dense.length());
    double[] values = new double[length];
    if (dense.dataType() == DataType.DOUBLE) {
      DoubleBuffer buffer = dense.data().asNioDouble();
      buffer.get(values);
      Reference.reachabilityFence(dense);
      return values;
    }
    float[] single = new float[length];
    FloatBuffer buffer = dense.data().asNioFloat();
    buffer.get(single);
    Reference.reachabilityFence(dense); // ND4J frees the memory with the copy.
    for (int i = 0; i < length; i++) {
      values[i] = single[i];
    }
    return values;
  }

  /** A new array of these numbers in C order. */
  static INDArray write(double[] values, DataType precision, long... shape) {
    if (precision == DataType.DOUBLE) {
      return Nd4j.create(values, shape, 'c');
    }
    float[] single = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      single[i] = (float) values[i];
    }
    return Nd4j.create(single, shape, 'c');
  }

  /** How many of the first steps of each sample are there; all where nothing is masked. */
  static int[] lengths(INDArray mask, int batch, int time) {
    int[] lengths = new int[batch];
    if (mask == null) {
      java.util.Arrays.fill(lengths, time);
      return lengths;
    }
    double[] steps = read(mask);
    for (int n = 0; n < batch; n++) {
      while (lengths[n] < time && steps[n * time + lengths[n]] != 0) {
        lengths[n]++;
      }
    }
    return lengths;
  }
}
