package org.layerloom.engine.dl4j.fast;

import java.util.Optional;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.layers.Upsampling2D;
import org.deeplearning4j.nn.conf.layers.ZeroPaddingLayer;
import org.deeplearning4j.nn.conf.layers.convolutional.Cropping2D;

/** Builds the units of layers on images that have no weights. */
final class ImageLayers {

  private ImageLayers() {}

  /** The unit of a layer; empty where it is none of these. */
  static Optional<Unit> read(Layer layer, Unit source) throws UnknownLayer {
    return source.shape().length == 3 ? Optional.ofNullable(unit(layer, source)) : Optional.empty();
  }

  private static Unit unit(Layer layer, Unit source) throws UnknownLayer {
    Class<?> kind = layer.getClass();
    if (kind == SubsamplingLayer.class) {
      return pooling((SubsamplingLayer) layer, source);
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

  private static Unit pooling(SubsamplingLayer layer, Unit source) throws UnknownLayer {
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
