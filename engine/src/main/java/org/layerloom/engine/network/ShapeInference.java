package org.layerloom.engine.network;

import java.util.ArrayList;
import java.util.Comparator;
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

  /** A sample's numbers between two layers: 1 GB in single precision. */
  private static final long MOST_NUMBERS = 1L << 28;

  /** A model file holds at most 2 GB of them. */
  private static final long MOST_WEIGHTS = 499_000_000;

  private static final Misfits TOO_LARGE =
      new Misfits(Message.of("problem.tooLarge"), Message.of("remedy.tooLarge"));

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
    NetworkIndex index = new NetworkIndex(network);
    List<Diagnostic> problems = new ArrayList<>(new WiringCheck(network, index, types).problems());
    Map<String, LayerReport> reports = new LinkedHashMap<>();
    TopologicalOrder order = new TopologicalOrder(network);
    for (LayerSpec layer : order.layers()) {
      values(layer, problems)
          .ifPresent(values -> inferWhereFed(layer, values, index, task, reports, problems));
    }
    // Without shapes, but what is set wrongly on them is a problem of its own.
    order.stuck().forEach(layer -> values(layer, problems));
    problems.addAll(new TaskCheck(network, index, types, reports, task).problems());
    NetworkAnalysis analysis = new NetworkAnalysis(reports, List.of());
    if (analysis.numbers() > MOST_WEIGHTS) {
      problems.add(
          Diagnostic.wholeNetwork(
              Message.of("problem.tooManyWeights", analysis.numbers()),
              Message.of("remedy.tooLarge")));
    }
    problems.sort(
        Comparator.comparing(Diagnostic::severity)
            .thenComparing(d -> d.layerId().map(index::position).orElse(Integer.MAX_VALUE)));
    return new NetworkAnalysis(reports, problems);
  }

  /** The layer's values, all legal; nothing for a type that the wiring check has named. */
  private Optional<ParameterValues> values(LayerSpec layer, List<Diagnostic> problems) {
    Optional<LayerType> type = types.find(layer.type());
    if (type.isEmpty()) {
      return Optional.empty();
    }
    ParameterValues values = new ParameterValues(type.get().parameters(), layer.parameters());
    for (Message problem : values.problems()) {
      problems.add(
          Diagnostic.error(
              layer.id(),
              Message.of("problem.parameter", layer.name(), problem),
              Message.of("remedy.parameter")));
    }
    return values.problems().isEmpty() ? Optional.of(values) : Optional.empty();
  }

  private void inferWhereFed(
      LayerSpec layer,
      ParameterValues values,
      NetworkIndex index,
      Optional<TaskShape> task,
      Map<String, LayerReport> reports,
      List<Diagnostic> problems) {
    LayerType type = types.find(layer.type()).orElseThrow();
    arriving(index, layer, type, reports)
        .ifPresent(inputs -> infer(layer, type, values, inputs, task, reports, problems));
  }

  private static void infer(
      LayerSpec layer,
      LayerType type,
      ParameterValues values,
      List<TensorShape> inputs,
      Optional<TaskShape> task,
      Map<String, LayerReport> reports,
      List<Diagnostic> problems) {
    LayerOutcome outcome;
    try {
      Optional<TensorShape> tokens =
          inputs.stream()
              .filter(TensorShape::isTokens)
              .filter(s -> !type.takesTokens())
              .findFirst();
      outcome = tokens.isPresent() ? tokensNeedEmbedding(tokens.get()) : type.infer(values, inputs);
      if (outcome instanceof Fits fits && inputs.isEmpty() && task.isPresent()) {
        outcome = LayerOutcome.free(OpenTime.closed(fits.shape(), task.get().sample()));
      }
      if (outcome instanceof Fits fits && isTooLarge(fits)) {
        outcome = TOO_LARGE;
      }
    } catch (ArithmeticException overflow) {
      outcome = TOO_LARGE;
    }
    if (outcome instanceof Fits fits) {
      reports.put(
          layer.id(),
          new LayerReport(
              layer.id(),
              inputs,
              fits.shape(),
              fits.parameters(),
              fits.multiplyAdds(),
              fits.fixed()));
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

  private static Misfits tokensNeedEmbedding(TensorShape in) {
    return new Misfits(
        Message.of("problem.tokens", in.toString()),
        Message.of("remedy.tokens"),
        List.of(new Fix.InsertBefore(Fix.ON_THIS_LAYER, "embedding")));
  }

  private static boolean isTooLarge(Fits fits) {
    return fits.shape().elements() > MOST_NUMBERS
        || Math.addExact(fits.parameters(), fits.fixed()) > MOST_WEIGHTS;
  }

  /** The shapes that reach a layer, or nothing where a wire or something before it is missing. */
  private static Optional<List<TensorShape>> arriving(
      NetworkIndex index, LayerSpec layer, LayerType type, Map<String, LayerReport> reports) {
    List<TensorShape> shapes = new ArrayList<>();
    for (InputPort port : type.inputs()) {
      List<Connection> wires = index.into(layer.id(), port);
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
}
