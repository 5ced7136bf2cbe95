package org.layerloom.engine.dl4j;

import java.util.List;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.layerloom.engine.network.TensorShape;
import org.layerloom.engine.parameter.ParameterValues;

/**
 * The place in a graph where one layer is being built.
 *
 * @param id the layer's id, which becomes the vertex's name
 * @param sources the vertices that feed it, in the order of its inputs
 */
record LayerSite(
    GraphBuilder graph,
    String id,
    ParameterValues values,
    List<TensorShape> inputs,
    TensorShape output,
    List<String> sources) {

  void layer(Layer layer) {
    graph.addLayer(id, layer, sources.toArray(String[]::new));
  }

  /**
   * Puts a layer of DL4J's between the sources and this layer.
   *
   * @param suffix of its name, set off by a dot, which no layer's id may hold
   * @return this site behind it
   */
  LayerSite behind(String suffix, Layer layer) {
    String name = id + "." + suffix;
    graph.addLayer(name, layer, sources.toArray(String[]::new));
    return from(List.of(name));
  }

  /** The same with a vertex, on all sources together. */
  LayerSite behind(String suffix, GraphVertex vertex) {
    String name = id + "." + suffix;
    graph.addVertex(name, vertex, sources.toArray(String[]::new));
    return from(List.of(name));
  }

  /** The same site behind other vertices. */
  LayerSite from(List<String> vertices) {
    return new LayerSite(graph, id, values, inputs, output, vertices);
  }

  void vertex(GraphVertex vertex) {
    graph.addVertex(id, vertex, sources.toArray(String[]::new));
  }

  TensorShape input() {
    return inputs.get(0);
  }
}
