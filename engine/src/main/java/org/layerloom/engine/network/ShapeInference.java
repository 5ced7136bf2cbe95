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
 * broken one is not blamed for it. What an edit does not touch is remembered from one analysis to
 * the next.
 */
public final class ShapeInference {

  /** A sample's numbers between two layers: 1 GB in single precision. */
  private static final long MOST_NUMBERS = 1L << 28;

  /** A model file holds at most 2 GB of them. */
  private static final long MOST_WEIGHTS = 499_000_000;

  private static final Misfits TOO_LARGE =
      new Misfits(Message.of("problem.tooLarge"), Message.of("remedy.tooLarge"));

  private final LayerTypes types;
  private final LayerMemo memo = new LayerMemo();

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

  private synchronized NetworkAnalysis analyze(NetworkSpec network, Optional<TaskShape> task) {
    memo.begin();
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
    problems.addAll(new SharedWeightsCheck(index, types, reports).problems());
    problems.addAll(new LookAheadCheck(network, types, reports, task).problems());
    problems.addAll(new AdviceCheck(network, index, types, reports).problems());
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
    ParameterValues values =
        memo.values(layer, () -> new ParameterValues(type.get().parameters(), layer.parameters()));
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
        .ifPresent(inputs -> infer(layer, type, values, inputs, index, task, reports, problems));
  }

  private void infer(
      LayerSpec layer,
      LayerType type,
      ParameterValues values,
      List<TensorShape> inputs,
      NetworkIndex index,
      Optional<TaskShape> task,
      Map<String, LayerReport> reports,
      List<Diagnostic> problems) {
    LayerOutcome outcome = memo.outcome(layer, inputs, () -> judge(type, values, inputs));
    if (outcome instanceof Fits fits) {
      TensorShape shape =
          inputs.isEmpty() && task.isPresent()
              ? OpenTime.closed(fits.shape(), task.get().sample())
              : fits.shape();
      reports.put(
          layer.id(),
          new LayerReport(
              layer.id(),
              inputs,
              shape,
              fits.parameters(),
              fits.multiplyAdds(),
              fits.fixed(),
              fits.inside(),
              reach(layer, type, values, shape, index, reports)));
    } else if (outcome instanceof Misfits misfits) {
      problems.add(
          new Diagnostic(
              Diagnostic.Severity.ERROR,
              Optional.of(layer.id()),
              Message.of("problem.named", layer.name(), withBranches(misfits, layer, index)),
              misfits.remedy(),
              misfits.fixes().stream().map(fix -> fix.on(layer.id())).toList()));
    }
  }

  private LayerOutcome judge(LayerType type, ParameterValues values, List<TensorShape> inputs) {
    try {
      Optional<TensorShape> tokens =
          inputs.stream()
              .filter(TensorShape::isTokens)
              .findFirst()
              .filter(s -> !type.takesTokens());
      LayerOutcome outcome =
          tokens.isPresent() ? tokensNeedEmbedding(tokens.get()) : type.infer(values, inputs);
      return outcome instanceof Fits fits && isTooLarge(fits) ? TOO_LARGE : outcome;
    } catch (ArithmeticException overflow) {
      return TOO_LARGE;
    }
  }

  /** Nothing where a place of the output is no place of the input any more. */
  private static Optional<Reach> reach(
      LayerSpec layer,
      LayerType type,
      ParameterValues values,
      TensorShape shape,
      NetworkIndex index,
      Map<String, LayerReport> reports) {
    if (!shape.isImage() && !shape.isSequence()) {
      return Optional.empty();
    }
    Optional<Reach> before = type.inputs().isEmpty() ? Optional.of(Reach.POINT) : Optional.empty();
    for (Connection wire : index.into(layer.id())) {
      Optional<Reach> seen =
          Optional.ofNullable(reports.get(wire.from()))
              .flatMap(r -> r.output().isTokens() ? Optional.of(Reach.POINT) : r.reach());
      if (seen.isEmpty()) {
        return Optional.empty();
      }
      before = before.map(b -> b.orFurther(seen.get())).or(() -> seen);
    }
    return before.map(b -> b.then(type.reach(values)));
  }

  /** Says which branches do not go together, and where they part. */
  private static Message withBranches(Misfits misfits, LayerSpec layer, NetworkIndex index) {
    List<Connection> wires = index.into(layer.id());
    if (misfits.against() == 0 || misfits.against() >= wires.size()) {
      return misfits.problem();
    }
    LayerSpec one = index.layer(wires.get(0).from()).orElseThrow();
    LayerSpec other = index.layer(wires.get(misfits.against()).from()).orElseThrow();
    return new Branches(index)
        .parting(one, other)
        .map(
            at ->
                Message.of(
                    "problem.branches", misfits.problem(), one.name(), other.name(), at.name()))
        .orElse(misfits.problem());
  }

  private Misfits tokensNeedEmbedding(TensorShape in) {
    List<Fix> fixes =
        types.all().stream()
            .filter(LayerType::embedsTokens)
            .map(type -> (Fix) new Fix.InsertBefore(Fix.ON_THIS_LAYER, type.id()))
            .toList();
    return new Misfits(
        Message.of("problem.tokens", in.toString()), Message.of("remedy.tokens"), fixes);
  }

  private static boolean isTooLarge(Fits fits) {
    return fits.shape().elements() > MOST_NUMBERS
        || fits.inside() > MOST_NUMBERS
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
