package org.layerloom.engine.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.layerloom.engine.parameter.ParameterValues;
import org.layerloom.engine.text.Message;

/** Looks for what is sound but hardly meant: nonlinearities on top of each other. */
final class AdviceCheck {

  private static final String IDENTITY = "identity";

  private final NetworkSpec network;
  private final NetworkIndex index;
  private final LayerTypes types;
  private final Map<String, LayerReport> reports;

  AdviceCheck(
      NetworkSpec network, NetworkIndex index, LayerTypes types, Map<String, LayerReport> reports) {
    this.network = network;
    this.index = index;
    this.types = types;
    this.reports = reports;
  }

  List<Diagnostic> problems() {
    List<Diagnostic> problems = new ArrayList<>();
    for (LayerSpec layer : network.ofType(LayerType.ACTIVATION)) {
      List<Connection> wires = index.into(layer.id());
      if (reports.containsKey(layer.id()) && wires.size() == 1) {
        index.layer(wires.get(0).from()).flatMap(b -> doubled(b, layer)).ifPresent(problems::add);
      }
    }
    return problems;
  }

  private Optional<Diagnostic> doubled(LayerSpec before, LayerSpec layer) {
    String first = activation(before);
    String second = activation(layer);
    if (first.equals(IDENTITY) || second.equals(IDENTITY)) {
      return Optional.empty();
    }
    return Optional.of(
        Diagnostic.warning(
            layer.id(),
            Message.of(
                "problem.doubledActivation",
                layer.name(),
                Message.of("choice." + second),
                before.name(),
                Message.of("choice." + first)),
            Message.of("remedy.doubledActivation", before.name()),
            new Fix.SetParameter(before.id(), SettingKeys.ACTIVATION, IDENTITY)));
  }

  private String activation(LayerSpec layer) {
    return types
        .find(layer.type())
        .flatMap(t -> t.activation(new ParameterValues(t.parameters(), layer.parameters())))
        .orElse(IDENTITY);
  }
}
