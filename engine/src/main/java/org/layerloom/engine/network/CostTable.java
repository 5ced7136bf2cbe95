package org.layerloom.engine.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What each layer of a network gives and costs, as rows in the order of computation.
 *
 * @param rows of the layers whose shape is known
 * @param unknown the other layers, in the order of the network
 * @param totals of all rows
 */
public record CostTable(List<Row> rows, List<LayerSpec> unknown, NetworkAnalysis totals) {

  /**
   * One layer.
   *
   * @param place in the order of computation, from 1
   * @param receptiveField places of the network's input that one number of the output sees: {@code
   *     [height, width]} for images, {@code [steps]} for sequences; empty where there are no places
   * @param parameterShare of all parameters that training changes, from 0 to 1
   * @param multiplyAddShare of all multiply-adds, from 0 to 1
   * @param memoryShare of all that training keeps of a sample, from 0 to 1
   */
  public record Row(
      int place,
      LayerSpec layer,
      LayerReport report,
      List<Long> receptiveField,
      double parameterShare,
      double multiplyAddShare,
      double memoryShare) {

    public Row {
      receptiveField = List.copyOf(receptiveField);
    }
  }

  public CostTable {
    rows = List.copyOf(rows);
    unknown = List.copyOf(unknown);
  }

  /** The table of a network and what shape inference found of it. */
  public static CostTable of(NetworkSpec network, NetworkAnalysis analysis) {
    Map<String, LayerSpec> layers = new HashMap<>();
    network.layers().forEach(layer -> layers.putIfAbsent(layer.id(), layer));
    // Each total goes through all layers: once is enough.
    long parameters = analysis.parameters();
    long multiplyAdds = analysis.multiplyAdds();
    long memory = analysis.trainingBytes();
    List<Row> rows = new ArrayList<>();
    for (LayerReport report : analysis.layers().values()) {
      LayerSpec layer = layers.get(report.layerId());
      if (layer != null) {
        rows.add(
            new Row(
                rows.size() + 1,
                layer,
                report,
                receptiveField(report),
                share(report.parameters(), parameters),
                share(report.multiplyAdds(), multiplyAdds),
                share(report.trainingBytes(), memory)));
      }
    }
    List<LayerSpec> unknown =
        network.layers().stream().filter(l -> analysis.layer(l.id()).isEmpty()).toList();
    return new CostTable(rows, unknown, analysis);
  }

  private static List<Long> receptiveField(LayerReport report) {
    Optional<TensorShape.Dimension> time =
        report.output().dimensions().stream().filter(side -> side.axis() == Axis.TIME).findFirst();
    return report
        .reach()
        .map(reach -> time.isPresent() ? ofSteps(reach, time.get()) : ofImage(reach))
        .orElse(List.of());
  }

  private static List<Long> ofImage(Reach reach) {
    return List.of(reach.places(0), reach.places(1));
  }

  /** All steps of the input, where a layer looks at all; nothing if it is open how many. */
  private static List<Long> ofSteps(Reach reach, TensorShape.Dimension time) {
    if (reach.places(0) < Long.MAX_VALUE) {
      return List.of(reach.places(0));
    }
    return time.isKnown() ? List.of(reach.inputPlaces(0, time.size())) : List.of();
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
