package org.layerloom.engine.dl4j.own;

import java.util.Map;
import java.util.function.LongSupplier;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The arithmetic of one layer in one network: a forward pass, and the backward pass that belongs to
 * it. What the backward pass needs of the forward pass, it keeps itself; DL4J runs them in turn on
 * one thread, a backward pass always behind a forward pass that trains.
 */
public interface Computation {

  /**
   * What a pass works on.
   *
   * @param input as DL4J lays it out: {@code [batch, features]}, {@code [batch, features, time]},
   *     {@code [batch, channels, height, width]}
   * @param weights by key
   * @param mask {@code [batch, time]}, 1 for a step that is there and 0 for padding; null where all
   *     are there
   * @param training whether a backward pass follows
   * @param seeds a new one for each thing that is drawn
   * @param firstSample which of a batch the first sample is, where another thread computes those
   *     before it from the same seeds
   */
  record Pass(
      INDArray input,
      Map<String, INDArray> weights,
      INDArray mask,
      boolean training,
      LongSupplier seeds,
      int firstSample) {

    /** A pass of a whole batch, with ND4J's random numbers, so that a seed set there repeats it. */
    public Pass(INDArray input, Map<String, INDArray> weights, INDArray mask, boolean training) {
      this(input, weights, mask, training, () -> Nd4j.getRandom().nextLong(), 0);
    }

    public INDArray weight(String key) {
      return weights.get(key);
    }
  }

  /**
   * The layer's answer; a new array, or a view of one. In training it may lie where the last
   * training's lay.
   */
  INDArray forward(Pass pass);

  /**
   * The derivative of the loss by the input; it may lie where that of the last pass lay.
   *
   * @param epsilon the derivative by the answer, in its shape; not to be changed
   * @param gradients to be overwritten with the derivatives by the weights, by key
   */
  INDArray backward(Pass pass, INDArray epsilon, Map<String, INDArray> gradients);

  /** A part of the loss that the layer itself adds for the last batch, as a sum over it. */
  default double ownLoss() {
    return 0;
  }
}
