package org.layerloom.app.attention.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.function.UnaryOperator;
import org.layerloom.app.attention.choice.MapStage;
import org.layerloom.app.attention.sample.AttentionSnapshot;
import org.layerloom.engine.attention.Intervention.Head;
import org.layerloom.engine.attention.LayerAttention;
import org.layerloom.engine.json.JsonText;

/**
 * The numbers of a reading for other programs, with what they belong to. Points and field names do
 * not depend on the language.
 *
 * @param project what the network is called
 * @param layerNames the name of each layer, by its id
 */
public record AttentionNumbers(
    AttentionSnapshot snapshot, String project, UnaryOperator<String> layerNames) {

  /**
   * Tables with the tokens as headings, one for each head and one for each kind of number: the
   * weights, and the scores of a stage. A score is empty where the query may not see the key.
   *
   * @param stage of the second table; after the softmax there is none
   */
  public String csv(List<Head> heads, MapStage stage) {
    StringBuilder csv = new StringBuilder();
    for (Head head : heads) {
      LayerAttention layer = snapshot.layer(head.layerId()).orElseThrow();
      table(csv, layer, head.index(), MapStage.SOFTMAX);
      if (stage != MapStage.SOFTMAX) {
        table(csv, layer, head.index(), stage);
      }
    }
    return csv.toString();
  }

  private void table(StringBuilder csv, LayerAttention layer, int head, MapStage stage) {
    if (!csv.isEmpty()) {
      csv.append('\n');
    }
    line(csv, "project", project);
    line(csv, "network", name(snapshot.moment().origin()));
    line(csv, "epoch", String.valueOf(snapshot.moment().epoch()));
    line(csv, "step", String.valueOf(snapshot.moment().step()));
    line(csv, "sample", sample());
    line(csv, "layer", layerNames.apply(layer.layerId()), layer.layerId());
    line(csv, "head", String.valueOf(head + 1));
    line(csv, "stage", name(stage));
    StringJoiner heading = new StringJoiner(",", "", "\n").add("");
    snapshot.keyLabels(layer).forEach(key -> heading.add(quoted(key)));
    csv.append(heading);
    List<String> queries = snapshot.queryLabels(layer);
    for (int query = 0; query < layer.steps(); query++) {
      csv.append(quoted(queries.get(query)));
      for (int key = 0; key < layer.keySteps(); key++) {
        csv.append(',').append(cell(layer, head, query, key, stage));
      }
      csv.append('\n');
    }
  }

  private static String cell(LayerAttention layer, int head, int query, int key, MapStage stage) {
    return stage == MapStage.MASKED && !layer.sees(query, key)
        ? ""
        : String.valueOf((float) number(layer, head, query, key, stage));
  }

  private static double number(LayerAttention layer, int head, int query, int key, MapStage stage) {
    return switch (stage) {
      case SCORE -> layer.score(head, query, key);
      case SCALED, MASKED -> layer.scaled(head, query, key);
      case SOFTMAX -> layer.weight(head, query, key);
    };
  }

  private String sample() {
    return snapshot.sentence().isWritten()
        ? "written"
        : String.valueOf(snapshot.sentence().testSample() + 1);
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static void line(StringBuilder csv, String... fields) {
    StringJoiner line = new StringJoiner(",", "", "\n");
    for (String field : fields) {
      line.add(quoted(field));
    }
    csv.append(line);
  }

  /** Quotes what would else be read as more than one field or line (RFC 4180). */
  static String quoted(String field) {
    boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    boolean edge = !field.equals(field.strip());
    return plain && !edge ? field : '"' + field.replace("\"", "\"\"") + '"';
  }

  /** One document with the numbers of some heads, their measures, and what was changed in them. */
  public byte[] json(List<Head> heads) {
    ObjectNode json = JsonText.object();
    json.put("project", project);
    json.put("network", name(snapshot.moment().origin()));
    json.put("epoch", snapshot.moment().epoch());
    json.put("step", snapshot.moment().step());
    json.put("sample", sample());
    snapshot.sentence().tokens().forEach(json.putArray("tokens")::add);
    snapshot.change().hidden().stream()
        .sorted()
        .map(s -> s + 1)
        .forEach(json.putArray("hidden")::add);
    ArrayNode layers = json.putArray("layers");
    for (LayerAttention layer : snapshot.reading().layers()) {
      List<Head> chosen = heads.stream().filter(h -> h.layerId().equals(layer.layerId())).toList();
      if (!chosen.isEmpty()) {
        put(layers.addObject(), layer, chosen);
      }
    }
    return JsonText.write(json);
  }

  private void put(ObjectNode node, LayerAttention layer, List<Head> heads) {
    HeadJson.putLayer(
        node,
        layer,
        layerNames.apply(layer.layerId()),
        snapshot.queryLabels(layer),
        snapshot.keyLabels(layer));
    ArrayNode all = node.putArray("heads");
    for (Head head : heads) {
      ObjectNode of = all.addObject();
      HeadJson.putHead(of, layer, head.index());
      of.put("off", layer.isOff(head.index()));
      of.put("temperature", snapshot.change().temperature(head.layerId(), head.index()));
    }
  }
}
