package org.layerloom.app.cli;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.layerloom.app.attention.choice.MapScale;
import org.layerloom.app.attention.choice.MapStage;
import org.layerloom.app.attention.choice.Palette;
import org.layerloom.app.attention.export.AttentionSketches;
import org.layerloom.app.attention.export.HeadJson;
import org.layerloom.app.attention.picture.Sketch;
import org.layerloom.app.attention.sample.AttentionSnapshot;
import org.layerloom.app.attention.sample.Sentence;
import org.layerloom.engine.attention.AttentionReading;
import org.layerloom.engine.attention.HeadMeasures;
import org.layerloom.engine.attention.Intervention;
import org.layerloom.engine.attention.LayerAttention;
import org.layerloom.engine.export.ModelDescription;
import org.layerloom.engine.json.JsonText;
import org.layerloom.engine.network.LayerSpec;

/** What {@code attention} says, in words or as JSON. */
final class AttentionReport {

  /** Matrices of more keys do not fit on a terminal; their largest weights are told instead. */
  private static final int WIDEST = 16;

  private static final int SHOWN = 4;

  private final ModelDescription model;
  private final float[] row;

  /** The tokens of the sample; 0 where it has none. */
  private final int steps;

  private final AttentionReading reading;
  private final CliTexts texts;
  private final Numbers numbers;

  /**
   * A report.
   *
   * @param steps how many steps of the row are there; may be more than it has
   */
  AttentionReport(
      ModelDescription model, float[] row, int steps, AttentionReading reading, CliTexts texts) {
    this.model = model;
    this.row = row;
    this.steps = model.sample().isTokens() ? Math.min(steps, row.length) : 0;
    this.reading = reading;
    this.texts = texts;
    this.numbers = texts.numbers();
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (LayerAttention layer : reading.layers()) {
      for (int head = 0; head < layer.heads(); head++) {
        lines.add(texts.get("attention.head", name(layer), head + 1));
        HeadMeasures measures = HeadMeasures.of(layer, head);
        lines.add(
            texts.get(
                "attention.measures",
                numbers.share(measures.entropy()),
                numbers.share(measures.diagonal()),
                numbers.share(measures.previous()),
                numbers.share(measures.first()),
                numbers.share(measures.antiDiagonal()),
                numbers.share(measures.column())));
        lines.addAll(
            layer.keySteps() <= WIDEST ? matrix(layer, head).lines() : most(layer, head).lines());
        lines.add("");
      }
    }
    lines.remove(lines.size() - 1);
    return lines;
  }

  private TextTable matrix(LayerAttention layer, int head) {
    List<String> keys = labels(layer.keySteps());
    String[] headings = new String[keys.size() + 1];
    headings[0] = texts.get("attention.queries");
    for (int key = 0; key < keys.size(); key++) {
      headings[key + 1] = keys.get(key);
    }
    TextTable table =
        new TextTable(headings)
            .right(IntStream.rangeClosed(1, keys.size()).boxed().toArray(Integer[]::new));
    List<String> queries = labels(layer.steps());
    for (int query = 0; query < queries.size(); query++) {
      String[] cells = new String[keys.size() + 1];
      cells[0] = queries.get(query);
      for (int key = 0; key < keys.size(); key++) {
        cells[key + 1] =
            layer.sees(query, key) ? numbers.share(layer.weight(head, query, key)) : "·";
      }
      table.row(cells);
    }
    return table;
  }

  private TextTable most(LayerAttention layer, int head) {
    TextTable table = new TextTable(texts.get("attention.queries"), texts.get("attention.keys"));
    List<String> keys = labels(layer.keySteps());
    List<String> queries = labels(layer.steps());
    for (int step = 0; step < queries.size(); step++) {
      int query = step;
      table.row(
          queries.get(step),
          IntStream.range(0, keys.size())
              .filter(key -> layer.sees(query, key))
              .boxed()
              .sorted(
                  Comparator.comparingDouble((Integer key) -> layer.weight(head, query, key))
                      .reversed())
              .limit(SHOWN)
              .map(key -> keys.get(key) + " " + numbers.share(layer.weight(head, query, key)))
              .collect(joining(", ")));
    }
    return table;
  }

  /** All numbers; weights and scores as {@code [query][key]}, null where a key is masked. */
  ObjectNode json(Path file, String input) {
    ObjectNode json = JsonText.object();
    json.put("model", file.toString());
    json.put("input", input);
    ArrayNode layers = json.putArray("layers");
    for (LayerAttention layer : reading.layers()) {
      ObjectNode node = layers.addObject();
      HeadJson.putLayer(node, layer, name(layer), labels(layer.steps()), labels(layer.keySteps()));
      ArrayNode heads = node.putArray("heads");
      for (int head = 0; head < layer.heads(); head++) {
        HeadJson.putHead(heads.addObject(), layer, head);
      }
    }
    return json;
  }

  /** All heads with their tokens and colour bars. */
  Sketch picture(String title, boolean dark) {
    int there = steps > 0 ? steps : reading.layers().get(0).steps();
    Sentence sentence = new Sentence(row, there, labels(there), Optional.empty(), -1);
    AttentionSnapshot snapshot =
        new AttentionSnapshot(
            reading,
            reading,
            sentence,
            Intervention.NONE,
            new AttentionSnapshot.Moment(AttentionSnapshot.Origin.LOADED, 0, 0));
    return new AttentionSketches(
            snapshot,
            id -> model.network().layer(id).map(LayerSpec::name).orElse(id),
            texts.get("attention.headWord"),
            dark,
            texts.locale())
        .grid(
            MapStage.SOFTMAX, MapScale.FIXED, Palette.VIRIDIS, title, texts.get("attention.axes"));
  }

  private String name(LayerAttention layer) {
    return model.network().layer(layer.layerId()).map(LayerSpec::name).orElse(layer.layerId());
  }

  /** The tokens of the sample where the steps are its own; else the numbers of the steps. */
  private List<String> labels(int count) {
    List<String> vocabulary = model.inputNames();
    boolean tokens = count == steps && !vocabulary.isEmpty();
    return IntStream.range(0, count)
        .mapToObj(step -> tokens ? vocabulary.get((int) row[step]) : String.valueOf(step + 1))
        .toList();
  }
}
