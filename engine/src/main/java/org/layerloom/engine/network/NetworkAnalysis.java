package org.layerloom.engine.network;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

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

  /** Numbers that training may change, of all layers. */
  public long parameters() {
    return sum(LayerReport::parameters);
  }

  /** Numbers that the layers keep and that no gradient changes. */
  public long fixed() {
    return sum(LayerReport::fixed);
  }

  /** Trained or not: what a model file holds. */
  public long numbers() {
    return sum(LayerReport::numbers);
  }

  /** For one sample, forward, of all layers. */
  public long multiplyAdds() {
    return sum(LayerReport::multiplyAdds);
  }

  /** Bytes that the outputs of one sample take in single precision. */
  public long activationBytes() {
    return sum(LayerReport::activationBytes);
  }

  /** Bytes that training keeps of one sample, of all layers. */
  public long trainingBytes() {
    return sum(LayerReport::trainingBytes);
  }

  /** The most bytes in use at a time while the network answers one sample. */
  public long workingBytes() {
    return layers.values().stream().mapToLong(LayerReport::workingBytes).max().orElse(0);
  }

  /** Stops at the largest long: a total that has gone round would read as a small network. */
  private long sum(ToLongFunction<LayerReport> part) {
    return layers.values().stream()
        .mapToLong(part)
        .reduce(0, (a, b) -> a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b);
  }
}
