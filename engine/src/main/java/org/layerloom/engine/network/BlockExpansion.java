package org.layerloom.engine.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.layerloom.engine.text.Message;

/**
 * The plain network that a drawn one stands for. What lies in a block takes its place, with ids
 * like {@code block/1/conv} for the layer {@code conv} in the first repetition of {@code block}; a
 * block that repeats stands as many times in a row, each with weights of its own. A bypassed node
 * is left out: what reaches it, or the first of several, goes on in its place.
 *
 * @param network the layers and wires that are checked and trained
 * @param problems what kept a block from being repeated; ids are those of drawn nodes
 * @param sources for each output of each drawn node the layer of the network whose output leaves
 *     it; in a block that repeats, for the first time it stands there
 */
public record BlockExpansion(
    NetworkSpec network, List<Diagnostic> problems, Map<String, Map<String, String>> sources) {

  /** Between the parts of an id; no id of a drawn node may hold it, nor does DL4J mind it. */
  public static final String SEPARATOR = "/";

  /** Of a layer's inputs, those that its output is shaped like; no layer has both. */
  private static final List<String> PASSING = List.of(InputPort.DEFAULT, InputPort.MEAN);

  /** As many layers as a project file may hold. */
  private static final long MOST_LAYERS = 20_000;

  public BlockExpansion {
    problems = List.copyOf(problems);
    sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
  }

  /** The layer of the network whose output leaves an output of a drawn node. */
  public Optional<String> source(String drawnId, String port) {
    return Optional.ofNullable(sources.getOrDefault(drawnId, Map.of()).get(port));
  }

  /** The same for the first of its outputs that something leaves. */
  Optional<String> firstOutput(String drawnId) {
    return sources.getOrDefault(drawnId, Map.of()).values().stream().findFirst();
  }

  public static BlockExpansion of(DrawnNetwork drawn) {
    return drawn.isPlain()
        ? new BlockExpansion(drawn.plain(), List.of(), plainSources(drawn))
        : new Work(drawn).expansion();
  }

  private static Map<String, Map<String, String>> plainSources(DrawnNetwork drawn) {
    Map<String, Map<String, String>> sources = new LinkedHashMap<>();
    drawn.nodes().forEach(node -> sources.put(node.id(), Map.of(DrawnWire.OUT, node.id())));
    return sources;
  }

  /** The id of the drawn node that a layer of the expanded network came from. */
  public static String drawnId(String layerId) {
    return layerId.substring(layerId.lastIndexOf(SEPARATOR) + 1);
  }

  /**
   * One standing of a block, or the top.
   *
   * @param around what the block lies in; null at the top
   * @param block null at the top
   * @param turn which repetition, from 1
   */
  private record Place(Place around, DrawnNode block, int turn) {
    String prefix() {
      return block == null ? "" : around.prefix() + block.id() + SEPARATOR + turn + SEPARATOR;
    }

    String words() {
      return block == null ? "" : around.words() + block.layer().name() + " › ";
    }

    String container() {
      return block == null ? "" : block.id();
    }
  }

  /** An output somewhere in the drawing. */
  private record Source(Place place, String node, String port) {}

  private static final class Work {
    private final Map<String, DrawnNode> nodes = new LinkedHashMap<>();
    private final Map<String, List<DrawnNode>> contents = new LinkedHashMap<>();
    private final Map<String, List<DrawnWire>> into = new LinkedHashMap<>();
    private final List<Diagnostic> problems = new ArrayList<>();
    private final List<LayerSpec> layers = new ArrayList<>();
    private final List<Connection> connections = new ArrayList<>();
    private final Set<Connection> known = new HashSet<>();
    private final Map<String, Map<String, String>> sources = new LinkedHashMap<>();
    private final boolean repeats;

    Work(DrawnNetwork drawn) {
      for (DrawnNode node : drawn.nodes()) {
        nodes.putIfAbsent(node.id(), node);
        contents.computeIfAbsent(node.container(), id -> new ArrayList<>()).add(node);
      }
      for (DrawnWire wire : drawn.wires()) {
        into.computeIfAbsent(wire.to(), id -> new ArrayList<>()).add(wire);
      }
      repeats = count("") <= MOST_LAYERS;
      if (!repeats) {
        problems.add(
            Diagnostic.wholeNetwork(
                Message.of("problem.tooManyRepeats", MOST_LAYERS),
                Message.of("remedy.tooManyRepeats")));
      }
    }

    /** How many layers lie in a block, repetitions included; stops at a number beyond the bound. */
    private long count(String container) {
      long sum = 0;
      for (DrawnNode node : contents.getOrDefault(container, List.of())) {
        sum += node.isBlock() ? node.repeat() * count(node.id()) : 1;
        if (sum > MOST_LAYERS) {
          return MOST_LAYERS + 1;
        }
      }
      return sum;
    }

    BlockExpansion expansion() {
      nodes.values().stream().filter(DrawnNode::isBlock).forEach(this::checkRepeat);
      expand(new Place(null, null, 1));
      return new BlockExpansion(new NetworkSpec(layers, connections), problems, sources);
    }

    private void checkRepeat(DrawnNode block) {
      if (block.repeat() > 1 && !canRepeat(block)) {
        problems.add(
            Diagnostic.error(
                block.id(),
                Message.of("problem.repeatPorts", block.layer().name()),
                Message.of("remedy.repeatPorts"),
                new Fix.SetParameter(block.id(), DrawnNetwork.REPEAT, 1)));
      }
    }

    private boolean canRepeat(DrawnNode block) {
      return inside(block).stream().filter(DrawnNode::isInput).count() == 1
          && inside(block).stream().filter(DrawnNode::isOutput).count() == 1;
    }

    private int turns(DrawnNode block) {
      return repeats && canRepeat(block) ? block.repeat() : 1;
    }

    private List<DrawnNode> inside(DrawnNode block) {
      return contents.getOrDefault(block.id(), List.of());
    }

    private void expand(Place place) {
      for (DrawnNode node : contents.getOrDefault(place.container(), List.of())) {
        noteSources(place, node);
        if (node.bypassed() || node.isTerminal()) {
          continue;
        }
        if (node.isBlock()) {
          for (int turn = 1; turn <= turns(node); turn++) {
            expand(new Place(place, node, turn));
          }
        } else {
          addLayer(place, node.layer());
        }
      }
    }

    /** Nodes are met first in the first standing of their block. */
    private void noteSources(Place place, DrawnNode node) {
      if (sources.containsKey(node.id())) {
        return;
      }
      Map<String, String> found = new LinkedHashMap<>();
      if (node.isOutput()) {
        intoOutput(place, node.port())
            .flatMap(this::origin)
            .ifPresent(id -> found.put(DrawnWire.OUT, id));
      } else {
        for (String port : outputs(node)) {
          origin(new Source(place, node.id(), port)).ifPresent(id -> found.put(port, id));
        }
      }
      sources.put(node.id(), found);
    }

    private List<String> outputs(DrawnNode node) {
      return node.isBlock()
          ? inside(node).stream().filter(DrawnNode::isOutput).map(DrawnNode::port).toList()
          : List.of(DrawnWire.OUT);
    }

    private void addLayer(Place place, LayerSpec layer) {
      String id = place.prefix() + layer.id();
      layers.add(new LayerSpec(id, layer.type(), place.words() + layer.name(), layer.parameters()));
      for (DrawnWire wire : into.getOrDefault(layer.id(), List.of())) {
        origin(new Source(place, wire.from(), wire.fromPort()))
            .ifPresent(source -> connect(place, wire, source, id));
      }
    }

    private void connect(Place place, DrawnWire wire, String source, String target) {
      Connection direct = new Connection(source, target, wire.port());
      if (known.add(direct)) {
        connections.add(direct);
        return;
      }
      // Two ways into one input came down to the same wire, as around a bypassed branch of a sum.
      // The sum still has two terms, so the second goes through a layer that changes nothing.
      String through = target + SEPARATOR + wire.from();
      if (known.add(Connection.of(source, through))) {
        String name =
            place.words()
                + Optional.ofNullable(nodes.get(wire.from()))
                    .map(n -> n.layer().name())
                    .orElse(wire.from());
        layers.add(
            new LayerSpec(
                through, LayerType.ACTIVATION, name, Map.of(SettingKeys.ACTIVATION, "identity")));
        connections.add(Connection.of(source, through));
        connections.add(new Connection(through, target, wire.port()));
      }
    }

    /** The layer whose output a wire carries, past bypassed nodes and borders of blocks. */
    private Optional<String> origin(Source start) {
      Set<Source> passed = new HashSet<>();
      Optional<Source> at = Optional.of(start);
      // A file written by hand may lead in a circle.
      while (at.isPresent() && passed.add(at.get())) {
        Source source = at.get();
        DrawnNode node = nodes.get(source.node());
        if (node == null) {
          return Optional.of(source.place().prefix() + source.node());
        }
        if (!node.bypassed() && !node.isBlock() && !node.isTerminal()) {
          return Optional.of(source.place().prefix() + node.id());
        }
        at = before(source, node);
      }
      return Optional.empty();
    }

    private Optional<Source> before(Source source, DrawnNode node) {
      Place place = source.place();
      if (node.isInput()) {
        return beforeBlock(place, node.port());
      }
      if (node.bypassed()) {
        return passing(node).map(wire -> sourceOf(place, wire));
      }
      return intoOutput(new Place(place, node, turns(node)), source.port());
    }

    private Optional<Source> beforeBlock(Place place, String port) {
      if (place.turn() > 1) {
        Place last = new Place(place.around(), place.block(), place.turn() - 1);
        return inside(place.block()).stream()
            .filter(DrawnNode::isOutput)
            .findFirst()
            .flatMap(output -> intoOutput(last, output.port()));
      }
      return place.block() == null
          ? Optional.empty()
          : into.getOrDefault(place.block().id(), List.of()).stream()
              .filter(wire -> wire.port().equals(port))
              .findFirst()
              .map(wire -> sourceOf(place.around(), wire));
    }

    private Optional<Source> intoOutput(Place inside, String port) {
      return inside(inside.block()).stream()
          .filter(DrawnNode::isOutput)
          .filter(output -> output.port().equals(port))
          .flatMap(output -> into.getOrDefault(output.id(), List.of()).stream())
          .findFirst()
          .map(wire -> sourceOf(inside, wire));
    }

    /**
     * The wire that goes on past a bypassed node: that into its first input, which for a layer is
     * the one whose shape its output has, where any has it.
     */
    private Optional<DrawnWire> passing(DrawnNode node) {
      List<DrawnWire> wires = into.getOrDefault(node.id(), List.of());
      List<String> order =
          node.isBlock()
              ? inside(node).stream().filter(DrawnNode::isInput).map(DrawnNode::port).toList()
              : PASSING;
      for (String port : order) {
        for (DrawnWire wire : wires) {
          if (wire.port().equals(port)) {
            return Optional.of(wire);
          }
        }
      }
      return wires.stream().findFirst();
    }

    private static Source sourceOf(Place place, DrawnWire wire) {
      return new Source(place, wire.from(), wire.fromPort());
    }
  }
}
