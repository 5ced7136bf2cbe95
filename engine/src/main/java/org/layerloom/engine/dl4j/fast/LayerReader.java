package org.layerloom.engine.dl4j.fast;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.layerloom.engine.dl4j.own.Draws;
import org.layerloom.engine.dl4j.own.OwnLayer;
import org.layerloom.engine.dl4j.own.TokenEmbedding;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;

/** Builds the units of layers. */
final class LayerReader {

  private final ComputationGraph graph;
  private final InputUnit input;
  private final List<Unit> units;
  private final Draws draws;
  private final INDArray gradients;
  private final boolean first;
  private final SampleShapes shapes;

  /**
   * A reader.
   *
   * @param units where those that are built are added
   * @param gradients where theirs go, laid out as the weights are
   * @param first whether they work for the graph itself, with its layers' own arithmetic
   */
  LayerReader(
      ComputationGraph graph,
      InputUnit input,
      List<Unit> units,
      Draws draws,
      INDArray gradients,
      SampleShapes shapes,
      boolean first) {
    this.graph = graph;
    this.input = input;
    this.units = units;
    this.draws = draws;
    this.gradients = gradients;
    this.shapes = shapes;
    this.first = first;
  }

  private <U extends Unit> U added(U unit) {
    units.add(unit);
    return unit;
  }

  Unit read(String name, Layer layer, Unit source) throws UnknownLayer {
    boolean noisy = layer.getIDropout() != null && !(layer instanceof DropoutLayer);
    boolean held = layer.getConstraints() != null && !layer.getConstraints().isEmpty();
    if (noisy || held || layer instanceof BaseLayer base && base.getWeightNoise() != null) {
      throw new UnknownLayer(name);
    }
    Class<?> kind = layer.getClass();
    if (kind == DenseLayer.class) {
      DenseLayer dense = (DenseLayer) layer;
      return dense(name, dense.getNOut(), pointwise(dense.getActivationFn()), source);
    }
    if (kind == OutputLayer.class || kind == LossLayer.class) {
      return end(name, layer, source);
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
      return added(new DropoutUnit(1 - dropout.getP(), draws, units.size(), source));
    }
    if (kind == TokenEmbedding.class && source == input) {
      WeightArray table = weights(name, "W");
      int features = table.length() / (int) ((TokenEmbedding) layer).vocabulary();
      return added(new EmbeddingUnit(features, table, source));
    }
    Optional<Unit> steps = SequenceLayers.read(layer, key -> weights(name, key), source);
    if (steps.isPresent()) {
      return added(steps.get());
    }
    Optional<Unit> image = ImageLayers.read(layer, key -> weights(name, key), source);
    if (image.isPresent()) {
      return added(image.get());
    }
    if (layer instanceof OwnLayer own
        && !own.changesLengths() // All units of a batch share its lengths.
        && (source != input || source.shape().length > 1)) {
      return own(name, own, source);
    }
    throw new UnknownLayer(name);
  }

  private Unit own(String name, OwnLayer layer, Unit source) {
    var run = graph.getLayer(name);
    Map<String, INDArray> byWeights =
        layer.initializer().getGradientsFromFlattened(run.conf(), gradientsOf(run));
    return added(
        new OwnUnit(
            shapes.of(name, input::zeros),
            first ? OwnLayer.computationOf(run) : layer.computation(),
            run.paramTable(),
            byWeights,
            draws,
            units.size(),
            source));
  }

  /** The part of the gradients that belongs to a layer; null where it has no weights. */
  private INDArray gradientsOf(org.deeplearning4j.nn.api.Layer run) {
    INDArray own = run.params();
    return own == null || own.length() == 0
        ? null
        : gradients
            .reshape(gradients.length())
            .get(NDArrayIndex.interval(own.offset(), own.offset() + own.length()));
  }

  static Pointwise pointwise(IActivation activation) throws UnknownLayer {
    return Pointwise.of(activation).orElseThrow(() -> new UnknownLayer(activation.toString()));
  }

  private WeightArray weights(String layer, String key) {
    INDArray array = graph.getLayer(layer).paramTable().get(key);
    return array == null ? null : new WeightArray(array, gradients);
  }

  private Unit dense(String name, long units, Pointwise function, Unit source) throws UnknownLayer {
    if (source.shape().length != 1) {
      throw new UnknownLayer(name);
    }
    return added(
        new DenseUnit((int) units, weights(name, "W"), weights(name, "b"), function, source));
  }

  private Unit end(String name, Layer layer, Unit source) throws UnknownLayer {
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
      throw new UnknownLayer(name);
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

  private Unit batchNorm(String name, BatchNormalization layer, Unit source) throws UnknownLayer {
    if (layer.isLockGammaBeta() || layer.isUseLogStd()) {
      throw new UnknownLayer(name);
    }
    return added(
        new BatchNormUnit(
            weights(name, "gamma"),
            weights(name, "beta"),
            weights(name, "mean"),
            weights(name, "var"),
            layer.getDecay(),
            layer.getEps(),
            first,
            source));
  }
}
