package org.layerloom.engine.network;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.layerloom.engine.network.LayerOutcome.Misfits;
import org.layerloom.engine.parameter.ParameterValues;
import org.layerloom.engine.text.Message;

/**
 * Where each step is to tell the next one, a layer that sees later steps sees the answer: the
 * network learns to copy it, with next to no loss, and writes nonsense.
 */
final class LookAheadCheck {

  private final NetworkSpec network;
  private final LayerTypes types;
  private final Map<String, LayerReport> reports;
  private final Optional<TaskShape> task;

  LookAheadCheck(
      NetworkSpec network,
      LayerTypes types,
      Map<String, LayerReport> reports,
      Optional<TaskShape> task) {
    this.network = network;
    this.types = types;
    this.reports = reports;
    this.task = task;
  }

  List<Diagnostic> problems() {
    if (task.isEmpty() || !task.get().tellsNextStep()) {
      return List.of();
    }
    Set<String> trained = new ReachableLayers(network).towards(LayerType.OUTPUT);
    return network.layers().stream()
        .filter(layer -> trained.contains(layer.id()) && reports.containsKey(layer.id()))
        .flatMap(this::warning)
        .toList();
  }

  private Stream<Diagnostic> warning(LayerSpec layer) {
    LayerType type = types.find(layer.type()).orElseThrow();
    ParameterValues values = new ParameterValues(type.parameters(), layer.parameters());
    return type.seesLaterSteps(values).stream().map(misfits -> warning(layer, misfits));
  }

  private static Diagnostic warning(LayerSpec layer, Misfits misfits) {
    return new Diagnostic(
        Diagnostic.Severity.WARNING,
        Optional.of(layer.id()),
        Message.of("problem.named", layer.name(), misfits.problem()),
        misfits.remedy(),
        misfits.fixes().stream().map(fix -> fix.on(layer.id())).toList());
  }
}
