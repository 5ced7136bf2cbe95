package org.layerloom.engine.network;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gives an Input layer that takes sequences of any length the length that the data have. */
public final class OpenTime {

  private OpenTime() {}

  /**
   * A network whose Input layer says how long a sequence is.
   *
   * @param analysis of the network with the data: what its Input layer takes
   */
  public static NetworkSpec closed(NetworkSpec network, NetworkAnalysis analysis) {
    List<LayerSpec> layers = network.layers().stream().map(l -> closed(l, analysis)).toList();
    return new NetworkSpec(layers, network.connections());
  }

  private static LayerSpec closed(LayerSpec layer, NetworkAnalysis analysis) {
    LayerReport report = analysis.layers().get(layer.id());
    if (!layer.type().equals(LayerType.INPUT)
        || report == null
        || !report.output().isTokens() && !report.output().isSequence()) {
      return layer;
    }
    Map<String, Object> parameters = new LinkedHashMap<>(layer.parameters());
    parameters.put(SettingKeys.SHAPE, report.output().sides());
    return new LayerSpec(layer.id(), layer.type(), layer.name(), parameters);
  }

  /** The shape with the sample's time where its own is open. */
  static TensorShape closed(TensorShape shape, TensorShape sample) {
    return !shape.isKnown() && shape.isLike(sample)
        ? shape.with(Axis.TIME, sample.size(Axis.TIME))
        : shape;
  }
}
