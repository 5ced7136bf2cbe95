package org.layerloom.app.analyzer;

import org.layerloom.engine.network.BlockExpansion;
import org.layerloom.engine.network.CostTable;

/**
 * One layer in the table.
 *
 * @param cost what it gives and costs
 * @param type the name of its type
 * @param shape of the output, with its dimensions named
 * @param receptiveField as {@code 7 × 7} or {@code 7 steps}; empty where there is none
 */
public record LayerRow(CostTable.Row cost, String type, String shape, String receptiveField) {

  public String layerId() {
    return cost.layer().id();
  }

  /** The node on the canvas: a layer of a block stands there once, however often it is repeated. */
  String nodeId() {
    return BlockExpansion.drawnId(layerId());
  }

  public String name() {
    return cost.layer().name();
  }

  /** What the receptive field is sorted by: the places that it covers. */
  long places() {
    return cost.receptiveField().stream().reduce(1L, (a, b) -> a * b)
        * (cost.receptiveField().isEmpty() ? 0 : 1);
  }
}
