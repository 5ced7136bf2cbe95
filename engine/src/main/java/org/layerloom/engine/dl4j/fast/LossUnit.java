package org.layerloom.engine.dl4j.fast;

import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.linalg.lossfunctions.ILossFunction;

/**
 * The end of a network: an activation and a loss. Softmax with cross-entropy is one pass; all
 * others are DL4J's or ours, on an array of DL4J's.
 */
final class LossUnit extends Unit {

  private final ILossFunction loss;
  private final IActivation activation;
  private final SoftmaxCrossEntropy joint;
  private float[] targets = new float[0];

  /**
   * The end.
   *
   * @param joint null where the loss is not cross-entropy of a softmax
   */
  LossUnit(ILossFunction loss, IActivation activation, SoftmaxCrossEntropy joint, Unit source) {
    super(source.shape(), source);
    this.loss = loss;
    this.activation = activation;
    this.joint = joint;
  }

  /** The answers. */
  @Override
  void forward(int batch, boolean training) {
    float[] y = outputs();
    System.arraycopy(source().outputs(), 0, y, 0, batch * width());
    if (joint != null) {
      joint.softmax(y, batch);
    } else {
      INDArray answers = activation.getActivation(judgedArray(batch), training);
      NativeFloats.of(answers.dup('c')).read(0, y, 0, batch * width());
    }
  }

  /**
   * Judges the answers: the sum of the losses, and its gradient by what came in.
   *
   * @param wanted of a whole batch
   * @param from which of it the first answer here belongs to
   */
  double judge(INDArray wanted, int from, int batch) {
    int length = batch * width();
    targets = atLeast(targets, length);
    NativeFloats.of(wanted).read(from * width(), targets, 0, length);
    double sum;
    float[] gradient = source().shareOf(batch);
    if (joint != null) {
      sum = joint.loss(outputs(), targets, gradient, batch);
    } else {
      INDArray own = wanted.get(NDArrayIndex.interval(from, from + batch), NDArrayIndex.all());
      INDArray byInput = loss.computeGradient(own, judgedArray(batch), activation, null);
      NativeFloats.of(byInput.dup('c')).read(0, gradient, 0, length);
      sum = loss.computeScore(own, judgedArray(batch), activation, null, false);
    }
    source().share(batch);
    return sum;
  }

  /** How many of the judged answers have their largest number where the targets have theirs. */
  int hits(int batch) {
    int hits = 0;
    for (int row = 0; width() > 1 && row < batch * width(); row += width()) {
      if (largest(outputs(), row) == largest(targets, row)) {
        hits++;
      }
    }
    return hits;
  }

  private int largest(float[] values, int row) {
    int best = 0;
    for (int i = 1; i < width(); i++) {
      if (values[row + i] > values[row + best]) {
        best = i;
      }
    }
    return best;
  }

  /** DL4J's losses write into what they are given. */
  private INDArray judgedArray(int batch) {
    INDArray array = Nd4j.createUninitialized(new long[] {batch, width()}, 'c');
    NativeFloats.of(array).write(0, source().outputs(), 0, batch * width());
    return array;
  }

  @Override
  void backward(int batch) {
    // judge has done it.
  }
}
