package org.layerloom.engine.dl4j;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
  }

  Optional<CompileRule> find(String type) {
    return Optional.ofNullable(byType.get(type));
  }

  Set<String> types() {
    return byType.keySet();
  }
}
