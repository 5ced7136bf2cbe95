package org.layerloom.engine.dl4j.fast;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Numbers of a unit as an array of DL4J's, which has time behind the features. It is made anew only
 * for a batch of another size.
 */
final class Arranged {

  private INDArray array;
  private INDArray turned;
  private NativeFloats numbers;

  /**
   * The array, with these numbers copied in.
   *
   * @param shape of one sample
   */
  INDArray of(float[] values, int batch, int[] shape) {
    if (array == null || array.size(0) != batch) {
      long[] sizes = new long[shape.length + 1];
      sizes[0] = batch;
      for (int i = 0; i < shape.length; i++) {
        sizes[i + 1] = shape[i];
      }
      array = Nd4j.createUninitialized(sizes, 'c');
      turned = array.rank() == 3 ? array.permute(0, 2, 1) : array;
      numbers = NativeFloats.of(array);
    }
    numbers.write(0, values, 0, Math.toIntExact(array.length()));
    return turned;
  }
}
