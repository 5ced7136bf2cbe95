package org.layerloom.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.layerloom.engine.json.JsonText;
import org.layerloom.engine.layer.LayerCatalog;
import org.layerloom.engine.network.CostTable;
import org.layerloom.engine.network.Diagnostic;
import org.layerloom.engine.network.LayerReport;
import org.layerloom.engine.network.LayerSpec;
import org.layerloom.engine.network.NetworkAnalysis;
import org.layerloom.engine.text.Message;

/** What {@code check} says, in words or as JSON. */
final class CheckReport {

  private static final String UNKNOWN = "-";

  private final ProjectCheck check;
  private final LayerCatalog catalog;
  private final CliTexts texts;
  private final Numbers numbers;
  private final CostTable costs;

  /** One problem; the layer is empty where it is about the whole. */
  private record Problem(boolean error, Optional<String> layer, String text, String remedy) {}

  CheckReport(ProjectCheck check, LayerCatalog catalog, CliTexts texts) {
    this.check = check;
    this.catalog = catalog;
    this.texts = texts;
    this.numbers = texts.numbers();
    this.costs = CostTable.of(check.project().network(), check.analysis());
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
                texts.get("column.fixed"),
                texts.get("column.multiplyAdds"),
                texts.get("column.trainingBytes"),
                texts.get("column.workingBytes"),
                texts.get("column.field"))
            .right(3, 4, 5, 6, 7, 8, 9);
    for (CostTable.Row row : costs.rows()) {
      LayerReport report = row.report();
      table.row(
          row.layer().id(),
          row.layer().name(),
          typeName(row.layer()),
          report.output().toString(),
          numbers.whole(report.parameters()),
          numbers.whole(report.fixed()),
          numbers.whole(report.multiplyAdds()),
          numbers.bytes(report.trainingBytes()),
          numbers.bytes(report.workingBytes()),
          row.receptiveField().stream().map(String::valueOf).collect(Collectors.joining(" × ")));
    }
    for (LayerSpec layer : costs.unknown()) {
      table.row(
          layer.id(),
          layer.name(),
          typeName(layer),
          UNKNOWN,
          UNKNOWN,
          UNKNOWN,
          UNKNOWN,
          UNKNOWN,
          UNKNOWN,
          "");
    }
    NetworkAnalysis totals = costs.totals();
    table.row(
        texts.get("check.total"),
        "",
        "",
        "",
        numbers.whole(totals.parameters()),
        numbers.whole(totals.fixed()),
        numbers.whole(totals.multiplyAdds()),
        numbers.bytes(totals.trainingBytes()),
        numbers.bytes(totals.workingBytes()),
        "");
    return table;
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
    costs.rows().forEach(row -> layers.add(json(row)));
    costs.unknown().forEach(layer -> layers.add(json(layer)));
    ObjectNode totals = json.putObject("totals");
    totals.put("parameters", costs.totals().parameters());
    totals.put("fixed", costs.totals().fixed());
    totals.put("multiplyAdds", costs.totals().multiplyAdds());
    totals.put("activationBytes", costs.totals().activationBytes());
    totals.put("trainingBytes", costs.totals().trainingBytes());
    totals.put("workingBytes", costs.totals().workingBytes());
    return json;
  }

  private static ObjectNode json(LayerSpec layer) {
    ObjectNode json = JsonText.object();
    json.put("id", layer.id());
    json.put("name", layer.name());
    json.put("type", layer.type());
    return json;
  }

  private static ObjectNode json(CostTable.Row row) {
    ObjectNode json = json(row.layer());
    LayerReport report = row.report();
    json.set("output", JsonText.valueToJson(report.output().sides()));
    json.put("parameters", report.parameters());
    json.put("fixed", report.fixed());
    json.put("multiplyAdds", report.multiplyAdds());
    json.put("activationBytes", report.activationBytes());
    json.put("trainingBytes", report.trainingBytes());
    json.put("workingBytes", report.workingBytes());
    json.set("receptiveField", JsonText.valueToJson(row.receptiveField()));
    return json;
  }
}
