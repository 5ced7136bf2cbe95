package org.layerloom.engine.dl4j.fast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.LayerVertex;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.graph.PreprocessorVertex;
import org.deeplearning4j.nn.conf.preprocessor.CnnToFeedForwardPreProcessor;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.layerloom.engine.dl4j.own.Draws;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Builds the units of a graph, vertex by vertex. */
final class GraphReader {

  private final ComputationGraph graph;
  private final Draws draws = new Draws();
  private final Lengths lengths = new Lengths();
  private final InputUnit input;
  private final List<Unit> units = new ArrayList<>();
  private final Map<String, Unit> byName = new HashMap<>();
  private final INDArray gradients;
  private final LayerReader layers;

  private GraphReader(
      ComputationGraph graph,
      int[] inputShape,
      SampleShapes shapes,
      INDArray gradients,
      boolean first) {
    this.graph = graph;
    this.input = new InputUnit(inputShape, lengths);
    this.gradients = gradients;
    this.layers = new LayerReader(graph, input, units, draws, gradients, shapes, first);
  }

  /** Of the units that work for the graph itself: with its gradients and its layers' arithmetic. */
  static GraphReader first(ComputationGraph graph, int[] inputShape, SampleShapes shapes) {
    INDArray own = graph.getUpdater().getFlattenedGradientsView();
    return new GraphReader(graph, inputShape, shapes, own, true);
  }

  /** Of units that share nothing with the first ones but the weights. */
  static GraphReader another(ComputationGraph graph, int[] inputShape, SampleShapes shapes) {
    INDArray others = Nd4j.create(DataType.FLOAT, 1, graph.numParams());
    return new GraphReader(graph, inputShape, shapes, others, false);
  }

  Optional<Strand> read() {
    var configuration = graph.getConfiguration();
    if (configuration.getDataType() != DataType.FLOAT
        || graph.numParams() == 0
        || configuration.getNetworkInputs().size() != 1
        || configuration.getNetworkOutputs().size() != 1) {
      return Optional.empty();
    }
    units.add(input);
    byName.put(configuration.getNetworkInputs().get(0), input);
    try {
      for (int index : graph.topologicalSortOrder()) {
        String name = graph.getVertices()[index].getVertexName();
        if (!byName.containsKey(name)) {
          Unit[] sources =
              configuration.getVertexInputs().get(name).stream()
                  .map(byName::get)
                  .toArray(Unit[]::new);
          byName.put(name, unit(name, configuration.getVertices().get(name), sources));
        }
      }
    } catch (UnknownLayer unknown) {
      return Optional.empty();
    }
    return byName.get(configuration.getNetworkOutputs().get(0)) instanceof LossUnit end
        ? Optional.of(new Strand(input, units, end, draws, NativeFloats.of(gradients)))
        : Optional.empty();
  }

  private Unit unit(String name, GraphVertex vertex, Unit[] sources) throws UnknownLayer {
    if (vertex instanceof LayerVertex layer && layer.getPreProcessor() == null) {
      return layers.read(name, layer.getLayerConf().getLayer(), sources[0]);
    }
    if (vertex instanceof PreprocessorVertex flatten
        && flatten.getPreProcessor() instanceof CnnToFeedForwardPreProcessor) {
      return added(new FlattenUnit(sources[0]));
    }
    assertOfSameLengths(sources);
    if (vertex instanceof ElementWiseVertex elementwise) {
      assertAlike(sources);
      return added(
          switch (elementwise.getOp()) {
            case Product -> new ProductUnit(sources);
            case Max -> new MaximumUnit(sources);
            default -> new AddUnit(factors(elementwise, sources), sources);
          });
    }
    if (vertex instanceof MergeVertex) {
      return added(new MergeUnit(merged(sources), sources));
    }
    throw new UnknownLayer(name);
  }

  private <U extends Unit> U added(U unit) {
    units.add(unit);
    return unit;
  }

  /** Of sequences that end at different steps only DL4J knows what is there. */
  private static void assertOfSameLengths(Unit[] sources) throws UnknownLayer {
    for (Unit source : sources) {
      if (source.shape().length == 2 && source.lengths() != sources[0].lengths()) {
        throw new UnknownLayer("unequal lengths");
      }
    }
  }

  private static void assertAlike(Unit[] sources) throws UnknownLayer {
    for (Unit source : sources) {
      if (!Arrays.equals(source.shape(), sources[0].shape())) {
        throw new UnknownLayer("unequal shapes");
      }
    }
  }

  private static float[] factors(ElementWiseVertex vertex, Unit[] sources) throws UnknownLayer {
    float[] factors = new float[sources.length];
    for (int i = 0; i < factors.length; i++) {
      factors[i] =
          switch (vertex.getOp()) {
            case Add -> 1;
            case Average -> 1f / factors.length;
            case Subtract -> i == 0 ? 1 : -1;
            default -> throw new UnknownLayer(vertex.toString());
          };
    }
    return factors;
  }

  private static int[] merged(Unit[] sources) throws UnknownLayer {
    int[] shape = sources[0].shape();
    int axis = shape.length == 2 ? 1 : 0; // Features of each step, else features or channels.
    for (int i = 1; i < sources.length; i++) {
      int[] other = sources[i].shape();
      for (int each = 0; each < shape.length; each++) {
        if (other.length != shape.length || each != axis && other[each] != shape[each]) {
          throw new UnknownLayer("unequal shapes");
        }
      }
      shape[axis] += other[axis];
    }
    return shape;
  }
}
