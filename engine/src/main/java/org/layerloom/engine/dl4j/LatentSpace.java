package org.layerloom.engine.dl4j;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.layerloom.engine.evaluate.Loss;
import org.layerloom.engine.evaluate.Predictor;
import org.layerloom.engine.layer.GaussianSampleLayer;
import org.layerloom.engine.layer.InputLayer;
import org.layerloom.engine.layer.OutputLayer;
import org.layerloom.engine.network.Connection;
import org.layerloom.engine.network.LayerSpec;
import org.layerloom.engine.network.LayerType;
import org.layerloom.engine.network.LayerTypes;
import org.layerloom.engine.network.NetworkSpec;
import org.layerloom.engine.network.ReachableLayers;
import org.layerloom.engine.optimize.OptimizerSpec;
import org.layerloom.engine.optimize.OptimizerType;

/**
 * The two halves of a trained variational autoencoder (Kingma, Welling 2014), parted at its
 * sampling layer: samples to the means of their latent vectors {@code [n]}, and latent vectors back
 * to samples. Both are networks of their own with copied weights; like all networks they belong to
 * one thread.
 */
public final class LatentSpace {

  private static final String LATENT = "latent";

  private final int size;
  private final CompiledNetwork encoder;
  private final CompiledNetwork decoder;

  private LatentSpace(int size, CompiledNetwork encoder, CompiledNetwork decoder) {
    this.size = size;
    this.encoder = encoder;
    this.decoder = decoder;
  }

  /** Whether a network can be parted: it has one sampling layer, and no way leads around it. */
  public static boolean isIn(NetworkSpec network) {
    return split(network).isPresent();
  }

  /**
   * Parts a trained network.
   *
   * @param network whose weights are copied
   * @param spec what it was compiled from
   * @return empty where it has not just one sampling layer through which everything goes
   */
  public static Optional<LatentSpace> of(
      CompiledNetwork network, NetworkSpec spec, LayerTypes types) {
    return split(spec)
        .map(
            halves -> {
              NetworkCompiler compiler = new NetworkCompiler(types);
              OptimizerSpec unused = OptimizerSpec.of(OptimizerType.SGD);
              CompiledNetwork encoder = compiler.compile(halves.encoder(), unused, 1);
              int size = encoder.outputLength();
              CompiledNetwork decoder = compiler.compile(halves.decoder(size), unused, 1);
              encoder.copyNamedWeights(network);
              decoder.copyNamedWeights(network);
              return new LatentSpace(size, encoder, decoder);
            });
  }

  /** Numbers of a latent vector, n. */
  public int size() {
    return size;
  }

  /** From preprocessed samples {@code [count, inputLength]} to means {@code [count, n]}. */
  public Predictor encoder() {
    return encoder;
  }

  /** From latent vectors {@code [count, n]} to answers {@code [count, outputLength]}. */
  public Predictor decoder() {
    return decoder;
  }

  /** The layers before and behind the sampling layer, and what joins them. */
  private record Halves(
      NetworkSpec whole, LayerSpec sampling, String mean, Set<String> before, Set<String> behind) {

    NetworkSpec encoder() {
      LayerSpec end =
          new LayerSpec(
              free(LATENT),
              LayerType.OUTPUT,
              LATENT,
              Map.of(OutputLayer.LOSS.key(), Loss.MEAN_SQUARED_ERROR.key()));
      List<Connection> wires = new ArrayList<>(within(before));
      wires.add(Connection.of(mean, end.id()));
      return new NetworkSpec(Stream.concat(layers(before), Stream.of(end)).toList(), wires);
    }

    NetworkSpec decoder(int size) {
      LayerSpec start =
          new LayerSpec(
              sampling.id(),
              LayerType.INPUT,
              sampling.name(),
              Map.of(InputLayer.SHAPE.key(), List.of(size)));
      List<Connection> wires = new ArrayList<>(whole.outOf(sampling.id()));
      wires.removeIf(c -> !behind.contains(c.to()));
      wires.addAll(within(behind));
      return new NetworkSpec(Stream.concat(Stream.of(start), layers(behind)).toList(), wires);
    }

    private Stream<LayerSpec> layers(Set<String> ids) {
      return whole.layers().stream().filter(layer -> ids.contains(layer.id()));
    }

    private List<Connection> within(Set<String> ids) {
      return whole.connections().stream()
          .filter(c -> ids.contains(c.from()) && ids.contains(c.to()))
          .toList();
    }

    private String free(String wanted) {
      return whole.layer(wanted).isEmpty() ? wanted : free(wanted + "_");
    }
  }

  private static Optional<Halves> split(NetworkSpec network) {
    Set<String> used = new ReachableLayers(network).towards(LayerType.OUTPUT);
    List<LayerSpec> sampling =
        network.layers().stream()
            .filter(l -> l.type().equals(GaussianSampleLayer.ID) && used.contains(l.id()))
            .toList();
    if (sampling.size() != 1) {
      return Optional.empty();
    }
    String middle = sampling.get(0).id();
    Map<String, List<Connection>> from =
        network.connections().stream()
            .collect(
                Collectors.groupingBy(Connection::from, LinkedHashMap::new, Collectors.toList()));
    Map<String, List<Connection>> to =
        network.connections().stream()
            .collect(
                Collectors.groupingBy(Connection::to, LinkedHashMap::new, Collectors.toList()));
    Set<String> behind = reach(middle, from, Connection::to);
    Optional<String> mean =
        to.getOrDefault(middle, List.of()).stream()
            .filter(c -> c.port().equals(GaussianSampleLayer.MEAN))
            .map(Connection::from)
            .findFirst();
    if (mean.isEmpty()) {
      return Optional.empty();
    }
    Set<String> before = reach(mean.get(), to, Connection::from);
    before.add(mean.get());
    behind.retainAll(used);
    boolean around =
        network.connections().stream()
            .anyMatch(
                c ->
                    behind.contains(c.to())
                        && !c.from().equals(middle)
                        && !behind.contains(c.from()));
    return around
        ? Optional.empty()
        : Optional.of(new Halves(network, sampling.get(0), mean.get(), before, behind));
  }

  private static Set<String> reach(
      String start, Map<String, List<Connection>> wires, Function<Connection, String> next) {
    Set<String> found = new LinkedHashSet<>();
    List<String> open = new ArrayList<>(List.of(start));
    while (!open.isEmpty()) {
      for (Connection wire : wires.getOrDefault(open.remove(open.size() - 1), List.of())) {
        if (found.add(next.apply(wire))) {
          open.add(next.apply(wire));
        }
      }
    }
    return found;
  }
}
