package org.layerloom.engine.dl4j.own;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Cuts DL4J's flat vectors of weights and gradients into the arrays of a layer of ours. */
final class OwnParameters implements ParamInitializer {

  static final OwnParameters INSTANCE = new OwnParameters();

  private OwnParameters() {}

  private static List<OwnParameter> of(Layer layer) {
    return ((OwnLayer) layer).parameters();
  }

  @Override
  public long numParams(NeuralNetConfiguration conf) {
    return numParams(conf.getLayer());
  }

  @Override
  public long numParams(Layer layer) {
    return of(layer).stream().mapToLong(OwnParameter::length).sum();
  }

  @Override
  public List<String> paramKeys(Layer layer) {
    return of(layer).stream().map(OwnParameter::key).toList();
  }

  @Override
  public List<String> weightKeys(Layer layer) {
    return keys(layer, OwnParameter.Role.WEIGHT);
  }

  @Override
  public List<String> biasKeys(Layer layer) {
    return keys(layer, OwnParameter.Role.BIAS);
  }

  private static List<String> keys(Layer layer, OwnParameter.Role role) {
    return of(layer).stream().filter(p -> p.role() == role).map(OwnParameter::key).toList();
  }

  @Override
  public boolean isWeightParam(Layer layer, String key) {
    return weightKeys(layer).contains(key);
  }

  @Override
  public boolean isBiasParam(Layer layer, String key) {
    return biasKeys(layer).contains(key);
  }

  @Override
  public Map<String, INDArray> init(
      NeuralNetConfiguration conf, INDArray flat, boolean initializeParams) {
    OwnLayer layer = (OwnLayer) conf.getLayer();
    Map<String, INDArray> views = views(layer, flat);
    for (OwnParameter parameter : layer.parameters()) {
      conf.addVariable(parameter.key());
      if (initializeParams) {
        initialize(layer, parameter, views.get(parameter.key()));
      }
    }
    return views;
  }

  private static void initialize(OwnLayer layer, OwnParameter parameter, INDArray view) {
    switch (parameter.role()) {
      case WEIGHT ->
          layer
              .getWeightInitFn()
              .init(
                  parameter.fanIn(),
                  parameter.fanOut(),
                  parameter.shape(),
                  'c',
                  view.reshape(view.length()));
      case BIAS -> view.assign(layer.getBiasInit());
      case GAIN -> view.assign(1);
    }
  }

  @Override
  public Map<String, INDArray> getGradientsFromFlattened(
      NeuralNetConfiguration conf, INDArray gradients) {
    return views((OwnLayer) conf.getLayer(), gradients);
  }

  private static Map<String, INDArray> views(OwnLayer layer, INDArray flat) {
    Map<String, INDArray> views = Collections.synchronizedMap(new LinkedHashMap<>());
    if (flat == null) {
      return views; // What DL4J gives a layer without weights.
    }
    INDArray line = flat.reshape(flat.length());
    long at = 0;
    for (OwnParameter parameter : layer.parameters()) {
      long end = at + parameter.length();
      views.put(
          parameter.key(),
          line.get(NDArrayIndex.interval(at, end)).reshape('c', parameter.shape()));
      at = end;
    }
    return views;
  }
}
