package org.layerloom.engine.dl4j.fast;

import java.util.Optional;
import java.util.function.Function;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.Deconvolution2D;
import org.deeplearning4j.nn.conf.layers.DepthwiseConvolution2D;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.layers.Upsampling2D;
import org.deeplearning4j.nn.conf.layers.ZeroPaddingLayer;
import org.deeplearning4j.nn.conf.layers.convolutional.Cropping2D;

/** Builds the units of layers on images. */
final class ImageLayers {

  private final Function<String, WeightArray> weights;
  private final Unit source;

  private ImageLayers(Function<String, WeightArray> weights, Unit source) {
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
    return source.shape().length == 3
        ? Optional.ofNullable(new ImageLayers(weights, source).unit(layer))
        : Optional.empty();
  }

  private Unit unit(Layer layer) throws UnknownLayer {
    Class<?> kind = layer.getClass();
    if (kind == ConvolutionLayer.class) {
      return convolution((ConvolutionLayer) layer);
    }
    if (kind == DepthwiseConvolution2D.class) {
      return depthwise((DepthwiseConvolution2D) layer);
    }
    if (kind == Deconvolution2D.class) {
      return transposed((Deconvolution2D) layer);
    }
    if (kind == SubsamplingLayer.class) {
      return pooling((SubsamplingLayer) layer);
    }
    if (kind == Cropping2D.class) {
      return MarginUnit.cropping(((Cropping2D) layer).getCropping(), source);
    }
    if (kind == ZeroPaddingLayer.class) {
      return MarginUnit.padding(((ZeroPaddingLayer) layer).getPadding(), source);
    }
    if (kind == Upsampling2D.class) {
      int[] factors = ((Upsampling2D) layer).getSize();
      return new UpsampleUnit(factors[0], factors[1], source);
    }
    if (kind == GlobalPoolingLayer.class) {
      PoolingType type = ((GlobalPoolingLayer) layer).getPoolingType();
      boolean max = type == PoolingType.MAX;
      return max || type == PoolingType.AVG ? new GlobalPoolingUnit(max, source) : null;
    }
    return null;
  }

  private Unit convolution(ConvolutionLayer layer) throws UnknownLayer {
    return new ConvolutionUnit(
        (int) layer.getNOut(),
        window(layer, source.shape()),
        weights.apply("W"),
        biases(layer),
        LayerReader.pointwise(layer.getActivationFn()),
        source);
  }

  private WeightArray biases(ConvolutionLayer layer) {
    return layer.hasBias() ? weights.apply("b") : null;
  }

  private static Window window(ConvolutionLayer layer, int[] image) {
    return Window.of(
        image,
        layer.getKernelSize(),
        layer.getStride(),
        layer.getDilation(),
        layer.getPadding(),
        layer.getConvolutionMode());
  }

  private Unit depthwise(DepthwiseConvolution2D layer) throws UnknownLayer {
    int[] channel = source.shape();
    channel[0] = 1;
    return new DepthwiseUnit(
        layer.getDepthMultiplier(),
        window(layer, channel),
        weights.apply("W"),
        biases(layer),
        LayerReader.pointwise(layer.getActivationFn()),
        source);
  }

  private Unit transposed(Deconvolution2D layer) throws UnknownLayer {
    if (layer.getDilation()[0] != 1 || layer.getDilation()[1] != 1) {
      throw new UnknownLayer(layer.toString());
    }
    Window window =
        Window.transposed(
            source.shape(),
            (int) layer.getNOut(),
            layer.getKernelSize(),
            layer.getStride(),
            layer.getPadding(),
            layer.getConvolutionMode());
    return new TransposedConvolutionUnit(
        window,
        weights.apply("W"),
        biases(layer),
        LayerReader.pointwise(layer.getActivationFn()),
        source);
  }

  private Unit pooling(SubsamplingLayer layer) throws UnknownLayer {
    boolean max = layer.getPoolingType() == PoolingType.MAX;
    boolean average = layer.getPoolingType() == PoolingType.AVG;
    if (!max && !average) {
      throw new UnknownLayer(layer.toString());
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
      throw new UnknownLayer(layer.toString());
    }
    return new PoolingUnit(window, max, source);
  }
}
