package org.layerloom.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.layerloom.engine.json.JsonText;
import org.layerloom.engine.layer.LayerCatalog;
import org.layerloom.engine.network.Diagnostic;
import org.layerloom.engine.network.LayerReport;
import org.layerloom.engine.network.LayerSpec;
import org.layerloom.engine.network.NetworkAnalysis;
import org.layerloom.engine.network.NetworkIndex;
import org.layerloom.engine.network.NetworkSpec;
import org.layerloom.engine.text.Message;

/** What {@code check} says, in words or as JSON. */
final class CheckReport {

  private static final String UNKNOWN = "-";

  private final ProjectCheck check;
  private final LayerCatalog catalog;
  private final CliTexts texts;
  private final Numbers numbers;

  /** One problem; the layer is empty where it is about the whole. */
  private record Problem(boolean error, Optional<String> layer, String text, String remedy) {}

  CheckReport(ProjectCheck check, LayerCatalog catalog, CliTexts texts) {
    this.check = check;
    this.catalog = catalog;
    this.texts = texts;
    this.numbers = texts.numbers();
  }

  private List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    check.dataProblem().ifPresent(p -> problems.add(wholeProject(true, texts.of(p))));
    for (Diagnostic d : check.analysis().problems()) {
      problems.add(
          new Problem(d.isError(), d.layerId(), texts.of(d.problem()), texts.of(d.remedy())));
    }
    if (check.dataChanged()) {
      problems.add(wholeProject(false, texts.get("check.dataChanged")));
    }
    return problems;
  }

  private static Problem wholeProject(boolean error, String text) {
    return new Problem(error, Optional.empty(), text, "");
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    List<Problem> problems = problems();
    for (Problem problem : problems) {
      String severity = texts.get(problem.error() ? "check.error" : "check.warning");
      String where = problem.layer().map(id -> " [" + id + "]").orElse("");
      lines.add(severity + where + ": " + problem.text());
      if (!problem.remedy().isEmpty()) {
        lines.add("    " + problem.remedy());
      }
    }
    if (problems.isEmpty()) {
      lines.add(texts.get("check.sound"));
    }
    lines.add("");
    lines.addAll(table().lines());
    return lines;
  }

  private TextTable table() {
    TextTable table =
        new TextTable(
                texts.get("column.id"),
                texts.get("column.name"),
                texts.get("column.type"),
                texts.get("column.output"),
                texts.get("column.parameters"),
                texts.get("column.multiplyAdds"),
                texts.get("column.activations"))
            .right(3, 4, 5, 6);
    NetworkAnalysis analysis = check.analysis();
    for (LayerSpec layer : layers()) {
      Optional<LayerReport> report = analysis.layer(layer.id());
      table.row(
          layer.id(),
          layer.name(),
          typeName(layer),
          report.map(r -> r.output().toString()).orElse(UNKNOWN),
          report.map(r -> numbers.whole(r.parameters())).orElse(UNKNOWN),
          report.map(r -> numbers.whole(r.multiplyAdds())).orElse(UNKNOWN),
          report.map(r -> numbers.bytes(r.activationBytes())).orElse(UNKNOWN));
    }
    table.row(
        texts.get("check.total"),
        "",
        "",
        "",
        numbers.whole(analysis.parameters()),
        numbers.whole(analysis.multiplyAdds()),
        numbers.bytes(analysis.activationBytes()));
    return table;
  }

  /** Those whose shape is known in the order of computation, then the others. */
  private List<LayerSpec> layers() {
    List<LayerSpec> layers = new ArrayList<>();
    NetworkSpec network = check.project().network();
    NetworkIndex index = new NetworkIndex(network);
    check.analysis().layers().keySet().forEach(id -> index.layer(id).ifPresent(layers::add));
    network.layers().stream()
        .filter(layer -> check.analysis().layer(layer.id()).isEmpty())
        .forEach(layers::add);
    return layers;
  }

  private String typeName(LayerSpec layer) {
    return catalog.find(layer.type()).isPresent()
        ? texts.of(Message.of("layer." + layer.type() + ".name"))
        : layer.type();
  }

  ObjectNode json(Path file) {
    ObjectNode json = JsonText.object();
    json.put("project", file.toString());
    json.put("canTrain", check.canTrain());
    json.put("dataset", check.project().data().dataset());
    ArrayNode list = json.putArray("problems");
    for (Problem problem : problems()) {
      ObjectNode item = list.addObject();
      item.put("severity", problem.error() ? "error" : "warning");
      problem.layer().ifPresentOrElse(id -> item.put("layer", id), () -> item.putNull("layer"));
      item.put("problem", problem.text());
      item.put("remedy", problem.remedy());
    }
    ArrayNode layers = json.putArray("layers");
    layers().forEach(layer -> layers.add(json(layer)));
    ObjectNode totals = json.putObject("totals");
    totals.put("parameters", check.analysis().parameters());
    totals.put("multiplyAdds", check.analysis().multiplyAdds());
    totals.put("activationBytes", check.analysis().activationBytes());
    return json;
  }

  private ObjectNode json(LayerSpec layer) {
    ObjectNode json = JsonText.object();
    json.put("id", layer.id());
    json.put("name", layer.name());
    json.put("type", layer.type());
    check
        .analysis()
        .layer(layer.id())
        .ifPresent(
            report -> {
              json.set("output", JsonText.valueToJson(report.output().sides()));
              json.put("parameters", report.parameters());
              json.put("multiplyAdds", report.multiplyAdds());
              json.put("activationBytes", report.activationBytes());
            });
    return json;
  }
}
