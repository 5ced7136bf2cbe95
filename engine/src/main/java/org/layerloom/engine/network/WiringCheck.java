package org.layerloom.engine.network;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.layerloom.engine.text.Message;

/** Looks at layers and wires alone: unknown types, open inputs, cycles, loose ends. */
final class WiringCheck {

  /** As many names of a cycle as can be read in one sentence. */
  private static final int NAMES = 6;

  private final NetworkSpec network;
  private final NetworkIndex index;
  private final LayerTypes types;
  private final List<Diagnostic> problems = new ArrayList<>();
  private final Set<String> waiting = new HashSet<>();

  WiringCheck(NetworkSpec network, NetworkIndex index, LayerTypes types) {
    this.network = network;
    this.index = index;
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
        continue; // Wires know ids alone: they have been checked with the first.
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
      index.outOf(layer.id()).forEach(wire -> checkTarget(layer, wire));
    }
    checkEnds();
    checkCycles();
    checkLooseEnds();
    return problems;
  }

  private void checkInputs(LayerSpec layer, LayerType type) {
    List<Connection> arriving = index.into(layer.id());
    // Without a wire into its Output layer a network cannot train, so that is no mere warning.
    if (isApart(layer) && type.hasOutput()) {
      problems.add(
          Diagnostic.warning(
              layer.id(),
              Message.of("problem.apart", layer.name()),
              Message.of("remedy.apart"),
              new Fix.Remove(layer.id())));
      return;
    }
    for (InputPort port : type.inputs()) {
      int wires = index.into(layer.id(), port).size();
      if (wires == 0) {
        waiting.add(layer.id());
        problems.add(
            Diagnostic.error(
                layer.id(),
                Message.of("problem.openInput", layer.name()),
                Message.of("remedy.openInput")));
      } else {
        checkCount(layer, port, wires);
      }
    }
    for (Connection wire : arriving) {
      if (type.inputs().stream().noneMatch(p -> p.name().equals(wire.port()))) {
        stray(layer, Message.of("problem.strayWire", layer.name(), wire.from(), wire.port()));
      }
      checkSource(layer, wire);
    }
  }

  /** Apart from the shape rule, which judges each wire as it is drawn, the first one too. */
  private void checkCount(LayerSpec layer, InputPort port, int wires) {
    if (wires < port.least()) {
      problems.add(
          Diagnostic.error(
              layer.id(),
              Message.of("problem.fewWires", layer.name(), port.least(), wires),
              Message.of("remedy.fewWires")));
    } else if (wires > port.most()) {
      problems.add(
          Diagnostic.error(
              layer.id(),
              port.many()
                  ? Message.of("problem.manyWires", layer.name(), port.most(), wires)
                  : Message.of("problem.crowdedInput", layer.name(), wires),
              Message.of(port.many() ? "remedy.manyWires" : "remedy.crowdedInput")));
    }
    long sources = index.into(layer.id(), port).stream().map(Connection::from).distinct().count();
    if (port.many() && sources < wires) {
      stray(layer, Message.of("problem.doubledWire", layer.name()));
    }
  }

  private void checkSource(LayerSpec layer, Connection wire) {
    Optional<LayerSpec> source = index.layer(wire.from());
    if (source.isEmpty()) {
      stray(layer, Message.of("problem.wireFromNowhere", layer.name(), wire.from()));
      return;
    }
    boolean gives =
        source.flatMap(s -> types.find(s.type())).map(LayerType::hasOutput).orElse(true);
    if (!gives) {
      stray(layer, Message.of("problem.wireFromEnd", layer.name(), source.get().name()));
    }
  }

  private void checkTarget(LayerSpec layer, Connection wire) {
    if (index.layer(wire.to()).isEmpty()) {
      stray(layer, Message.of("problem.wireToNowhere", layer.name(), wire.to()));
    }
  }

  private void stray(LayerSpec layer, Message problem) {
    problems.add(Diagnostic.error(layer.id(), problem, Message.of("remedy.strayWire")));
  }

  private boolean isApart(LayerSpec layer) {
    return network.layers().size() > 1
        && index.into(layer.id()).isEmpty()
        && index.outOf(layer.id()).isEmpty();
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
        network.layers().stream().filter(l -> index.outOf(l.id()).isEmpty()).toList();
    return free.size() == 1
        ? List.of(new Fix.AppendAfter(free.get(0).id(), LayerType.OUTPUT))
        : List.of();
  }

  private void checkCycles() {
    for (List<LayerSpec> cycle : new Cycles(network, index).found()) {
      Stream<String> names = cycle.stream().limit(NAMES).map(LayerSpec::name);
      Stream<String> left = cycle.size() > NAMES ? Stream.of("…") : Stream.of();
      Stream<String> closing = Stream.of(cycle.get(0).name());
      problems.add(
          Diagnostic.error(
              cycle.get(0).id(),
              Message.of(
                  "problem.cycle",
                  Stream.of(names, left, closing)
                      .flatMap(s -> s)
                      .collect(Collectors.joining(" → "))),
              Message.of("remedy.cycle")));
    }
  }

  private void checkLooseEnds() {
    if (network.ofType(LayerType.OUTPUT).isEmpty()) {
      return; // One error already says that nothing leads anywhere.
    }
    Set<String> useful = new ReachableLayers(network).towards(LayerType.OUTPUT);
    if (waiting.stream().anyMatch(useful::contains)) {
      return; // A loose end is what the missing wire, already reported, will take up.
    }
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
