package org.layerloom.engine.dl4j.fast;

import java.util.Optional;
import java.util.function.Function;
import org.deeplearning4j.nn.conf.layers.BaseRecurrentLayer;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.misc.RepeatVector;
import org.deeplearning4j.nn.conf.layers.recurrent.SimpleRnn;
import org.layerloom.engine.dl4j.own.Gru;
import org.layerloom.engine.dl4j.own.LastStep;
import org.layerloom.engine.dl4j.own.StepRows;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.activations.impl.ActivationTanH;

/** Builds the units of layers that read or make the steps of a sequence. */
final class SequenceLayers {

  private final Function<String, WeightArray> weights;
  private final Unit source;

  private SequenceLayers(Function<String, WeightArray> weights, Unit source) {
    this.weights = weights;
    this.source = source;
  }

  /**
   * The unit of a layer; empty where it is none of these.
   *
   * @param weights the layer's, by key
   */
  static Optional<Unit> read(Layer layer, Function<String, WeightArray> weights, Unit source)
      throws UnknownLayer {
    SequenceLayers reader = new SequenceLayers(weights, source);
    return Optional.ofNullable(
        switch (source.shape().length) {
          case 1 ->
              layer instanceof RepeatVector repeat ? new RepeatUnit(repeat.getN(), source) : null;
          case 2 -> reader.ofSteps(layer);
          default -> null;
        });
  }

  private Unit ofSteps(Layer layer) throws UnknownLayer {
    Class<?> kind = layer.getClass();
    if (kind == LSTM.class) {
      return lstm((LSTM) layer);
    }
    if (kind == SimpleRnn.class) {
      return simple((SimpleRnn) layer);
    }
    if (kind == Gru.class) {
      return gru((Gru) layer);
    }
    if (kind == LastStep.class) {
      return new LastStepUnit(source);
    }
    return kind == StepRows.class ? new StepRowsUnit(source) : null;
  }

  private Unit lstm(LSTM layer) {
    boolean usual =
        layer.getActivationFn() instanceof ActivationTanH
            && layer.getGateActivationFn() instanceof ActivationSigmoid;
    return usual
        ? new LstmUnit(inputs(layer, 4), recurrent(layer, 4), weights.apply("b"), source)
        : null;
  }

  private Unit simple(SimpleRnn layer) throws UnknownLayer {
    Pointwise function = LayerReader.pointwise(layer.getActivationFn());
    return layer.isHasLayerNorm() || function.writesSlopes()
        ? null
        : new SimpleRnnUnit(
            inputs(layer, 1), recurrent(layer, 1), weights.apply("b"), function, source);
  }

  private Unit gru(Gru layer) {
    int units = layer.units();
    return new GruUnit(
        new Matrix(weights.apply("W"), 3 * units, source.shape()[1], true),
        new Matrix(weights.apply("R"), 2 * units, units, true),
        new Matrix(weights.apply("Rn"), units, units, true),
        weights.apply("b"),
        layer.resetAfter() ? weights.apply("rb") : null,
        source);
  }

  private Matrix inputs(BaseRecurrentLayer layer, int gates) {
    int sums = gates * (int) layer.getNOut();
    return new Matrix(weights.apply("W"), sums, source.shape()[1], false);
  }

  private Matrix recurrent(BaseRecurrentLayer layer, int gates) {
    int units = (int) layer.getNOut();
    return new Matrix(weights.apply("RW"), gates * units, units, false);
  }
}
