package org.layerloom.engine.dl4j.fast;

import java.util.Arrays;
import java.util.List;
import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * One vertex of a network, with its outputs {@code [batch, width]} and the loss's gradient by them.
 * Arrays are kept from step to step and grow with the largest batch.
 */
abstract class Unit {

  private static final float[] NONE = new float[0];

  private final List<Unit> sources;
  private final int[] shape;
  private final int width;
  private float[] outputs = NONE;
  private float[] gradient = NONE;
  private float[] added = NONE;
  private final boolean learns;
  private boolean gradientGiven;
  private final NativeFloats copy = new NativeFloats();
  private boolean copied;
  private boolean arranged;
  private INDArray array;
  private final Arranged forwardArray = new Arranged();
  private final Arranged backwardArray = new Arranged();

  /**
   * A unit.
   *
   * @param shape of one sample's output: {@code [features]}, or {@code [channels, height, width]}
   */
  Unit(int[] shape, Unit... sources) {
    this(shape, false, sources);
  }

  /**
   * A unit.
   *
   * @param hasWeights of its own
   */
  Unit(int[] shape, boolean hasWeights, Unit... sources) {
    this.shape = shape.clone();
    this.sources = List.of(sources);
    this.learns = hasWeights || this.sources.stream().anyMatch(Unit::learns);
    this.width = Arrays.stream(shape).reduce(1, Math::multiplyExact);
  }

  /** Which of its steps are there: as many as of what it reads. */
  Lengths lengths() {
    return source().lengths();
  }

  final int width() {
    return width;
  }

  final int[] shape() {
    return shape.clone();
  }

  final Unit source() {
    return sources.get(0);
  }

  final List<Unit> sources() {
    return sources;
  }

  /** Whether weights lie in it or before it, so that a gradient has to come back to it. */
  final boolean learns() {
    return learns;
  }

  /** Makes room for a batch, and forgets the last one's gradient. */
  void begin(int batch, boolean training) {
    outputs = atLeast(outputs, batch * width);
    gradientGiven = false;
    copied = false;
    arranged = false;
  }

  /** How many rows it has for a batch of samples: one each, but where steps are rows. */
  int rows(int batch) {
    return sources.isEmpty() ? batch : source().rows(batch);
  }

  abstract void forward(int batch, boolean training);

  /** Adds to the sources' gradients, and writes those of its weights. */
  abstract void backward(int batch);

  float[] outputs() {
    return outputs;
  }

  /** The outputs outside Java's heap. */
  FloatPointer pointer(int batch) {
    if (!copied) {
      copy.atLeast(batch * width).write(0, outputs(), 0, batch * width);
      copied = true;
    }
    return copy.pointer();
  }

  /** The outputs as DL4J has them: time behind the features. */
  INDArray array(int batch) {
    if (!arranged) {
      array = forwardArray.of(outputs(), batch, shape);
      arranged = true;
    }
    return array;
  }

  /** The gradient by the outputs, as DL4J has it. */
  final INDArray gradientArray(int batch) {
    return backwardArray.of(gradient(batch), batch, shape);
  }

  /** What has to be known of the whole batch before it goes forward while learning. */
  List<Meeting> meetingsForward() {
    return List.of();
  }

  /** What has to be known of the whole batch before it goes backward. */
  List<Meeting> meetingsBackward() {
    return List.of();
  }

  /** What the layer itself adds to the loss, summed over its rows. */
  double ownLoss() {
    return 0;
  }

  /** The gradient by the outputs, complete once all that read them have gone backward. */
  final float[] gradient(int batch) {
    if (!gradientGiven) {
      gradient = atLeast(gradient, batch * width);
      Arrays.fill(gradient, 0, batch * width, 0);
      gradientGiven = true;
    }
    return gradient;
  }

  /** Where a reader writes its share of the gradient, all of it, to {@link #share} it then. */
  final float[] shareOf(int batch) {
    if (gradientGiven) {
      added = atLeast(added, batch * width);
      return added;
    }
    gradient = atLeast(gradient, batch * width);
    return gradient;
  }

  final void share(int batch) {
    if (gradientGiven) {
      Loop.add(gradient, added, batch * width);
    }
    gradientGiven = true;
  }

  static float[] atLeast(float[] array, int length) {
    return array.length < length ? new float[length] : array;
  }
}
