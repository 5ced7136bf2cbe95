package org.layerloom.app.canvas;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.layerloom.app.document.Analyzer;
import org.layerloom.app.language.AppTexts;
import org.layerloom.engine.network.Diagnostic;
import org.layerloom.engine.network.LayerReport;
import org.layerloom.engine.network.LayerType;
import org.layerloom.engine.network.LayerTypes;
import org.layerloom.engine.network.TensorShape;
import org.layerloom.engine.parameter.ChoiceParameter;
import org.layerloom.engine.parameter.Parameter;
import org.layerloom.engine.parameter.ParameterValues;
import org.layerloom.graph.model.Connection;
import org.layerloom.graph.model.GraphNode;
import org.layerloom.graph.model.SubBlock;
import org.layerloom.graph.view.NodePresentation;
import org.layerloom.graph.view.NodePresenter;
import org.layerloom.graph.view.Severity;

/** What a node says of its layer: name, key settings, output shape, parameters, problems. */
public final class LayerPresenter implements NodePresenter {

  private static final double NO_PROGRESS = -1;

  private final LayerTypes types;
  private final Analyzer analyzer;
  private final Supplier<AppTexts> texts;
  private final Function<String, List<GraphNode>> contents;

  /**
   * A presenter.
   *
   * @param contents what lies in a block of an id
   */
  public LayerPresenter(
      LayerTypes types,
      Analyzer analyzer,
      Supplier<AppTexts> texts,
      Function<String, List<GraphNode>> contents) {
    this.types = types;
    this.contents = contents;
    this.analyzer = analyzer;
    this.texts = texts;
  }

  @Override
  public NodePresentation present(GraphNode node) {
    Optional<LayerType> type = types.find(node.type());
    Optional<LayerReport> report = analyzer.node(node.id());
    String shape = report.map(r -> r.output().toString()).orElse("?");
    String measure =
        report
            .filter(r -> r.parameters() > 0)
            .map(r -> texts.get().get("node.parameters", texts.get().count(r.parameters())))
            .orElse("");
    String subtitle = type.map(t -> headline(t, node)).orElseGet(() -> blockWords(node));
    List<Diagnostic> problems = problemsOf(node);
    String kind =
        type.map(t -> texts.get().engine("layer." + t.id() + ".name"))
            .orElse(isOfBlocks(node) ? subtitle : "");
    String tooltip = tooltip(kind, report, problems);
    return new NodePresentation(
        node.name(),
        subtitle,
        shape,
        measure,
        type.map(t -> t.family().key()).orElse(isOfBlocks(node) ? "block" : "unknown"),
        type.map(LayerType::icon).orElseGet(() -> blockIcon(node)),
        severity(problems),
        tooltip,
        NO_PROGRESS,
        texts.get().get("node.accessible", node.name(), subtitle, shape, measure)
            + (problems.isEmpty() ? "" : " " + texts.get().say(problems.get(0).problem())));
  }

  private static boolean isOfBlocks(GraphNode node) {
    return SubBlock.is(node) || SubBlock.isTerminal(node);
  }

  private String blockWords(GraphNode node) {
    if (SubBlock.is(node)) {
      long layers = contents.apply(node.id()).stream().filter(n -> !SubBlock.isTerminal(n)).count();
      return texts.get().get("node.block", layers);
    }
    return SubBlock.isTerminal(node) ? texts.get().get("node." + node.type()) : node.type();
  }

  private static String blockIcon(GraphNode node) {
    return switch (node.type()) {
      case SubBlock.TYPE -> "layers-outline";
      case SubBlock.INPUT -> "import";
      case SubBlock.OUTPUT -> "export";
      default -> "help";
    };
  }

  private String headline(LayerType type, GraphNode node) {
    ParameterValues values = new ParameterValues(type.parameters(), node.properties());
    return type.headline().stream()
        .map(parameter -> display(parameter, values))
        .collect(Collectors.joining(" · "));
  }

  private <T> String display(Parameter<T> parameter, ParameterValues values) {
    T value = values.get(parameter);
    return parameter instanceof ChoiceParameter
        ? texts.get().engine("choice." + value)
        : parameter.display(value);
  }

  private List<Diagnostic> problemsOf(GraphNode node) {
    Set<String> ids = withContents(node).collect(Collectors.toSet());
    return analyzer.analysis().problems().stream()
        .filter(d -> d.layerId().filter(ids::contains).isPresent())
        .toList();
  }

  /** A block has the problems of what lies in it, at any depth. */
  private Stream<String> withContents(GraphNode node) {
    return SubBlock.is(node)
        ? Stream.concat(
            Stream.of(node.id()), contents.apply(node.id()).stream().flatMap(this::withContents))
        : Stream.of(node.id());
  }

  private static Severity severity(List<Diagnostic> problems) {
    if (problems.isEmpty()) {
      return Severity.NONE;
    }
    return problems.stream().anyMatch(Diagnostic::isError) ? Severity.ERROR : Severity.WARNING;
  }

  private String tooltip(String kind, Optional<LayerReport> report, List<Diagnostic> problems) {
    AppTexts words = texts.get();
    if (!problems.isEmpty()) {
      return problems.stream()
          .map(d -> words.say(d.problem()) + " " + words.say(d.remedy()))
          .collect(Collectors.joining("\n"));
    }
    return report
        .map(
            r ->
                words.get(
                    "node.tooltip",
                    kind,
                    r.output().toString(),
                    words.count(r.parameters()),
                    words.count(r.multiplyAdds()),
                    words.bytes(r.activationBytes())))
        .orElse(kind);
  }

  @Override
  public String wireLabel(Connection wire) {
    return analyzer
        .shape(wire.source().nodeId(), wire.source().portId())
        .map(TensorShape::toString)
        .orElse("");
  }
}
