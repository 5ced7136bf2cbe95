package org.layerloom.engine.dl4j.fast;

import java.util.Arrays;
import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The samples of a batch. Those that lie outside Java's heap are copied into it on demand. */
final class InputUnit extends Unit {

  private final Lengths lengths;
  private NativeFloats prepared;
  private float[] given;
  private boolean read;
  private int batch;

  InputUnit(int[] shape, Lengths lengths) {
    super(shape);
    this.lengths = lengths;
  }

  @Override
  Lengths lengths() {
    return lengths;
  }

  /** The next samples, some of a batch. */
  void set(INDArray samples, int from, int count) {
    prepared = NativeFloats.of(samples).part((long) from * width(), (long) count * width());
    given = null;
    batch = count;
    read = false;
  }

  void set(float[] samples, int from, int count) {
    prepared = null;
    given =
        from == 0 ? samples : Arrays.copyOfRange(samples, from * width(), (from + count) * width());
  }

  /** One sample of zeros, as DL4J has it. */
  INDArray zeros() {
    super.begin(1, false);
    set(new float[width()], 0, 1);
    return array(1).dup();
  }

  @Override
  void forward(int batch, boolean training) {}

  @Override
  void backward(int batch) {}

  @Override
  float[] outputs() {
    if (given != null) {
      return given;
    }
    float[] values = super.outputs();
    if (!read) {
      prepared.read(0, values, 0, batch * width());
      read = true;
    }
    return values;
  }

  @Override
  FloatPointer pointer(int batch) {
    return prepared == null ? super.pointer(batch) : prepared.pointer();
  }
}
