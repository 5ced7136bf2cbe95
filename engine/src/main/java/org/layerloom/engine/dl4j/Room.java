package org.layerloom.engine.dl4j;

import java.nio.FloatBuffer;
import java.util.Arrays;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Native memory for the numbers of one array after another; it grows with the largest. */
final class Room {

  private static final float[] ZEROS = new float[1024];

  private INDArray all;
  private FloatBuffer numbers;
  private INDArray shaped;
  private float[] spare = {};

  /** An array that stays uninitialised until it is written to. */
  INDArray shaped(long... shape) {
    long length = Arrays.stream(shape).reduce(1, Math::multiplyExact);
    if (length == 0) {
      return Nd4j.create(new float[0], shape, 'c');
    }
    if (all == null || all.length() < length) {
      all = Nd4j.createUninitialized(DataType.FLOAT, length);
      numbers = all.data().asNioFloat();
      shaped = null;
    }
    if (shaped == null || !Arrays.equals(shaped.shape(), shape)) {
      INDArray used = all.length() == length ? all : all.get(NDArrayIndex.interval(0, length));
      shaped = used.reshape('c', shape);
    }
    return shaped;
  }

  void write(float[] values, int from, int at, int length) {
    numbers.put(at, values, from, length);
  }

  void clear(int from, int to) {
    for (int at = from; at < to; at += ZEROS.length) {
      numbers.put(at, ZEROS, 0, Math.min(ZEROS.length, to - at));
    }
  }

  /** An array of Java's to arrange numbers in, of at least this length. */
  float[] spare(int length) {
    if (spare.length < length) {
      spare = new float[length];
    }
    return spare;
  }
}
