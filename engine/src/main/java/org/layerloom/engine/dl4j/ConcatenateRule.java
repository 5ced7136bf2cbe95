package org.layerloom.engine.dl4j;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.graph.ReshapeVertex;
import org.layerloom.engine.network.Axis;
import org.layerloom.engine.network.TensorShape;

/**
 * Concatenate becomes DL4J's MergeVertex, which joins along the axis behind the batch. It knows no
 * volumes: their layers are laid one below the other before it, and apart again behind it.
 */
final class ConcatenateRule implements CompileRule {

  @Override
  public void add(LayerSite site) {
    if (!site.input().isVolume()) {
      site.vertex(new MergeVertex());
      return;
    }
    List<String> flat = new ArrayList<>();
    for (String source : site.sources()) {
      String name = site.id() + ".flat" + (flat.size() + 1);
      TensorShape in = site.inputs().get(flat.size());
      long rows = in.size(Axis.DEPTH) * in.size(Axis.HEIGHT);
      TensorShape image = TensorShape.image(in.size(Axis.CHANNEL), rows, in.size(Axis.WIDTH));
      site.graph().addVertex(name, new ReshapeVertex(ReshapeRule.withBatch(image.sides())), source);
      flat.add(name);
    }
    site.from(flat)
        .behind("merge", new MergeVertex())
        .vertex(new ReshapeVertex(ReshapeRule.withBatch(site.output().sides())));
  }
}
