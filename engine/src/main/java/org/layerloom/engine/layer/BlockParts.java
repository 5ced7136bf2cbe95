package org.layerloom.engine.layer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.layerloom.engine.network.Connection;
import org.layerloom.engine.network.LayerSpec;

/**
 * A Transformer block as the layers that it is made of, wired with its residual connections: with
 * the same weights they compute the same numbers. Dropout layers are there where the block drops
 * anything.
 *
 * @param layers one behind the other, as data pass through them
 * @param wires between them
 * @param entries what the block's input feeds, besides {@code layers}' first the sum that it passes
 *     by to
 * @param exit the layer that gives the block's answer
 */
public record BlockParts(
    List<LayerSpec> layers, List<Connection> wires, List<String> entries, String exit) {

  static final List<String> OF_WEIGHTS =
      List.of(
          Weights.INIT.key(),
          Weights.L1.key(),
          Weights.L2.key(),
          Weights.CONSTRAINT.key(),
          Weights.MAX_NORM.key(),
          Weights.TRAINABLE.key());

  /** Whether there are parts to unfold a layer of this type into. */
  public static boolean canUnfold(String type) {
    return type.equals(EncoderBlockLayer.ID) || type.equals(DecoderBlockLayer.ID);
  }

  /**
   * The parts of a block.
   *
   * @param ids gives a free id for a layer of a type, another at each call
   * @param names gives a name for a layer of a type
   */
  public static BlockParts of(
      LayerSpec block, UnaryOperator<String> ids, UnaryOperator<String> names) {
    if (!canUnfold(block.type())) {
      throw new IllegalArgumentException(block.type());
    }
    return new Builder(block, ids, names).build();
  }

  public BlockParts {
    layers = List.copyOf(layers);
    wires = List.copyOf(wires);
    entries = List.copyOf(entries);
  }

  /** Puts the parts together in the order of the data. */
  private static final class Builder {
    private final LayerSpec block;
    private final UnaryOperator<String> ids;
    private final UnaryOperator<String> names;
    private final List<LayerSpec> layers = new ArrayList<>();
    private final List<Connection> wires = new ArrayList<>();
    private final List<String> entries = new ArrayList<>();

    /** Stands for the block's own input. */
    private final String outside = UUID.randomUUID().toString();

    Builder(LayerSpec block, UnaryOperator<String> ids, UnaryOperator<String> names) {
      this.block = block;
      this.ids = ids;
      this.names = names;
    }

    BlockParts build() {
      boolean first =
          block
              .parameters()
              .getOrDefault(TransformerLayer.NORM.key(), TransformerLayer.FIRST)
              .equals(TransformerLayer.FIRST);
      String middle = half(outside, "attention", attention(), first);
      String exit = half(middle, "feedforward", feedForward(), first);
      return new BlockParts(layers, wires, entries, exit);
    }

    /** A part with its norm, and the residual connection around: {@code x} to what goes on. */
    private String half(String x, String type, Map<String, Object> settings, boolean normFirst) {
      String part = behind(normFirst ? norm(x) : x, type, settings);
      Object rate =
          block.parameters().getOrDefault(Heads.DROPOUT.key(), Heads.DROPOUT.defaultValue());
      if (((Number) rate).doubleValue() > 0) {
        part = behind(part, "dropout", Map.of(DropoutLayer.RATE.key(), rate));
      }
      String sum = behind(x, "add", Map.of());
      wire(part, sum);
      return normFirst ? sum : norm(sum);
    }

    private String norm(String x) {
      return behind(x, "layernorm", taken(List.of(Weights.TRAINABLE.key())));
    }

    private Map<String, Object> attention() {
      Map<String, Object> settings =
          taken(List.of(Heads.HEADS.key(), Heads.DROPOUT.key()), OF_WEIGHTS);
      if (block.type().equals(DecoderBlockLayer.ID)) {
        settings.put(MultiHeadAttentionLayer.CAUSAL.key(), true);
      }
      return settings;
    }

    private Map<String, Object> feedForward() {
      return taken(
          List.of(FeedForwardLayer.HIDDEN.key(), FeedForwardLayer.FUNCTION.key()), OF_WEIGHTS);
    }

    /** Those settings that the block has been given. */
    @SafeVarargs
    private final Map<String, Object> taken(List<String>... keys) {
      Map<String, Object> settings = new LinkedHashMap<>();
      for (List<String> some : keys) {
        for (String key : some) {
          if (block.parameters().containsKey(key)) {
            settings.put(key, block.parameters().get(key));
          }
        }
      }
      return settings;
    }

    private String behind(String before, String type, Map<String, Object> settings) {
      String id = ids.apply(type);
      layers.add(new LayerSpec(id, type, names.apply(type), settings));
      wire(before, id);
      return id;
    }

    private void wire(String from, String to) {
      if (from.equals(outside)) {
        entries.add(to);
      } else {
        wires.add(Connection.of(from, to));
      }
    }
  }
}
