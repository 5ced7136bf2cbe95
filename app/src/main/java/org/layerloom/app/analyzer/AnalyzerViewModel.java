package org.layerloom.app.analyzer;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.layerloom.app.document.Analyzer;
import org.layerloom.app.document.ProjectDocument;
import org.layerloom.app.language.AppTexts;
import org.layerloom.engine.network.CostTable;
import org.layerloom.engine.network.LayerReport;
import org.layerloom.engine.network.NetworkAnalysis;
import org.layerloom.engine.network.TensorShape;

/** The rows of the table, and the table as text for other programs. */
public final class AnalyzerViewModel {

  private final ProjectDocument document;
  private final Analyzer analyzer;
  private final AppTexts texts;

  public AnalyzerViewModel(ProjectDocument document, Analyzer analyzer, AppTexts texts) {
    this.document = document;
    this.analyzer = analyzer;
    this.texts = texts;
  }

  /** One row for each layer whose shape is known, in the order of computation. */
  public List<LayerRow> rows() {
    return CostTable.of(document.network(), analyzer.analysis()).rows().stream()
        .map(this::row)
        .toList();
  }

  private LayerRow row(CostTable.Row cost) {
    return new LayerRow(
        cost,
        texts.engine("layer." + cost.layer().type() + ".name"),
        named(cost.report().output()),
        field(cost.receptiveField()));
  }

  private String field(List<Long> places) {
    return places.size() == 1
        ? texts.get("analyzer.steps", places.get(0))
        : places.stream().map(String::valueOf).collect(Collectors.joining(" × "));
  }

  /** Such as {@code 32 channel × 13 height × 13 width}. */
  private String named(TensorShape shape) {
    return shape.dimensions().stream()
        .map(
            d ->
                (d.isKnown() ? String.valueOf(d.size()) : "?")
                    + "\u00a0"
                    + texts.get("axis." + d.axis().name().toLowerCase(Locale.ROOT)))
        .collect(Collectors.joining(" × "));
  }

  /** The totals of all rows in one line. */
  public String totals() {
    NetworkAnalysis analysis = analyzer.analysis();
    return texts.get(
        "analyzer.totals",
        texts.count(analysis.parameters()),
        texts.count(analysis.fixed()),
        texts.bytes(analysis.numbers() * Float.BYTES),
        texts.count(analysis.multiplyAdds()),
        texts.bytes(analysis.trainingBytes()),
        texts.bytes(analysis.workingBytes()));
  }

  /** The table as GitHub shows it. */
  public String markdown() {
    StringBuilder text = new StringBuilder();
    line(text, "| ", " | ", " |", headings());
    line(
        text,
        "| ",
        " | ",
        " |",
        List.of("---", "---", "---", "---:", "---:", "---:", "---:", "---:", "---:"));
    rows().forEach(row -> line(text, "| ", " | ", " |", cells(row, "|", "\\|")));
    line(text, "| ", " | ", " |", total());
    return text.toString();
  }

  /** The table with commas; texts are quoted, numbers are plain. */
  public String csv() {
    StringBuilder text = new StringBuilder();
    line(text, "\"", "\",\"", "\"", headings());
    rows().forEach(row -> line(text, "\"", "\",\"", "\"", cells(row, "\"", "\"\"")));
    line(text, "\"", "\",\"", "\"", total());
    return text.toString();
  }

  private List<String> headings() {
    return List.of(
        texts.get("analyzer.name"),
        texts.get("analyzer.type"),
        texts.get("analyzer.shape"),
        texts.get("analyzer.parameters"),
        texts.get("analyzer.fixed"),
        texts.get("analyzer.multiplyAdds"),
        texts.get("analyzer.trainingBytes"),
        texts.get("analyzer.workingBytes"),
        texts.get("analyzer.field"));
  }

  private static List<String> cells(LayerRow row, String special, String escaped) {
    LayerReport report = row.cost().report();
    return List.of(
        row.name().replace(special, escaped),
        row.type(),
        row.shape().replace('\u00a0', ' '),
        String.valueOf(report.parameters()),
        String.valueOf(report.fixed()),
        String.valueOf(report.multiplyAdds()),
        String.valueOf(report.trainingBytes()),
        String.valueOf(report.workingBytes()),
        row.receptiveField());
  }

  private List<String> total() {
    NetworkAnalysis analysis = analyzer.analysis();
    return List.of(
        texts.get("analyzer.total"),
        "",
        "",
        String.valueOf(analysis.parameters()),
        String.valueOf(analysis.fixed()),
        String.valueOf(analysis.multiplyAdds()),
        String.valueOf(analysis.trainingBytes()),
        String.valueOf(analysis.workingBytes()),
        "");
  }

  private static void line(
      StringBuilder text, String before, String between, String after, List<String> cells) {
    text.append(before).append(String.join(between, cells)).append(after).append('\n');
  }
}
