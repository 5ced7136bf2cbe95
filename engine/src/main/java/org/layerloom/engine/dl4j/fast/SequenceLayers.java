package org.layerloom.engine.dl4j.fast;

import java.util.Optional;
import java.util.function.Function;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.layers.BaseRecurrentLayer;
import org.deeplearning4j.nn.conf.layers.Convolution1DLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.misc.RepeatVector;
import org.deeplearning4j.nn.conf.layers.recurrent.SimpleRnn;
import org.layerloom.engine.dl4j.own.Gru;
import org.layerloom.engine.dl4j.own.LastStep;
import org.layerloom.engine.dl4j.own.PoolSteps;
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
    if (kind == Convolution1DLayer.class) {
      return convolution((Convolution1DLayer) layer);
    }
    if (kind == PoolSteps.class) {
      return pooling((PoolSteps) layer);
    }
    if (kind == GlobalPoolingLayer.class) {
      PoolingType type = ((GlobalPoolingLayer) layer).getPoolingType();
      boolean max = type == PoolingType.MAX;
      return max || type == PoolingType.AVG ? StepPoolingUnit.global(max, source) : null;
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

  private Unit convolution(Convolution1DLayer layer) throws UnknownLayer {
    StepWindow window = window(layer);
    boolean keepsLengths = layer.getConvolutionMode() != ConvolutionMode.Truncate;
    return new StepConvolutionUnit(
        (int) layer.getNOut(),
        window,
        weights.apply("W"),
        layer.hasBias() ? weights.apply("b") : null,
        LayerReader.pointwise(layer.getActivationFn()),
        keepsLengths && window.stride() == 1
            ? source.lengths()
            : source.lengths().derived(window::placesWithin),
        source);
  }

  /**
   * DL4J's window. Where it skips steps beyond the edges, which places are there is DL4J's to tell
   * if it has holes, or causal edges.
   */
  private StepWindow window(Convolution1DLayer layer) throws UnknownLayer {
    int time = source.shape()[0];
    int length = layer.getKernelSize()[0];
    int stride = layer.getStride()[0];
    int apart = layer.getDilation()[0];
    int reach = (length - 1) * apart + 1;
    int atEach = (time + stride - 1) / stride;
    ConvolutionMode mode = layer.getConvolutionMode();
    boolean plain = stride == 1 || mode == ConvolutionMode.Same && apart == 1;
    if (layer.getPadding()[0] == 0 && mode == ConvolutionMode.Truncate) {
      return new StepWindow(time, length, stride, apart, 0, (time - reach) / stride + 1);
    }
    if (plain && mode == ConvolutionMode.Same) {
      int before = ((atEach - 1) * stride + reach - time) / 2;
      return new StepWindow(time, length, stride, apart, before, atEach);
    }
    if (plain && mode == ConvolutionMode.Causal) {
      return new StepWindow(time, length, stride, apart, reach - 1, atEach);
    }
    throw new UnknownLayer(layer.toString());
  }

  private Unit pooling(PoolSteps layer) {
    int time = source.shape()[0];
    StepWindow window =
        new StepWindow(
            time, layer.length(), layer.stride(), 1, layer.before(time), layer.places(time));
    return StepPoolingUnit.of(
        window, !layer.average(), source.lengths().derived(layer::places), source);
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
