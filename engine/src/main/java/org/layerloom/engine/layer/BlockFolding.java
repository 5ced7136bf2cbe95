package org.layerloom.engine.layer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.layerloom.engine.network.Connection;
import org.layerloom.engine.network.LayerSpec;
import org.layerloom.engine.network.NetworkIndex;
import org.layerloom.engine.network.NetworkSpec;
import org.layerloom.engine.parameter.ParameterValues;

/**
 * Layers that together are a Transformer block, found by their types, wires and settings: what
 * {@link BlockParts} gives, however it came about.
 *
 * @param block what stands for them; its id and name are those of the attention layer
 * @param parts their ids
 * @param source the layer that feeds them; empty where none does
 * @param exit the part that gives the answer
 */
public record BlockFolding(
    LayerSpec block, Set<String> parts, Optional<String> source, String exit) {

  private static final String ADD = "add";

  /**
   * The block that layers are parts of.
   *
   * @param ids of some of its parts, or of all
   * @return nothing where they are not parts of one and the same block
   */
  public static Optional<BlockFolding> around(NetworkSpec network, Collection<String> ids) {
    NetworkIndex index = new NetworkIndex(network);
    return network.ofType("attention").stream()
        .flatMap(attention -> new Search(index, attention).find().stream())
        .filter(found -> found.parts().containsAll(ids))
        .findFirst();
  }

  public BlockFolding {
    parts = Set.copyOf(parts);
  }

  /** Walks from an attention layer to the other parts. */
  private static final class Search {
    private final NetworkIndex index;
    private final LayerSpec attention;
    private final List<LayerSpec> parts = new ArrayList<>();

    Search(NetworkIndex index, LayerSpec attention) {
      this.index = index;
      this.attention = attention;
    }

    Optional<BlockFolding> find() {
      return behind(attention).flatMap(this::afterAttention);
    }

    /** What a part's answer goes to, through a dropout where there is one. */
    private Optional<Sum> behind(LayerSpec part) {
      Optional<LayerSpec> next = only(part);
      Optional<LayerSpec> dropout = next.filter(n -> n.type().equals("dropout"));
      LayerSpec last = dropout.orElse(part);
      return (dropout.isPresent() ? only(last) : next)
          .filter(sum -> sum.type().equals(ADD) && index.into(sum.id()).size() == 2)
          .flatMap(sum -> other(sum, last.id()).map(passing -> new Sum(sum, passing, dropout)));
    }

    /** A sum, and what reaches it past the part. */
    private record Sum(LayerSpec sum, String passing, Optional<LayerSpec> dropout) {}

    private Optional<BlockFolding> afterAttention(Sum first) {
      String source = first.passing();
      boolean normFirst = feeds(source, attention).isEmpty();
      Optional<LayerSpec> before = normFirst ? before(attention, "layernorm") : Optional.empty();
      if (normFirst && before.flatMap(norm -> feeds(source, norm)).isEmpty()) {
        return Optional.empty();
      }
      Optional<LayerSpec> afterSum = normFirst ? next(first.sum(), "layernorm") : norm(first.sum());
      Optional<LayerSpec> feedForward = afterSum.flatMap(norm -> next(norm, "feedforward"));
      Optional<Sum> second = feedForward.flatMap(this::behind);
      String passing = normFirst ? first.sum().id() : afterSum.map(LayerSpec::id).orElse("");
      if (second.isEmpty() || !second.get().passing().equals(passing)) {
        return Optional.empty();
      }
      Optional<LayerSpec> last = normFirst ? Optional.empty() : norm(second.get().sum());
      if (!normFirst && last.isEmpty()) {
        return Optional.empty();
      }
      before.ifPresent(parts::add);
      parts.addAll(List.of(attention, first.sum(), afterSum.get(), feedForward.get()));
      first.dropout().ifPresent(parts::add);
      second.get().dropout().ifPresent(parts::add);
      parts.add(second.get().sum());
      last.ifPresent(parts::add);
      LayerSpec exit = last.orElse(second.get().sum());
      return settings(normFirst, feedForward.get())
          .map(
              settings ->
                  new BlockFolding(
                      new LayerSpec(
                          attention.id(),
                          isCausal() ? DecoderBlockLayer.ID : EncoderBlockLayer.ID,
                          attention.name(),
                          settings),
                      new HashSet<>(parts.stream().map(LayerSpec::id).toList()),
                      Optional.of(source),
                      exit.id()))
          .filter(found -> isClosed(found, source));
    }

    /** The norm that a sum feeds and nothing else. */
    private Optional<LayerSpec> norm(LayerSpec sum) {
      return only(sum).filter(next -> next.type().equals("layernorm"));
    }

    /** What a layer feeds, where it is one layer. */
    private Optional<LayerSpec> only(LayerSpec layer) {
      List<Connection> out = index.outOf(layer.id());
      return out.size() == 1 ? index.layer(out.get(0).to()) : Optional.empty();
    }

    private Optional<LayerSpec> next(LayerSpec layer, String type) {
      return index.outOf(layer.id()).stream()
          .flatMap(wire -> index.layer(wire.to()).stream())
          .filter(next -> next.type().equals(type))
          .findFirst();
    }

    private Optional<LayerSpec> before(LayerSpec layer, String type) {
      return index.into(layer.id()).stream()
          .flatMap(wire -> index.layer(wire.from()).stream())
          .filter(found -> found.type().equals(type))
          .findFirst();
    }

    private Optional<String> other(LayerSpec sum, String one) {
      return index.into(sum.id()).stream()
          .map(Connection::from)
          .filter(from -> !from.equals(one))
          .findFirst();
    }

    private Optional<Connection> feeds(String from, LayerSpec to) {
      return index.into(to.id()).stream().filter(wire -> wire.from().equals(from)).findFirst();
    }

    /** Nothing but the source leads in, and nothing but the exit leads out. */
    private boolean isClosed(BlockFolding found, String source) {
      for (String part : found.parts()) {
        boolean leadsIn =
            index.into(part).stream()
                .map(Connection::from)
                .anyMatch(from -> !found.parts().contains(from) && !from.equals(source));
        boolean leadsOut =
            index.outOf(part).stream().anyMatch(wire -> !found.parts().contains(wire.to()));
        if (leadsIn || leadsOut && !part.equals(found.exit())) {
          return false;
        }
      }
      return !found.parts().contains(source);
    }

    private boolean isCausal() {
      return value(attention, MultiHeadAttentionLayer.CAUSAL.key()).equals(true);
    }

    /** The block's settings; nothing where the parts differ in what a block has once. */
    private Optional<Map<String, Object>> settings(boolean normFirst, LayerSpec feedForward) {
      Object rate = value(attention, Heads.DROPOUT.key());
      boolean drops = ((Number) rate).doubleValue() > 0;
      if (count("dropout") != (drops ? 2 : 0)) {
        return Optional.empty();
      }
      for (LayerSpec part : parts) {
        boolean differs =
            switch (part.type()) {
              case "dropout" -> !value(part, DropoutLayer.RATE.key()).equals(rate);
              case "layernorm" ->
                  !value(part, LayerNormLayer.EPSILON.key())
                          .equals(LayerNormLayer.EPSILON.defaultValue())
                      || differ(part, List.of(Weights.TRAINABLE.key()));
              case "feedforward" -> differ(part, BlockParts.OF_WEIGHTS);
              default -> false;
            };
        if (differs) {
          return Optional.empty();
        }
      }
      Map<String, Object> settings = new LinkedHashMap<>(attention.parameters());
      settings.remove(MultiHeadAttentionLayer.CAUSAL.key());
      settings.putAll(feedForward.parameters());
      if (!normFirst) {
        settings.put(TransformerLayer.NORM.key(), TransformerLayer.AFTERWARDS);
      }
      return Optional.of(settings);
    }

    private boolean differ(LayerSpec part, List<String> keys) {
      return keys.stream().anyMatch(key -> !value(part, key).equals(value(attention, key)));
    }

    private long count(String type) {
      return parts.stream().filter(part -> part.type().equals(type)).count();
    }

    private static Object value(LayerSpec layer, String key) {
      var parameters = new LayerCatalog().find(layer.type()).orElseThrow().parameters();
      ParameterValues values = new ParameterValues(parameters, layer.parameters());
      return parameters.stream()
          .filter(parameter -> parameter.key().equals(key))
          .findFirst()
          .map(parameter -> (Object) values.get(parameter))
          .orElseThrow();
    }
  }
}
