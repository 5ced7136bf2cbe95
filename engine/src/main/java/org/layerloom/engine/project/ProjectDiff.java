package org.layerloom.engine.project;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.layerloom.engine.json.JsonText;
import org.layerloom.engine.json.SettingsJson;
import org.layerloom.engine.network.DrawnNode;
import org.layerloom.engine.network.DrawnWire;
import org.layerloom.engine.network.InputPort;
import org.layerloom.engine.network.LayerType;
import org.layerloom.engine.network.LayerTypes;
import org.layerloom.engine.parameter.InvalidParameterException;
import org.layerloom.engine.parameter.Parameter;

/**
 * How one project differs from another: what would have to be done to the first to make it train
 * like the second. Where nodes stand on the canvas, and the order in which they were added, is no
 * difference.
 *
 * @param changes layers first, then wires, data, training
 */
public record ProjectDiff(List<Change> changes) {

  /** What a change is about. */
  public enum Part {
    LAYER,
    WIRE,
    DATA,
    TRAINING
  }

  /** What became of it. */
  public enum Kind {
    ADDED,
    REMOVED,
    CHANGED
  }

  /** The key of a change of a layer's name. */
  public static final String NAME = "name";

  /** The key of a change of a layer's type. */
  public static final String TYPE = "type";

  /** The key of a change of the block that a node lies in. */
  public static final String CONTAINER = "container";

  /** The key of a change of whether a node is bypassed. */
  public static final String BYPASSED = "bypassed";

  /** The key of a wire that comes from elsewhere. */
  public static final String SOURCE = "source";

  /** The key of a change in the order of the wires that reach one input. */
  public static final String ORDER = "order";

  /**
   * One difference.
   *
   * @param subject the id of the layer; for a wire {@code from → to} or the input that it reaches;
   *     empty for data and training
   * @param key which setting; empty where the whole was added or removed
   * @param before as JSON writes it; empty where there was none
   * @param after as JSON writes it; empty where there is none
   */
  public record Change(
      Part part, Kind kind, String subject, String key, String before, String after) {}

  public ProjectDiff {
    changes = List.copyOf(changes);
  }

  /** What turns {@code before} into {@code after}; a setting left out is at its default. */
  public static ProjectDiff of(Project before, Project after, LayerTypes types) {
    List<Change> changes = new ArrayList<>();
    layers(before, after, types, changes);
    wires(before, after, changes);
    ObjectNode dataBefore = SettingsJson.writeData(before.data());
    ObjectNode dataAfter = SettingsJson.writeData(after.data());
    if (before.data().contentHash().isEmpty() || after.data().contentHash().isEmpty()) {
      dataBefore.remove("contentHash"); // Not yet known is no difference.
      dataAfter.remove("contentHash");
    }
    settings(Part.DATA, "", flat("", dataBefore), flat("", dataAfter), changes);
    settings(
        Part.TRAINING,
        "",
        flat("", SettingsJson.writeTraining(before.training())),
        flat("", SettingsJson.writeTraining(after.training())),
        changes);
    return new ProjectDiff(changes);
  }

  public boolean isEmpty() {
    return changes.isEmpty();
  }

  private static void layers(
      Project before, Project after, LayerTypes types, List<Change> changes) {
    Map<String, DrawnNode> old = byId(before);
    Map<String, DrawnNode> now = byId(after);
    old.forEach(
        (id, node) -> {
          if (!now.containsKey(id)) {
            changes.add(new Change(Part.LAYER, Kind.REMOVED, id, "", shown(node), ""));
          }
        });
    now.forEach(
        (id, node) -> {
          if (!old.containsKey(id)) {
            changes.add(new Change(Part.LAYER, Kind.ADDED, id, "", "", shown(node)));
          } else {
            settings(Part.LAYER, id, settings(old.get(id), types), settings(node, types), changes);
          }
        });
  }

  private static Map<String, DrawnNode> byId(Project project) {
    Map<String, DrawnNode> nodes = new LinkedHashMap<>();
    project.drawn().nodes().forEach(node -> nodes.putIfAbsent(node.id(), node));
    return nodes;
  }

  /** Such as: Hidden 1 (dense). */
  private static String shown(DrawnNode node) {
    return node.layer().name() + " (" + node.layer().type() + ")";
  }

  private static Map<String, String> settings(DrawnNode node, LayerTypes types) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put(NAME, node.layer().name());
    all.put(TYPE, node.layer().type());
    all.put(CONTAINER, node.container());
    all.put(BYPASSED, String.valueOf(node.bypassed()));
    Map<String, Object> raw = new LinkedHashMap<>();
    Optional<LayerType> type = types.find(node.layer().type());
    type.ifPresent(t -> t.parameters().forEach(p -> raw.put(p.key(), p.defaultValue())));
    raw.putAll(node.layer().parameters());
    type.ifPresent(t -> t.parameters().forEach(p -> raw.put(p.key(), legal(p, raw))));
    // A setting may be called as one of the keys above.
    raw.forEach((key, value) -> all.put(all.containsKey(key) ? key + "'" : key, text(value)));
    return all;
  }

  /** 3 and [3, 3] may be the same setting; what is not legal is compared as it stands. */
  private static Object legal(Parameter<?> parameter, Map<String, Object> raw) {
    try {
      return parameter.parse(raw.get(parameter.key()));
    } catch (InvalidParameterException asItIs) {
      return raw.get(parameter.key());
    }
  }

  private static String text(Object value) {
    return text(JsonText.valueToJson(value));
  }

  private static String text(JsonNode value) {
    return value.isTextual() ? value.asText() : value.toString();
  }

  private static Map<String, String> flat(String before, ObjectNode json) {
    Map<String, String> flat = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> field : json.properties()) {
      if (field.getValue() instanceof ObjectNode child) {
        flat.putAll(flat(before + field.getKey() + ".", child));
      } else {
        flat.put(before + field.getKey(), text(field.getValue()));
      }
    }
    return flat;
  }

  private static void settings(
      Part part,
      String subject,
      Map<String, String> before,
      Map<String, String> after,
      List<Change> changes) {
    Set<String> keys = new LinkedHashSet<>(before.keySet());
    keys.addAll(after.keySet());
    for (String key : keys) {
      String old = before.getOrDefault(key, "");
      String now = after.getOrDefault(key, "");
      if (!old.equals(now) || before.containsKey(key) != after.containsKey(key)) {
        changes.add(new Change(part, Kind.CHANGED, subject, key, old, now));
      }
    }
  }

  private static void wires(Project before, Project after, List<Change> changes) {
    Map<String, List<String>> old = byInput(before);
    Map<String, List<String>> now = byInput(after);
    Set<String> inputs = new LinkedHashSet<>(old.keySet());
    inputs.addAll(now.keySet());
    for (String input : inputs) {
      List<String> from = old.getOrDefault(input, List.of());
      List<String> to = now.getOrDefault(input, List.of());
      List<String> gone = without(from, to);
      List<String> come = without(to, from);
      List<String> sorted = new ArrayList<>(without(from, gone));
      if (gone.size() == 1 && come.size() == 1) {
        sorted = replaced(from, gone.get(0), come.get(0));
        changes.add(new Change(Part.WIRE, Kind.CHANGED, input, SOURCE, gone.get(0), come.get(0)));
      } else {
        for (String source : gone) {
          changes.add(new Change(Part.WIRE, Kind.REMOVED, source + " → " + input, "", source, ""));
        }
        for (String source : come) {
          changes.add(new Change(Part.WIRE, Kind.ADDED, source + " → " + input, "", "", source));
        }
        sorted.addAll(come);
      }
      // Concatenation depends on it, and so do the weights behind it.
      if (!sorted.equals(to)) {
        changes.add(
            new Change(
                Part.WIRE,
                Kind.CHANGED,
                input,
                ORDER,
                String.join(", ", from),
                String.join(", ", to)));
      }
    }
  }

  /** Where the wires into each input come from, in order. */
  private static Map<String, List<String>> byInput(Project project) {
    Map<String, List<String>> sources = new LinkedHashMap<>();
    for (DrawnWire wire : project.drawn().wires()) {
      sources.computeIfAbsent(input(wire), to -> new ArrayList<>()).add(source(wire));
    }
    return sources;
  }

  private static List<String> without(List<String> all, List<String> removed) {
    List<String> left = new ArrayList<>(all);
    removed.forEach(left::remove);
    return left;
  }

  private static List<String> replaced(List<String> all, String old, String now) {
    List<String> replaced = new ArrayList<>(all);
    replaced.set(replaced.indexOf(old), now);
    return replaced;
  }

  /** The id of a node, with the name of its input where it has several. */
  private static String input(DrawnWire wire) {
    return wire.port().equals(InputPort.DEFAULT) ? wire.to() : wire.to() + "." + wire.port();
  }

  private static String source(DrawnWire wire) {
    return wire.fromPort().equals(DrawnWire.OUT)
        ? wire.from()
        : wire.from() + "." + wire.fromPort();
  }
}
