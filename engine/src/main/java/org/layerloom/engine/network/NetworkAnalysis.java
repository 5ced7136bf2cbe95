package org.layerloom.engine.network;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What shape inference found.
 *
 * @param layers reports by layer id, in an order in which each layer comes after its inputs; layers
 *     that could not be inferred are absent
 * @param problems errors first, each kind in the order of the network's layers
 */
public record NetworkAnalysis(Map<String, LayerReport> layers, List<Diagnostic> problems) {

  public NetworkAnalysis {
    layers = Collections.unmodifiableMap(new LinkedHashMap<>(layers));
    problems = List.copyOf(problems);
  }

  public Optional<LayerReport> layer(String id) {
    return Optional.ofNullable(layers.get(id));
  }

  public boolean canTrain() {
    return problems.stream().noneMatch(Diagnostic::isError);
  }

  public Optional<Diagnostic> firstError() {
    return problems.stream().filter(Diagnostic::isError).findFirst();
  }

  public long parameters() {
    return layers.values().stream().mapToLong(LayerReport::parameters).sum();
  }

  public long multiplyAdds() {
    return layers.values().stream().mapToLong(LayerReport::multiplyAdds).sum();
  }

  public long activationBytes() {
    return layers.values().stream().mapToLong(LayerReport::activationBytes).sum();
  }
}
