package org.layerloom.engine.layer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.layerloom.engine.network.LayerType;
import org.layerloom.engine.network.LayerTypes;

/** Every layer type, in the order of the palette. A new type is added here and nowhere else. */
public final class LayerCatalog implements LayerTypes {

  private final Map<String, LayerType> byId = new LinkedHashMap<>();

  public LayerCatalog() {
    this(
        List.of(
            new InputLayer(),
            new OutputLayer(),
            new DenseLayer(),
            new ActivationLayer(),
            new DropoutLayer(),
            new FlattenLayer(),
            new Conv2DLayer(),
            new MaxPool2DLayer(),
            new AddLayer(),
            new SubtractLayer(),
            new MultiplyLayer(),
            new AverageLayer(),
            new MaximumLayer(),
            new ConcatenateLayer(),
            new AveragePool2DLayer(),
            new GlobalPool2DLayer(),
            new ZeroPadding2DLayer(),
            new Cropping2DLayer(),
            new Upsampling2DLayer(),
            new DepthwiseConv2DLayer(),
            new SeparableConv2DLayer(),
            new ConvTranspose2DLayer(),
            new BatchNormLayer(),
            new GaussianNoiseLayer(),
            new GaussianDropoutLayer(),
            new SpatialDropout2DLayer(),
            new PReLULayer(),
            new Conv1DLayer(),
            new MaxPool1DLayer(),
            new AveragePool1DLayer(),
            new GlobalPool1DLayer(),
            new EmbeddingLayer(),
            new TokenScoresLayer(),
            new PositionalEncodingLayer(),
            new SimpleRnnLayer(),
            new LstmLayer(),
            new GruLayer(),
            new LastStepLayer(),
            new RepeatLayer(),
            new GaussianSampleLayer(),
            new MultiHeadAttentionLayer(),
            new CrossAttentionLayer(),
            new FeedForwardLayer(),
            new EncoderBlockLayer(),
            new DecoderBlockLayer(),
            new ReshapeLayer(),
            new PermuteLayer(),
            new DotLayer(),
            new Conv3DLayer(),
            new L2NormalisationLayer(),
            new LayerNormLayer(),
            new GroupNormLayer(),
            new InstanceNormLayer()));
  }

  LayerCatalog(List<LayerType> types) {
    types.forEach(type -> byId.put(type.id(), type));
  }

  @Override
  public List<LayerType> all() {
    return List.copyOf(byId.values());
  }

  @Override
  public Optional<LayerType> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }
}
