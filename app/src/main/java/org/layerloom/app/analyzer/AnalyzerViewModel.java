package org.layerloom.app.analyzer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.layerloom.app.document.Analyzer;
import org.layerloom.app.document.ProjectDocument;
import org.layerloom.app.language.AppTexts;
import org.layerloom.engine.network.LayerReport;
import org.layerloom.engine.network.LayerSpec;
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
    NetworkAnalysis analysis = analyzer.analysis();
    Map<String, LayerSpec> layers =
        document.network().layers().stream()
            .collect(Collectors.toMap(LayerSpec::id, Function.identity(), (a, b) -> a));
    List<LayerRow> rows = new ArrayList<>();
    for (LayerReport report : analysis.layers().values()) {
      LayerSpec layer = layers.get(report.layerId());
      if (layer != null) {
        rows.add(row(rows.size() + 1, layer, report, analysis));
      }
    }
    return rows;
  }

  private LayerRow row(int place, LayerSpec layer, LayerReport report, NetworkAnalysis analysis) {
    return new LayerRow(
        layer.id(),
        place,
        layer.name(),
        texts.engine("layer." + layer.type() + ".name"),
        named(report.output()),
        report.parameters(),
        share(report.parameters(), analysis.parameters()),
        report.multiplyAdds(),
        share(report.multiplyAdds(), analysis.multiplyAdds()),
        report.activationBytes());
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  /** Such as {@code 32 channel × 13 height × 13 width}. */
  private String named(TensorShape shape) {
    return shape.dimensions().stream()
        .map(
            d ->
                d.size() + "\u00a0" + texts.get("axis." + d.axis().name().toLowerCase(Locale.ROOT)))
        .collect(Collectors.joining(" × "));
  }

  public String totals() {
    NetworkAnalysis analysis = analyzer.analysis();
    return texts.get(
        "analyzer.totals",
        texts.count(analysis.parameters()),
        texts.bytes(analysis.parameters() * Float.BYTES),
        texts.count(analysis.multiplyAdds()),
        texts.bytes(analysis.activationBytes()));
  }

  /** The table as GitHub shows it. */
  public String markdown() {
    StringBuilder text = new StringBuilder();
    line(text, "| ", " | ", " |", headings());
    line(text, "| ", " | ", " |", List.of("---", "---", "---", "---:", "---:", "---:"));
    rows().forEach(row -> line(text, "| ", " | ", " |", cells(row, "|", "\\|")));
    return text.toString();
  }

  /** The table with commas; texts are quoted, numbers are plain. */
  public String csv() {
    StringBuilder text = new StringBuilder();
    line(text, "\"", "\",\"", "\"", headings());
    rows().forEach(row -> line(text, "\"", "\",\"", "\"", cells(row, "\"", "\"\"")));
    return text.toString();
  }

  private List<String> headings() {
    return List.of(
        texts.get("analyzer.name"),
        texts.get("analyzer.type"),
        texts.get("analyzer.shape"),
        texts.get("analyzer.parameters"),
        texts.get("analyzer.multiplyAdds"),
        texts.get("analyzer.bytes"));
  }

  private static List<String> cells(LayerRow row, String special, String escaped) {
    return List.of(
        row.name().replace(special, escaped),
        row.type(),
        row.shape().replace('\u00a0', ' '),
        String.valueOf(row.parameters()),
        String.valueOf(row.multiplyAdds()),
        String.valueOf(row.activationBytes()));
  }

  private static void line(
      StringBuilder text, String before, String between, String after, List<String> cells) {
    text.append(before).append(String.join(between, cells)).append(after).append('\n');
  }
}
