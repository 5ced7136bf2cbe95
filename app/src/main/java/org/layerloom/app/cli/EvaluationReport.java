package org.layerloom.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.layerloom.engine.evaluate.ConfusionMatrix;
import org.layerloom.engine.evaluate.Evaluation;
import org.layerloom.engine.json.JsonText;
import org.layerloom.engine.token.TokenNames;

/** What {@code evaluate} says, in words or as JSON. */
final class EvaluationReport {

  /** More columns than this no terminal shows; the JSON has them all. */
  private static final int MOST_IN_MATRIX = 24;

  private final Evaluation result;
  private final List<String> names;
  private final CliTexts texts;
  private final Numbers numbers;

  EvaluationReport(Evaluation result, List<String> names, CliTexts texts) {
    this.result = result;
    this.names = names;
    this.texts = texts;
    this.numbers = texts.numbers();
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(texts.get("evaluate.samples", result.samples()));
    lines.add(texts.get("evaluate.loss", numbers.real(result.loss())));
    result.accuracy().ifPresent(a -> lines.add(texts.get("evaluate.accuracy", numbers.percent(a))));
    result
        .labelAccuracy()
        .ifPresent(a -> lines.add(texts.get("evaluate.labelAccuracy", numbers.percent(a))));
    result
        .meanAbsoluteError()
        .ifPresent(e -> lines.add(texts.get("evaluate.error", numbers.real(e))));
    result.r2().ifPresent(r -> lines.add(texts.get("evaluate.r2", numbers.real(r))));
    result
        .confusion()
        .ifPresent(
            confusion -> {
              lines.add("");
              lines.addAll(perClass(confusion).lines());
              if (confusion.classes() <= MOST_IN_MATRIX) {
                lines.add("");
                lines.add(texts.get("evaluate.confusion"));
                lines.addAll(matrix(confusion).lines());
              }
            });
    return lines;
  }

  private TextTable perClass(ConfusionMatrix confusion) {
    TextTable table =
        new TextTable(
                texts.get("column.class"),
                texts.get("column.precision"),
                texts.get("column.recall"),
                texts.get("column.f1"),
                texts.get("column.samples"))
            .right(1, 2, 3, 4);
    for (int c = 0; c < confusion.classes(); c++) {
      table.row(
          TokenNames.visible(names.get(c)),
          numbers.share(confusion.precision(c)),
          numbers.share(confusion.recall(c)),
          numbers.share(confusion.f1(c)),
          numbers.whole(samplesOf(confusion, c)));
    }
    return table;
  }

  private TextTable matrix(ConfusionMatrix confusion) {
    int classes = confusion.classes();
    TextTable table =
        new TextTable(Stream.concat(Stream.of(""), names.stream()).toArray(String[]::new))
            .right(IntStream.rangeClosed(1, classes).boxed().toArray(Integer[]::new));
    for (int actual = 0; actual < classes; actual++) {
      String[] cells = new String[classes + 1];
      cells[0] = names.get(actual);
      for (int predicted = 0; predicted < classes; predicted++) {
        cells[predicted + 1] = numbers.whole(confusion.count(actual, predicted));
      }
      table.row(cells);
    }
    return table;
  }

  private static int samplesOf(ConfusionMatrix confusion, int actual) {
    return IntStream.range(0, confusion.classes()).map(p -> confusion.count(actual, p)).sum();
  }

  /**
   * The document.
   *
   * @param testPart whether only the test samples of the data were used
   */
  ObjectNode json(Path model, String reference, boolean testPart) {
    ObjectNode json = JsonText.object();
    json.put("model", model.toString());
    json.put("data", reference);
    json.put("part", testPart ? "test" : "all");
    json.put("samples", result.samples());
    json.put("loss", result.loss());
    result.accuracy().ifPresent(v -> json.put("accuracy", v));
    result.labelAccuracy().ifPresent(v -> json.put("labelAccuracy", v));
    result.meanAbsoluteError().ifPresent(v -> json.put("meanAbsoluteError", v));
    result.r2().ifPresent(v -> json.put("r2", v));
    result.confusion().ifPresent(confusion -> addClasses(json, confusion));
    return json;
  }

  private void addClasses(ObjectNode json, ConfusionMatrix confusion) {
    ArrayNode classes = json.putArray("classes");
    ArrayNode rows = json.putArray("confusion");
    for (int c = 0; c < confusion.classes(); c++) {
      classes
          .addObject()
          .put("class", names.get(c))
          .put("precision", confusion.precision(c))
          .put("recall", confusion.recall(c))
          .put("f1", confusion.f1(c))
          .put("samples", samplesOf(confusion, c));
      ArrayNode row = rows.addArray();
      for (int predicted = 0; predicted < confusion.classes(); predicted++) {
        row.add(confusion.count(c, predicted));
      }
    }
  }
}
