package org.layerloom.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.layerloom.engine.network.Connection;
import org.layerloom.engine.network.LayerSpec;
import org.layerloom.engine.network.NetworkSpec;

/** Networks for tests, in as few words as it takes to draw them. */
public final class Drawing {

  private final List<LayerSpec> layers = new ArrayList<>();
  private final List<Connection> wires = new ArrayList<>();
  private String last;

  /** Begins with an Input layer of this shape. */
  public static Drawing of(Integer... shape) {
    return new Drawing().apart("input", "input", "shape", List.of(shape));
  }

  /** Begins with an Input layer of so many tokens. */
  public static Drawing tokens(int time, int vocabulary) {
    return new Drawing().apart("input", "input", "shape", List.of(time), "vocabulary", vocabulary);
  }

  /**
   * A layer behind the last one; its id is its type with its number in the network.
   *
   * @param settings keys and values in turn
   */
  public Drawing then(String type, Object... settings) {
    return named(id(type), type, settings);
  }

  /** The same with an id of its own. */
  public Drawing named(String id, String type, Object... settings) {
    String before = last;
    apart(id, type, settings);
    return wire(before, id);
  }

  /** A layer without wires. */
  public Drawing apart(String id, String type, Object... settings) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    for (int i = 0; i < settings.length; i += 2) {
      parameters.put((String) settings[i], settings[i + 1]);
    }
    layers.add(new LayerSpec(id, type, name(id), parameters));
    last = id;
    return this;
  }

  public Drawing wire(String from, String to) {
    wires.add(Connection.of(from, to));
    return this;
  }

  public Drawing wire(String from, String to, String port) {
    wires.add(new Connection(from, to, port));
    return this;
  }

  /** Goes on from another layer than the last. */
  public Drawing from(String id) {
    last = id;
    return this;
  }

  public Drawing dense(int units, String activation) {
    return then("dense", "units", units, "activation", activation);
  }

  public NetworkSpec classes() {
    return then("output", "loss", "cross-entropy").network();
  }

  public NetworkSpec values() {
    return then("output", "loss", "mean-squared-error").network();
  }

  public NetworkSpec network() {
    return new NetworkSpec(layers, wires);
  }

  private String id(String type) {
    return layers.stream().noneMatch(layer -> layer.id().equals(type))
        ? type
        : type + "_" + (layers.size() + 1);
  }

  private static String name(String id) {
    return Character.toUpperCase(id.charAt(0)) + id.substring(1);
  }
}
