package org.layerloom.engine.dl4j;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.deeplearning4j.nn.conf.dropout.GaussianDropout;
import org.deeplearning4j.nn.conf.dropout.SpatialDropout;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex.Op;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.layerloom.engine.layer.DropoutLayer;
import org.layerloom.engine.layer.GaussianDropoutLayer;
import org.layerloom.engine.layer.GroupNormLayer;
import org.layerloom.engine.layer.SpatialDropout2DLayer;
import org.layerloom.engine.network.Axis;

/** The compile rule of each layer type. Input and Output are the compiler's own. */
final class CompileRules {

  private final Map<String, CompileRule> byType = new LinkedHashMap<>();

  CompileRules() {
    byType.put("dense", new DenseRule());
    byType.put("activation", new ActivationRule());
    // DL4J's number is the probability to keep, but the rate itself for the Gaussian one.
    byType.put("dropout", new DropoutRule(DropoutLayer.RATE, rate -> new Dropout(1 - rate)));
    byType.put("gaussiandropout", new DropoutRule(GaussianDropoutLayer.RATE, GaussianDropout::new));
    byType.put(
        "spatialdropout2d",
        new DropoutRule(SpatialDropout2DLayer.RATE, rate -> new SpatialDropout(1 - rate)));
    byType.put("gaussiannoise", new GaussianNoiseRule());
    byType.put("flatten", new FlattenRule());
    byType.put("conv2d", new Conv2DRule());
    byType.put("maxpool2d", new Pool2DRule(PoolingType.MAX));
    byType.put("add", new ElementwiseRule(Op.Add));
    byType.put("subtract", new ElementwiseRule(Op.Subtract));
    byType.put("multiply", new ElementwiseRule(Op.Product));
    byType.put("average", new ElementwiseRule(Op.Average));
    byType.put("maximum", new ElementwiseRule(Op.Max));
    byType.put("concatenate", new ConcatenateRule());
    byType.put("avgpool2d", new Pool2DRule(PoolingType.AVG));
    byType.put("globalpool2d", new GlobalPool2DRule());
    byType.put("zeropadding2d", new ZeroPadding2DRule());
    byType.put("cropping2d", new Cropping2DRule());
    byType.put("upsampling2d", new Upsampling2DRule());
    byType.put("depthwiseconv2d", new DepthwiseConv2DRule());
    byType.put("separableconv2d", new SeparableConv2DRule());
    byType.put("convtranspose2d", new ConvTranspose2DRule());
    byType.put("batchnorm", new BatchNormRule());
    byType.put("prelu", new PReLURule());
    byType.put("conv1d", new Conv1DRule());
    byType.put("maxpool1d", new Pool1DRule(false));
    byType.put("avgpool1d", new Pool1DRule(true));
    byType.put("globalpool1d", new GlobalPool2DRule());
    byType.put("embedding", new EmbeddingRule());
    byType.put("tokenscores", new TokenScoresRule());
    byType.put("positions", new PositionalEncodingRule());
    byType.put("simplernn", new RecurrentRule(Cells::simpleRnn));
    byType.put("lstm", new RecurrentRule(Cells::lstm));
    byType.put("gru", new RecurrentRule(Cells::gru));
    byType.put("laststep", new LastStepRule());
    byType.put("repeat", new RepeatRule());
    byType.put("gaussiansample", new GaussianSampleRule());
    byType.put("attention", new AttentionRule());
    byType.put("crossattention", new CrossAttentionRule());
    byType.put("feedforward", new FeedForwardRule());
    byType.put("encoderblock", new TransformerRule(false));
    byType.put("decoderblock", new TransformerRule(true));
    byType.put("reshape", new ReshapeRule());
    byType.put("permute", new PermuteRule());
    byType.put("dot", new DotRule());
    byType.put("conv3d", new Conv3DRule());
    byType.put("l2norm", new L2NormalisationRule());
    byType.put("layernorm", new NormalisationRule(false, site -> 1));
    byType.put(
        "groupnorm", new NormalisationRule(true, site -> site.values().get(GroupNormLayer.GROUPS)));
    byType.put(
        "instancenorm", new NormalisationRule(true, site -> site.input().size(Axis.CHANNEL)));
  }

  Optional<CompileRule> find(String type) {
    return Optional.ofNullable(byType.get(type));
  }

  Set<String> types() {
    return byType.keySet();
  }
}
