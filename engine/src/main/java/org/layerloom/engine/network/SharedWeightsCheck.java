package org.layerloom.engine.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.layerloom.engine.network.LayerOutcome.Misfits;
import org.layerloom.engine.parameter.ParameterValues;
import org.layerloom.engine.text.Message;

/** Layers that use another's weights need exactly one such layer before them, one that fits. */
final class SharedWeightsCheck {

  private final NetworkIndex index;
  private final LayerTypes types;
  private final Map<String, LayerReport> reports;

  SharedWeightsCheck(NetworkIndex index, LayerTypes types, Map<String, LayerReport> reports) {
    this.index = index;
    this.types = types;
    this.reports = reports;
  }

  List<Diagnostic> problems() {
    List<Diagnostic> problems = new ArrayList<>();
    for (LayerReport report : reports.values()) {
      LayerSpec layer = index.layer(report.layerId()).orElseThrow();
      LayerType type = types.find(layer.type()).orElseThrow();
      type.sharesWeightsOf()
          .flatMap(held -> refusal(layer, type, report, held))
          .ifPresent(
              misfits ->
                  problems.add(
                      new Diagnostic(
                          Diagnostic.Severity.ERROR,
                          Optional.of(layer.id()),
                          Message.of("problem.named", layer.name(), misfits.problem()),
                          misfits.remedy(),
                          misfits.fixes().stream().map(fix -> fix.on(layer.id())).toList())));
    }
    return problems;
  }

  private Optional<Misfits> refusal(
      LayerSpec layer, LayerType type, LayerReport report, String held) {
    List<LayerSpec> holders = before(layer.id(), held);
    String name = types.find(held).map(holder -> "layer." + holder.id() + ".name").orElse(held);
    if (holders.size() != 1) {
      String key = holders.isEmpty() ? "nothingToShare" : "severalToShare";
      return Optional.of(
          new Misfits(
              Message.of("problem." + key, Message.of(name), holders.size()),
              Message.of("remedy." + key, Message.of(name))));
    }
    ParameterValues values = new ParameterValues(type.parameters(), layer.parameters());
    return type.refusalToShare(values, report.inputs(), reports.get(holders.get(0).id()));
  }

  /** The layers of a type from which wires lead to a layer. */
  private List<LayerSpec> before(String id, String type) {
    return index.upstream(id).stream()
        .filter(each -> !each.equals(id))
        .flatMap(each -> index.layer(each).stream())
        .filter(each -> each.type().equals(type) && reports.containsKey(each.id()))
        .toList();
  }
}
