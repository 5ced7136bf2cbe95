package org.layerloom.engine.dl4j;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.conf.layers.Convolution1DLayer;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.Deconvolution2D;
import org.deeplearning4j.nn.conf.layers.DepthwiseConvolution2D;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.layerloom.engine.dl4j.own.PositionVectors;
import org.layerloom.engine.dl4j.own.TokenEmbedding;
import org.layerloom.engine.layer.Weights;
import org.layerloom.engine.network.LayerSpec;
import org.layerloom.engine.network.LayerType;
import org.layerloom.engine.network.LayerTypes;
import org.layerloom.engine.network.NetworkSpec;
import org.layerloom.engine.parameter.ParameterValues;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * Brings weights back to where they may be, after each step. DL4J's own constraints are not used:
 * its greatest length shortens weights a little that are within it, at every step.
 */
final class WeightConstraints {

  /** A length below this cannot be brought to 1. */
  private static final double SHORTEST = 1e-12;

  private final Map<String, Rule> byLayer = new LinkedHashMap<>();

  private record Rule(String kind, double maxNorm) {}

  WeightConstraints(NetworkSpec network, LayerTypes types) {
    for (LayerSpec layer : network.layers()) {
      LayerType type = types.find(layer.type()).orElseThrow();
      if (type.parameters().contains(Weights.CONSTRAINT)) {
        ParameterValues values = new ParameterValues(type.parameters(), layer.parameters());
        String kind = values.get(Weights.CONSTRAINT);
        if (!kind.equals("none") && values.get(Weights.TRAINABLE)) {
          byLayer.put(layer.id(), new Rule(kind, values.get(Weights.MAX_NORM)));
        }
      }
    }
  }

  /** Applies them to the weights of a graph, in place. */
  void apply(ComputationGraph graph) {
    if (byLayer.isEmpty()) {
      return;
    }
    for (org.deeplearning4j.nn.api.Layer layer : graph.getLayers()) {
      Layer conf = layer.conf().getLayer();
      // A layer of ours may have become several, named behind a dot.
      Rule rule = byLayer.get(conf.getLayerName().split("\\.")[0]);
      if (rule != null) {
        for (String key : conf.initializer().weightKeys(conf)) {
          apply(rule, conf, laidOut(conf, layer.getParam(key)));
        }
      }
    }
  }

  private static void apply(Rule rule, Layer conf, INDArray weights) {
    if (rule.kind().equals("non-negative")) {
      weights.assign(Transforms.max(weights, 0, true));
      return;
    }
    long[] shape = weights.shape();
    int[] inner = intoOneOutput(conf, shape.length);
    INDArray length = weights.norm2(true, inner);
    INDArray factor =
        rule.kind().equals("unit-norm")
            ? Transforms.max(length, SHORTEST, true).rdiv(1)
            : Transforms.min(Transforms.max(length, SHORTEST, true).rdiv(rule.maxNorm()), 1, true);
    weights.assign(weights.mul(factor));
  }

  /**
   * The weights as the layer's products take them: DL4J tells those of a convolution along time as
   * {@code [filters, channels, kernel, 1]}, but takes the same numbers for {@code [kernel,
   * channels, filters]}.
   */
  private static INDArray laidOut(Layer conf, INDArray weights) {
    return conf instanceof Convolution1DLayer
        ? weights.reshape('c', weights.size(2), weights.size(1), weights.size(0))
        : weights;
  }

  /** The axes along which weights flow into one output. */
  private static int[] intoOneOutput(Layer conf, int rank) {
    List<Integer> outputs = new ArrayList<>();
    if (conf instanceof DepthwiseConvolution2D) {
      outputs.addAll(List.of(2, 3)); // [kernelHeight, kernelWidth, channels, multiplier]
    } else if (conf instanceof TokenEmbedding || conf instanceof PositionVectors) {
      outputs.add(0); // [tokens or places, features]: each has a vector.
    } else if (conf instanceof Convolution1DLayer) {
      outputs.add(rank - 1); // As its products take them; see laidOut.
    } else if (conf instanceof Deconvolution2D) {
      outputs.add(1); // [channels, filters, kernelHeight, kernelWidth]
    } else if (conf instanceof ConvolutionLayer) {
      outputs.add(0); // [filters, channels, …]
    } else {
      outputs.add(rank - 1); // [in, out]
    }
    return IntStream.range(0, rank).filter(axis -> !outputs.contains(axis)).toArray();
  }
}
