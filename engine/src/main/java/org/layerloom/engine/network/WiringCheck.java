package org.layerloom.engine.network;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.layerloom.engine.text.Message;

/** Looks at layers and wires alone: unknown types, open inputs, cycles, loose ends. */
final class WiringCheck {

  private final NetworkSpec network;
  private final LayerTypes types;
  private final List<Diagnostic> problems = new ArrayList<>();

  WiringCheck(NetworkSpec network, LayerTypes types) {
    this.network = network;
    this.types = types;
  }

  List<Diagnostic> problems() {
    if (network.layers().isEmpty()) {
      return List.of(
          Diagnostic.wholeNetwork(Message.of("problem.empty"), Message.of("remedy.empty")));
    }
    Set<String> seen = new HashSet<>();
    for (LayerSpec layer : network.layers()) {
      if (!seen.add(layer.id())) {
        problems.add(
            Diagnostic.error(
                layer.id(),
                Message.of("problem.duplicateId", layer.id()),
                Message.of("remedy.duplicateId")));
      }
      Optional<LayerType> type = types.find(layer.type());
      if (type.isPresent()) {
        checkInputs(layer, type.get());
      } else {
        problems.add(
            Diagnostic.error(
                layer.id(),
                Message.of("problem.unknownType", layer.name(), layer.type()),
                Message.of("remedy.unknownType"),
                new Fix.Remove(layer.id())));
      }
    }
    checkEnds();
    checkCycles();
    checkLooseEnds();
    return problems;
  }

  private void checkInputs(LayerSpec layer, LayerType type) {
    List<Connection> arriving = network.into(layer.id());
    if (isApart(layer)) {
      problems.add(
          Diagnostic.warning(
              layer.id(),
              Message.of("problem.apart", layer.name()),
              Message.of("remedy.apart"),
              new Fix.Remove(layer.id())));
      return;
    }
    for (InputPort port : type.inputs()) {
      long wires = arriving.stream().filter(c -> c.port().equals(port.name())).count();
      if (wires == 0) {
        problems.add(
            Diagnostic.error(
                layer.id(),
                Message.of("problem.openInput", layer.name()),
                Message.of("remedy.openInput")));
      } else if (wires > 1 && !port.many()) {
        problems.add(
            Diagnostic.error(
                layer.id(),
                Message.of("problem.crowdedInput", layer.name(), wires),
                Message.of("remedy.crowdedInput")));
      }
    }
    for (Connection wire : arriving) {
      boolean portExists = type.inputs().stream().anyMatch(p -> p.name().equals(wire.port()));
      boolean sourceExists =
          network.layer(wire.from()).flatMap(l -> types.find(l.type())).isPresent();
      if (!portExists || !sourceExists) {
        problems.add(
            Diagnostic.error(
                layer.id(),
                Message.of("problem.strayWire", layer.name(), wire.from(), wire.port()),
                Message.of("remedy.strayWire")));
      }
    }
  }

  private boolean isApart(LayerSpec layer) {
    return network.layers().size() > 1
        && network.into(layer.id()).isEmpty()
        && network.outOf(layer.id()).isEmpty();
  }

  private void checkEnds() {
    checkExactlyOne(LayerType.INPUT, "problem.noInput", "problem.manyInputs");
    checkExactlyOne(LayerType.OUTPUT, "problem.noOutput", "problem.manyOutputs");
  }

  private void checkExactlyOne(String type, String whenNone, String whenMany) {
    List<LayerSpec> found = network.ofType(type);
    if (found.isEmpty()) {
      problems.add(
          new Diagnostic(
              Diagnostic.Severity.ERROR,
              Optional.empty(),
              Message.of(whenNone),
              Message.of(whenNone.replace("problem", "remedy")),
              type.equals(LayerType.OUTPUT) ? appendOutput() : List.of()));
    } else if (found.size() > 1) {
      problems.add(
          Diagnostic.error(
              found.get(1).id(),
              Message.of(whenMany, found.size()),
              Message.of("remedy.tooManyEnds"),
              new Fix.Remove(found.get(1).id())));
    }
  }

  /** Where one layer alone has a free output, that is where the Output layer belongs. */
  private List<Fix> appendOutput() {
    List<LayerSpec> free =
        network.layers().stream().filter(l -> network.outOf(l.id()).isEmpty()).toList();
    return free.size() == 1
        ? List.of(new Fix.AppendAfter(free.get(0).id(), LayerType.OUTPUT))
        : List.of();
  }

  private void checkCycles() {
    List<LayerSpec> stuck = new TopologicalOrder(network).stuck();
    if (!stuck.isEmpty()) {
      String names =
          stuck.stream().limit(6).map(LayerSpec::name).collect(Collectors.joining(" → "));
      problems.add(
          Diagnostic.error(
              stuck.get(0).id(), Message.of("problem.cycle", names), Message.of("remedy.cycle")));
    }
  }

  private void checkLooseEnds() {
    if (network.ofType(LayerType.OUTPUT).isEmpty()) {
      return; // One error already says that nothing leads anywhere.
    }
    Set<String> useful = new ReachableLayers(network).towards(LayerType.OUTPUT);
    for (LayerSpec layer : network.layers()) {
      if (!useful.contains(layer.id()) && !isApart(layer)) {
        problems.add(
            Diagnostic.warning(
                layer.id(),
                Message.of("problem.looseEnd", layer.name()),
                Message.of("remedy.looseEnd"),
                new Fix.Remove(layer.id())));
      }
    }
  }
}
