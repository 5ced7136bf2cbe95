package org.layerloom.engine.dl4j;

import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.layerloom.engine.dl4j.own.LastStep;
import org.layerloom.engine.dl4j.own.OwnLayer.Common;
import org.layerloom.engine.dl4j.own.ReverseSteps;
import org.layerloom.engine.layer.RecurrentLayer;
import org.layerloom.engine.network.Axis;

/**
 * A recurrent layer becomes one cell for each direction. The backward cell reads the steps in
 * reverse; its last step is the first one of the sequence.
 */
final class RecurrentRule implements CompileRule {

  /** One kind of cell. */
  @FunctionalInterface
  interface Cell {
    Layer of(LayerSite site, long features, int units);
  }

  private final Cell cell;

  RecurrentRule(Cell cell) {
    this.cell = cell;
  }

  @Override
  public void add(LayerSite site) {
    switch (site.values().get(RecurrentLayer.DIRECTION)) {
      case RecurrentLayer.FORWARD -> forward(site, "forward", true);
      case RecurrentLayer.BACKWARD -> backward(site, true);
      default -> {
        String forward = forward(site, "forward", false);
        String backward = backward(site, false);
        site.graph().addVertex(site.id(), new MergeVertex(), forward, backward);
      }
    }
  }

  private boolean lastOnly(LayerSite site) {
    return site.values().get(RecurrentLayer.STEPS).equals(RecurrentLayer.LAST);
  }

  private Layer cell(LayerSite site) {
    return cell.of(site, site.input().size(Axis.FEATURE), site.values().get(RecurrentLayer.UNITS));
  }

  /** The name of the vertex with the result; the layer's own where it is the whole of it. */
  private String forward(LayerSite site, String suffix, boolean whole) {
    if (!lastOnly(site)) {
      return end(site, suffix, cell(site), whole);
    }
    LayerSite steps = site.behind(suffix, cell(site));
    return end(steps, suffix + "-last", new LastStep(new Common()), whole);
  }

  private String backward(LayerSite site, boolean whole) {
    LayerSite reversed = site.behind("reversed", new ReverseSteps(new Common()));
    if (lastOnly(site)) {
      return forward(reversed, "backward", whole);
    }
    LayerSite steps = reversed.behind("backward", cell(site));
    return end(steps, "backward-turned", new ReverseSteps(new Common()), whole);
  }

  private static String end(LayerSite site, String suffix, Layer layer, boolean whole) {
    if (whole) {
      site.layer(layer);
      return site.id();
    }
    return site.behind(suffix, layer).sources().get(0);
  }
}
