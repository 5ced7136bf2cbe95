package org.layerloom.engine.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.layerloom.engine.network.LayerOutcome.Fits;
import org.layerloom.engine.network.LayerOutcome.Misfits;
import org.layerloom.engine.parameter.ParameterValues;
import org.layerloom.engine.text.Message;

/**
 * Finds the shape of every tensor in a network, and every independent problem: a layer behind a
 * broken one is not blamed for it.
 */
public final class ShapeInference {

  private final LayerTypes types;

  public ShapeInference(LayerTypes types) {
    this.types = types;
  }

  /** Checks a network by itself, without knowing the data. */
  public NetworkAnalysis analyze(NetworkSpec network) {
    return analyze(network, Optional.empty());
  }

  /** Checks a network against the data that it is to learn. */
  public NetworkAnalysis analyze(NetworkSpec network, TaskShape task) {
    return analyze(network, Optional.of(task));
  }

  private NetworkAnalysis analyze(NetworkSpec network, Optional<TaskShape> task) {
    List<Diagnostic> problems = new ArrayList<>(new WiringCheck(network, types).problems());
    Map<String, LayerReport> reports = new LinkedHashMap<>();
    for (LayerSpec layer : new TopologicalOrder(network).layers()) {
      Optional<LayerType> type = types.find(layer.type());
      if (type.isEmpty()) {
        continue; // The wiring check has named it.
      }
      ParameterValues values = new ParameterValues(type.get().parameters(), layer.parameters());
      values
          .problems()
          .forEach(
              p ->
                  problems.add(
                      Diagnostic.error(
                          layer.id(),
                          Message.of("problem.parameter", layer.name(), p),
                          Message.of("remedy.parameter"))));
      if (values.problems().isEmpty()) {
        arriving(network, layer, type.get(), reports)
            .ifPresent(inputs -> infer(layer, type.get(), values, inputs, reports, problems));
      }
    }
    problems.addAll(new TaskCheck(network, types, reports, task).problems());
    problems.sort(
        java.util.Comparator.comparing(Diagnostic::severity)
            .thenComparing(d -> position(network, d)));
    return new NetworkAnalysis(reports, problems);
  }

  private static void infer(
      LayerSpec layer,
      LayerType type,
      ParameterValues values,
      List<TensorShape> inputs,
      Map<String, LayerReport> reports,
      List<Diagnostic> problems) {
    LayerOutcome outcome;
    try {
      outcome = type.infer(values, inputs);
    } catch (ArithmeticException overflow) {
      outcome = new Misfits(Message.of("problem.tooLarge"), Message.of("remedy.tooLarge"));
    }
    if (outcome instanceof Fits fits) {
      reports.put(
          layer.id(),
          new LayerReport(
              layer.id(), inputs, fits.shape(), fits.parameters(), fits.multiplyAdds()));
    } else if (outcome instanceof Misfits misfits) {
      problems.add(
          new Diagnostic(
              Diagnostic.Severity.ERROR,
              Optional.of(layer.id()),
              Message.of("problem.named", layer.name(), misfits.problem()),
              misfits.remedy(),
              misfits.fixes().stream().map(fix -> fix.on(layer.id())).toList()));
    }
  }

  /** The shapes that reach a layer, or nothing where a wire or something before it is missing. */
  private static Optional<List<TensorShape>> arriving(
      NetworkSpec network, LayerSpec layer, LayerType type, Map<String, LayerReport> reports) {
    List<TensorShape> shapes = new ArrayList<>();
    for (InputPort port : type.inputs()) {
      List<Connection> wires =
          network.into(layer.id()).stream().filter(c -> c.port().equals(port.name())).toList();
      if (wires.isEmpty()) {
        return Optional.empty();
      }
      for (Connection wire : wires) {
        LayerReport before = reports.get(wire.from());
        if (before == null) {
          return Optional.empty();
        }
        shapes.add(before.output());
      }
    }
    return Optional.of(shapes);
  }

  private static int position(NetworkSpec network, Diagnostic diagnostic) {
    return diagnostic
        .layerId()
        .flatMap(network::layer)
        .map(network.layers()::indexOf)
        .orElse(Integer.MAX_VALUE);
  }
}
