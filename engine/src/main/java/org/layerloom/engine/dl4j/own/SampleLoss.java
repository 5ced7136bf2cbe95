package org.layerloom.engine.dl4j.own;

import java.util.Arrays;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.LossUtil;

/**
 * A loss for DL4J, told sample by sample: answers and targets {@code [samples, outputs]}. DL4J
 * writes the name of the class into its files and makes it with no arguments, so it is public and
 * keeps its name.
 */
public abstract class SampleLoss implements ILossFunction {

  private static final long serialVersionUID = 1;

  private double[] weights = new double[0];

  /** What each class counts, in the order of the outputs; empty where all count the same. */
  public double[] getWeights() {
    return weights.clone();
  }

  public void setWeights(double[] weights) {
    this.weights = weights.clone();
  }

  /** The weight of a class. */
  protected final double weight(int output) {
    return weights.length == 0 ? 1 : weights[output];
  }

  /**
   * The loss of one sample.
   *
   * @param slope receives the derivative by each answer
   */
  protected abstract double of(double[] answers, double[] targets, double[] slope);

  /**
   * The derivative of the loss by what enters the activation.
   *
   * @param answers what left it
   * @param slopes the derivative by that
   */
  protected INDArray throughActivation(
      INDArray targets,
      INDArray before,
      INDArray answers,
      INDArray slopes,
      IActivation activation) {
    return activation.backprop(before.dup(), slopes).getFirst();
  }

  @Override
  public double computeScore(
      INDArray labels, INDArray preOutput, IActivation activation, INDArray mask, boolean average) {
    double sum = computeScoreArray(labels, preOutput, activation, mask).sumNumber().doubleValue();
    return average ? sum / preOutput.size(0) : sum;
  }

  @Override
  public INDArray computeScoreArray(
      INDArray labels, INDArray preOutput, IActivation activation, INDArray mask) {
    return judge(labels, preOutput, activation, mask).getFirst();
  }

  @Override
  public INDArray computeGradient(
      INDArray labels, INDArray preOutput, IActivation activation, INDArray mask) {
    return judge(labels, preOutput, activation, mask).getSecond();
  }

  @Override
  public Pair<Double, INDArray> computeGradientAndScore(
      INDArray labels, INDArray preOutput, IActivation activation, INDArray mask, boolean average) {
    Pair<INDArray, INDArray> judged = judge(labels, preOutput, activation, mask);
    double sum = judged.getFirst().sumNumber().doubleValue();
    return Pair.of(average ? sum / preOutput.size(0) : sum, judged.getSecond());
  }

  /** The losses {@code [samples, 1]}, and their derivatives {@code [samples, outputs]}. */
  private Pair<INDArray, INDArray> judge(
      INDArray labels, INDArray preOutput, IActivation activation, INDArray mask) {
    INDArray answers = activation.getActivation(preOutput.dup(), true);
    double[][] found = answers.toDoubleMatrix();
    double[][] wanted = labels.toDoubleMatrix();
    double[][] slopes = new double[found.length][];
    double[] losses = new double[found.length];
    for (int i = 0; i < found.length; i++) {
      slopes[i] = new double[found[i].length];
      losses[i] = of(found[i], wanted[i], slopes[i]);
    }
    INDArray scores = Nd4j.createFromArray(losses).reshape(losses.length, 1);
    INDArray gradient =
        throughActivation(
            labels.castTo(preOutput.dataType()),
            preOutput,
            answers,
            Nd4j.createFromArray(slopes).castTo(preOutput.dataType()),
            activation);
    if (mask != null) {
      LossUtil.applyMask(scores, mask.castTo(scores.dataType()));
      LossUtil.applyMask(gradient, mask.castTo(gradient.dataType()));
    }
    return Pair.of(scores, gradient);
  }

  @Override
  public String name() {
    return getClass().getSimpleName();
  }

  @Override
  public boolean equals(Object other) {
    return other != null
        && other.getClass() == getClass()
        && Arrays.equals(((SampleLoss) other).weights, weights);
  }

  @Override
  public int hashCode() {
    return 31 * getClass().hashCode() + Arrays.hashCode(weights);
  }
}
