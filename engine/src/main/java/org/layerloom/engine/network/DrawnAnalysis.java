package org.layerloom.engine.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What shape inference found in an expanded network, told of the nodes as drawn.
 *
 * @param network of the expanded network; the problems are those of {@link #problems}
 * @param nodes by the id of a drawn node: for a layer that is repeated what its first copy gives
 *     and costs, for a block what leaves it and the cost of all its copies, for a bypassed layer
 *     what passes; nodes whose shape is not known are absent
 * @param expansion where the layers came from
 */
public record DrawnAnalysis(
    NetworkAnalysis network, Map<String, LayerReport> nodes, BlockExpansion expansion) {

  /** Of copies of a layer the same is said once, and fixes are for the drawn nodes. */
  public static DrawnAnalysis of(
      DrawnNetwork drawn, BlockExpansion expansion, NetworkAnalysis analysis) {
    Set<Diagnostic> problems = new LinkedHashSet<>(expansion.problems());
    analysis.problems().forEach(problem -> problems.add(onDrawn(problem)));
    return new DrawnAnalysis(
        new NetworkAnalysis(analysis.layers(), new ArrayList<>(problems)),
        reports(drawn, expansion, analysis),
        expansion);
  }

  public List<Diagnostic> problems() {
    return network.problems();
  }

  public Optional<LayerReport> node(String drawnId) {
    return Optional.ofNullable(nodes.get(drawnId));
  }

  /** The shape on a wire that leaves an output of a drawn node. */
  public Optional<TensorShape> shape(String drawnId, String port) {
    return expansion.source(drawnId, port).flatMap(network::layer).map(LayerReport::output);
  }

  private static Diagnostic onDrawn(Diagnostic problem) {
    return new Diagnostic(
        problem.severity(),
        problem.layerId().map(BlockExpansion::drawnId),
        problem.problem(),
        problem.remedy(),
        problem.fixes().stream()
            .filter(fix -> !endsBlock(fix))
            .map(fix -> fix.on(BlockExpansion.drawnId(fix.layerId())))
            .toList());
  }

  /**
   * What comes behind the last layer of a block belongs behind the block, which has no such fix.
   */
  private static boolean endsBlock(Fix fix) {
    return fix instanceof Fix.AppendAfter && fix.layerId().contains(BlockExpansion.SEPARATOR);
  }

  private static Map<String, LayerReport> reports(
      DrawnNetwork drawn, BlockExpansion expansion, NetworkAnalysis analysis) {
    Map<String, Cost> costs = new LinkedHashMap<>();
    for (LayerReport report : analysis.layers().values()) {
      String[] parts = report.layerId().split(BlockExpansion.SEPARATOR);
      for (int i = 0; i < parts.length - 1; i++) {
        costs.merge(parts[i], Cost.of(report), Cost::plus);
      }
    }
    Map<String, LayerReport> reports = new LinkedHashMap<>();
    for (DrawnNode node : drawn.nodes()) {
      expansion
          .firstOutput(node.id())
          .flatMap(analysis::layer)
          .ifPresent(
              source -> {
                boolean own = BlockExpansion.drawnId(source.layerId()).equals(node.id());
                Cost cost = costs.getOrDefault(node.id(), Cost.NONE);
                reports.put(
                    node.id(),
                    own
                        ? source
                        : new LayerReport(
                            node.id(),
                            List.of(),
                            source.output(),
                            cost.parameters(),
                            cost.multiplyAdds(),
                            cost.fixed(),
                            Math.max(0, cost.held() - source.output().elements()),
                            source.reach()));
              });
      if (node.layer().type().equals(LayerType.OUTPUT)) {
        analysis.layer(node.id()).ifPresent(report -> reports.put(node.id(), report));
      }
    }
    return reports;
  }

  /**
   * What the layers of a block cost together.
   *
   * @param held numbers that they give and hold inside
   */
  private record Cost(long parameters, long multiplyAdds, long fixed, long held) {

    static final Cost NONE = new Cost(0, 0, 0, 0);

    static Cost of(LayerReport report) {
      return new Cost(
          report.parameters(),
          report.multiplyAdds(),
          report.fixed(),
          sum(report.inside(), report.output().elements()));
    }

    Cost plus(Cost other) {
      return new Cost(
          sum(parameters, other.parameters),
          sum(multiplyAdds, other.multiplyAdds),
          sum(fixed, other.fixed),
          sum(held, other.held));
    }

    /** Stops at the largest long, as the totals of the whole network do. */
    private static long sum(long a, long b) {
      return a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b;
    }
  }
}
