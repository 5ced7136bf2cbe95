package org.layerloom.engine.dl4j.fast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.LayerVertex;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.graph.PreprocessorVertex;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.layers.convolutional.Cropping2D;
import org.deeplearning4j.nn.conf.preprocessor.CnnToFeedForwardPreProcessor;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.layerloom.engine.dl4j.own.LastStep;
import org.layerloom.engine.dl4j.own.TokenEmbedding;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.activations.impl.ActivationTanH;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;

/** Builds the units of a graph, vertex by vertex. */
final class GraphReader {

  /** Something that only DL4J computes. */
  private static final class Unknown extends Exception {
    private static final long serialVersionUID = 1L;

    Unknown(String what) {
      super(what, null, false, false);
    }
  }

  private final ComputationGraph graph;
  private final InputUnit input;
  private final Draws draws = new Draws();
  private final Lengths lengths = new Lengths();
  private final List<Unit> units = new ArrayList<>();
  private final Map<String, Unit> byName = new HashMap<>();
  private INDArray gradients;

  GraphReader(ComputationGraph graph, int[] inputShape) {
    this.graph = graph;
    this.input = new InputUnit(inputShape);
  }

  Optional<FastNetwork> read() {
    var configuration = graph.getConfiguration();
    if (configuration.getDataType() != DataType.FLOAT
        || graph.numParams() == 0
        || configuration.getNetworkInputs().size() != 1
        || configuration.getNetworkOutputs().size() != 1) {
      return Optional.empty();
    }
    gradients = graph.getUpdater().getFlattenedGradientsView();
    units.add(input);
    byName.put(configuration.getNetworkInputs().get(0), input);
    try {
      for (int index : graph.topologicalSortOrder()) {
        String name = graph.getVertices()[index].getVertexName();
        if (!byName.containsKey(name)) {
          Unit[] sources =
              configuration.getVertexInputs().get(name).stream()
                  .map(byName::get)
                  .toArray(Unit[]::new);
          byName.put(name, unit(name, configuration.getVertices().get(name), sources));
        }
      }
    } catch (Unknown unknown) {
      return Optional.empty();
    }
    return byName.get(configuration.getNetworkOutputs().get(0)) instanceof LossUnit end
        ? Optional.of(new FastNetwork(input, units, end, draws, lengths))
        : Optional.empty();
  }

  private Unit unit(String name, GraphVertex vertex, Unit[] sources) throws Unknown {
    if (vertex instanceof LayerVertex layer && layer.getPreProcessor() == null) {
      return layer(name, layer.getLayerConf().getLayer(), sources[0]);
    }
    if (vertex instanceof PreprocessorVertex flatten
        && flatten.getPreProcessor() instanceof CnnToFeedForwardPreProcessor) {
      return added(new FlattenUnit(sources[0]));
    }
    if (vertex instanceof ElementWiseVertex elementwise) {
      return added(new AddUnit(factors(elementwise, sources), sources));
    }
    if (vertex instanceof MergeVertex) {
      return added(new MergeUnit(merged(sources), sources));
    }
    throw new Unknown(name);
  }

  private <U extends Unit> U added(U unit) {
    units.add(unit);
    return unit;
  }

  private static float[] factors(ElementWiseVertex vertex, Unit[] sources) throws Unknown {
    for (Unit source : sources) {
      if (!Arrays.equals(source.shape(), sources[0].shape())) {
        throw new Unknown("unequal shapes");
      }
    }
    float[] factors = new float[sources.length];
    for (int i = 0; i < factors.length; i++) {
      factors[i] =
          switch (vertex.getOp()) {
            case Add -> 1;
            case Average -> 1f / factors.length;
            case Subtract -> i == 0 ? 1 : -1;
            default -> throw new Unknown(vertex.toString());
          };
    }
    return factors;
  }

  private static int[] merged(Unit[] sources) throws Unknown {
    int[] shape = sources[0].shape();
    if (shape.length == 2) {
      throw new Unknown("sequences side by side");
    }
    for (int i = 1; i < sources.length; i++) {
      int[] other = sources[i].shape();
      if (other.length != shape.length
          || !Arrays.equals(other, 1, other.length, shape, 1, shape.length)) {
        throw new Unknown("unequal shapes");
      }
      shape[0] += other[0];
    }
    return shape;
  }

  private Unit layer(String name, Layer layer, Unit source) throws Unknown {
    boolean noisy = layer.getIDropout() != null && !(layer instanceof DropoutLayer);
    boolean held = layer.getConstraints() != null && !layer.getConstraints().isEmpty();
    if (noisy || held || layer instanceof BaseLayer base && base.getWeightNoise() != null) {
      throw new Unknown(name);
    }
    Class<?> kind = layer.getClass();
    if (kind == DenseLayer.class) {
      DenseLayer dense = (DenseLayer) layer;
      return dense(name, dense.getNOut(), pointwise(dense.getActivationFn()), source);
    }
    if (kind == OutputLayer.class || kind == LossLayer.class) {
      return end(name, layer, source);
    }
    if (kind == ConvolutionLayer.class) {
      return convolution(name, (ConvolutionLayer) layer, source);
    }
    if (kind == SubsamplingLayer.class) {
      return pooling((SubsamplingLayer) layer, source);
    }
    if (kind == BatchNormalization.class) {
      return batchNorm(name, (BatchNormalization) layer, source);
    }
    if (kind == ActivationLayer.class) {
      return added(
          new ActivationUnit(pointwise(((ActivationLayer) layer).getActivationFn()), source));
    }
    if (kind == DropoutLayer.class
        && layer.getIDropout() instanceof Dropout dropout
        && dropout.getPSchedule() == null) {
      return added(new DropoutUnit(dropout.getP(), draws, units.size(), source));
    }
    if (kind == LSTM.class && source.shape().length == 2) {
      return lstm(name, (LSTM) layer, source);
    }
    if (kind == LastStep.class && source.shape().length == 2) {
      return added(new LastStepUnit(lengths, source));
    }
    if (kind == TokenEmbedding.class && source == input) {
      WeightArray table = weights(name, "W");
      int features = table.length() / (int) ((TokenEmbedding) layer).vocabulary();
      return added(new EmbeddingUnit(features, table, lengths, source));
    }
    if (kind == Cropping2D.class && source.shape().length == 3) {
      int[] sides = ((Cropping2D) layer).getCropping(); // Above, below, left, right.
      return added(new CropUnit(sides[0], sides[1], sides[2], sides[3], source));
    }
    if (kind == GlobalPoolingLayer.class && source.shape().length == 3) {
      PoolingType type = ((GlobalPoolingLayer) layer).getPoolingType();
      if (type == PoolingType.MAX || type == PoolingType.AVG) {
        return added(new GlobalPoolingUnit(type == PoolingType.MAX, source));
      }
    }
    throw new Unknown(name);
  }

  private static Pointwise pointwise(IActivation activation) throws Unknown {
    return Pointwise.of(activation).orElseThrow(() -> new Unknown(activation.toString()));
  }

  private WeightArray weights(String layer, String key) {
    INDArray array = graph.getLayer(layer).paramTable().get(key);
    return array == null ? null : new WeightArray(array, gradients);
  }

  private Unit dense(String name, long units, Pointwise function, Unit source) throws Unknown {
    if (source.shape().length != 1) {
      throw new Unknown(name);
    }
    return added(
        new DenseUnit((int) units, weights(name, "W"), weights(name, "b"), function, source));
  }

  private Unit end(String name, Layer layer, Unit source) throws Unknown {
    Unit judged = source;
    IActivation activation = ((BaseLayer) layer).getActivationFn();
    ILossFunction loss;
    if (layer instanceof OutputLayer output) {
      loss = output.getLossFn();
      judged = dense(name, output.getNOut(), Pointwise.IDENTITY, source);
    } else {
      loss = ((LossLayer) layer).getLossFn();
    }
    if (judged.shape().length != 1) {
      throw new Unknown(name);
    }
    return added(new LossUnit(loss, activation, joint(loss, activation, judged), judged));
  }

  private static SoftmaxCrossEntropy joint(
      ILossFunction loss, IActivation activation, Unit judged) {
    if (loss.getClass() != LossMCXENT.class || !(activation instanceof ActivationSoftmax)) {
      return null;
    }
    INDArray weights = ((LossMCXENT) loss).getWeights();
    return new SoftmaxCrossEntropy(
        judged.width(), weights == null ? null : weights.toFloatVector());
  }

  private Unit convolution(String name, ConvolutionLayer layer, Unit source) throws Unknown {
    if (source.shape().length != 3) {
      throw new Unknown(name);
    }
    Window window =
        Window.of(
            source.shape(),
            layer.getKernelSize(),
            layer.getStride(),
            layer.getDilation(),
            layer.getPadding(),
            layer.getConvolutionMode());
    return added(
        new ConvolutionUnit(
            (int) layer.getNOut(),
            window,
            weights(name, "W"),
            weights(name, "b"),
            pointwise(layer.getActivationFn()),
            source));
  }

  private Unit pooling(SubsamplingLayer layer, Unit source) throws Unknown {
    boolean max = layer.getPoolingType() == PoolingType.MAX;
    boolean average = layer.getPoolingType() == PoolingType.AVG;
    if (source.shape().length != 3 || !max && !average) {
      throw new Unknown(layer.toString());
    }
    Window window =
        Window.of(
            source.shape(),
            layer.getKernelSize(),
            layer.getStride(),
            layer.getDilation(),
            layer.getPadding(),
            layer.getConvolutionMode());
    boolean dilated = window.dilationY() != 1 || window.dilationX() != 1;
    if (dilated || average && !window.stays()) {
      throw new Unknown(layer.toString());
    }
    return added(new PoolingUnit(window, max, source));
  }

  private Unit lstm(String name, LSTM layer, Unit source) throws Unknown {
    boolean usual =
        layer.getActivationFn() instanceof ActivationTanH
            && layer.getGateActivationFn() instanceof ActivationSigmoid;
    if (!usual) {
      throw new Unknown(name);
    }
    return added(
        new LstmUnit(
            (int) layer.getNOut(),
            weights(name, "W"),
            weights(name, "RW"),
            weights(name, "b"),
            lengths,
            source));
  }

  private Unit batchNorm(String name, BatchNormalization layer, Unit source) throws Unknown {
    if (layer.isLockGammaBeta() || layer.isUseLogStd()) {
      throw new Unknown(name);
    }
    return added(
        new BatchNormUnit(
            weights(name, "gamma"),
            weights(name, "beta"),
            weights(name, "mean"),
            weights(name, "var"),
            layer.getDecay(),
            layer.getEps(),
            source));
  }
}
