package org.layerloom.engine.dl4j;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex.Op;

/** The compile rule of each layer type. Input and Output are the compiler's own. */
final class CompileRules {

  private final Map<String, CompileRule> byType = new LinkedHashMap<>();

  CompileRules() {
    byType.put("dense", new DenseRule());
    byType.put("activation", new ActivationRule());
    byType.put("dropout", new DropoutRule());
    byType.put("flatten", new FlattenRule());
    byType.put("conv2d", new Conv2DRule());
    byType.put("maxpool2d", new MaxPool2DRule());
    byType.put("add", new ElementwiseRule(Op.Add));
    byType.put("subtract", new ElementwiseRule(Op.Subtract));
    byType.put("multiply", new ElementwiseRule(Op.Product));
    byType.put("average", new ElementwiseRule(Op.Average));
    byType.put("maximum", new ElementwiseRule(Op.Max));
    byType.put("concatenate", new ConcatenateRule());
    byType.put("avgpool2d", new AveragePool2DRule());
    byType.put("globalpool2d", new GlobalPool2DRule());
    byType.put("zeropadding2d", new ZeroPadding2DRule());
    byType.put("cropping2d", new Cropping2DRule());
    byType.put("upsampling2d", new Upsampling2DRule());
    byType.put("depthwiseconv2d", new DepthwiseConv2DRule());
    byType.put("separableconv2d", new SeparableConv2DRule());
    byType.put("convtranspose2d", new ConvTranspose2DRule());
    byType.put("batchnorm", new BatchNormRule());
  }

  Optional<CompileRule> find(String type) {
    return Optional.ofNullable(byType.get(type));
  }

  Set<String> types() {
    return byType.keySet();
  }
}
