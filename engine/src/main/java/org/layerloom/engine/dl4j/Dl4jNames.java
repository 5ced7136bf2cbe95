package org.layerloom.engine.dl4j;

import org.deeplearning4j.nn.weights.WeightInit;
import org.layerloom.engine.dl4j.own.HingeLoss;
import org.layerloom.engine.dl4j.own.HuberLoss;
import org.layerloom.engine.dl4j.own.KullbackLeiblerLoss;
import org.layerloom.engine.dl4j.own.SampleLoss;
import org.layerloom.engine.evaluate.LossFunction;
import org.layerloom.engine.optimize.OptimizerSpec;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.AdaGrad;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.impl.LossBinaryXENT;
import org.nd4j.linalg.lossfunctions.impl.LossMAE;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;
import org.nd4j.linalg.lossfunctions.impl.LossMSE;

/** What DL4J calls our activations, weight initialisations, losses and optimizers. */
final class Dl4jNames {

  private Dl4jNames() {}

  static Activation activation(String name) {
    return switch (name) {
      case "identity" -> Activation.IDENTITY;
      case "relu" -> Activation.RELU;
      case "leaky-relu" -> Activation.LEAKYRELU;
      case "elu" -> Activation.ELU;
      case "selu" -> Activation.SELU;
      case "gelu" -> Activation.GELU;
      case "swish" -> Activation.SWISH;
      case "mish" -> Activation.MISH;
      case "hard-sigmoid" -> Activation.HARDSIGMOID;
      case "tanh" -> Activation.TANH;
      case "sigmoid" -> Activation.SIGMOID;
      case "softplus" -> Activation.SOFTPLUS;
      case "softmax" -> Activation.SOFTMAX;
      default -> throw new IllegalArgumentException("no activation " + name);
    };
  }

  static WeightInit weightInit(String name) {
    return switch (name) {
      case "glorot-uniform" -> WeightInit.XAVIER_UNIFORM;
      case "glorot-normal" -> WeightInit.XAVIER;
      case "he-uniform" -> WeightInit.RELU_UNIFORM;
      case "he-normal" -> WeightInit.RELU;
      case "lecun-normal" -> WeightInit.LECUN_NORMAL;
      case "lecun-uniform" -> WeightInit.LECUN_UNIFORM;
      default -> throw new IllegalArgumentException("no weight initialisation " + name);
    };
  }

  /** Smoothing is not in it: targets are smoothed when a batch is prepared. */
  static ILossFunction loss(LossFunction loss) {
    double[] weights = loss.classWeights().stream().mapToDouble(Double::doubleValue).toArray();
    return switch (loss.loss()) {
      case CROSS_ENTROPY ->
          weights.length == 0
              ? new LossMCXENT()
              : new LossMCXENT(Nd4j.createFromArray(weights).reshape(1, weights.length));
      case MEAN_SQUARED_ERROR -> new LossMSE();
      case MEAN_ABSOLUTE_ERROR -> new LossMAE();
      case BINARY_CROSS_ENTROPY -> new LossBinaryXENT();
      case HUBER -> new HuberLoss(loss.delta());
      case HINGE -> weighing(new HingeLoss(), weights);
      case KULLBACK_LEIBLER -> weighing(new KullbackLeiblerLoss(), weights);
    };
  }

  private static SampleLoss weighing(SampleLoss loss, double[] weights) {
    loss.setWeights(weights);
    return loss;
  }

  static IUpdater updater(OptimizerSpec spec) {
    double rate = spec.value("learningRate");
    return switch (spec.type()) {
      case SGD -> new Sgd(rate);
      case MOMENTUM -> new Nesterovs(rate, spec.value("momentum"));
      case ADAM ->
          Adam.builder()
              .learningRate(rate)
              .beta1(spec.value("beta1"))
              .beta2(spec.value("beta2"))
              .epsilon(spec.value("epsilon"))
              .build();
      case ADAGRAD -> AdaGrad.builder().learningRate(rate).epsilon(spec.value("epsilon")).build();
    };
  }
}
