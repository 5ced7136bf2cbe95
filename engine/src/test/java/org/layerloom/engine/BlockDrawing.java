package org.layerloom.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.layerloom.engine.network.DrawnNetwork;
import org.layerloom.engine.network.DrawnNode;
import org.layerloom.engine.network.DrawnWire;
import org.layerloom.engine.network.LayerSpec;
import org.layerloom.engine.network.NetworkSpec;

/** Networks with blocks and bypassed layers for tests. */
public final class BlockDrawing {

  private final List<DrawnNode> nodes = new ArrayList<>();
  private final List<DrawnWire> wires = new ArrayList<>();

  /** What is there without blocks. */
  public static BlockDrawing of(NetworkSpec network) {
    BlockDrawing drawing = new BlockDrawing();
    drawing.nodes.addAll(DrawnNetwork.of(network).nodes());
    drawing.wires.addAll(DrawnNetwork.of(network).wires());
    return drawing;
  }

  /** A node in a block; the empty id is the top. */
  public BlockDrawing in(String container, String id, String type, Object... settings) {
    return add(container, id, type, false, settings);
  }

  /** A node that is left out. */
  public BlockDrawing bypassed(String container, String id, String type, Object... settings) {
    return add(container, id, type, true, settings);
  }

  private BlockDrawing add(
      String container, String id, String type, boolean bypassed, Object... settings) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    for (int i = 0; i < settings.length; i += 2) {
      parameters.put((String) settings[i], settings[i + 1]);
    }
    String name = Character.toUpperCase(id.charAt(0)) + id.substring(1);
    nodes.add(new DrawnNode(new LayerSpec(id, type, name, parameters), container, bypassed));
    return this;
  }

  /** A block with one input and one output, called {@code <id>In} and {@code <id>Out} inside. */
  public BlockDrawing block(String container, String id, int repeat) {
    return in(container, id, "block", "repeat", repeat)
        .in(id, id + "In", "block-input", "port", "in")
        .in(id, id + "Out", "block-output", "port", "out");
  }

  /** Wires from each to the next. */
  public BlockDrawing chain(String... ids) {
    for (int i = 1; i < ids.length; i++) {
      wire(ids[i - 1], "out", ids[i], "in");
    }
    return this;
  }

  public BlockDrawing wire(String from, String fromPort, String to, String port) {
    wires.add(new DrawnWire(from, fromPort, to, port));
    return this;
  }

  public DrawnNetwork network() {
    return new DrawnNetwork(nodes, wires);
  }
}
