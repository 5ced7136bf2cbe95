package org.layerloom.engine.dl4j.own;

import java.util.Map;
import org.deeplearning4j.nn.api.MaskState;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.BaseLayer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Runs the arithmetic of a layer of ours inside a DL4J network. */
@SuppressWarnings("try") // A scope of memory is used by being open.
final class OwnLayerRun extends BaseLayer<OwnLayer> {

  private static final long serialVersionUID = 1L;

  private final transient Computation computation;

  OwnLayerRun(NeuralNetConfiguration conf, DataType precision, Computation computation) {
    super(conf, precision);
    this.computation = computation;
  }

  Computation computation() {
    return computation;
  }

  @Override
  public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
    assertInputSet(false);
    applyDropOutIfNecessary(training, workspaces);
    // Outside DL4J's workspaces: what the backward pass needs outlives the forward pass's.
    try (MemoryWorkspace outside = Nd4j.getMemoryManager().scopeOutOfWorkspaces()) {
      INDArray answer =
          computation.forward(new Computation.Pass(input, params, maskArray, training));
      return workspaces.leverageTo(ArrayType.ACTIVATIONS, answer);
    }
  }

  @Override
  public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
    assertInputSet(true);
    INDArray before;
    try (MemoryWorkspace outside = Nd4j.getMemoryManager().scopeOutOfWorkspaces()) {
      before =
          computation.backward(
              new Computation.Pass(input, params, maskArray, true), epsilon, gradientsByKey());
      before = workspaces.leverageTo(ArrayType.ACTIVATION_GRAD, before);
    }
    Gradient gradient = new DefaultGradient();
    for (Map.Entry<String, INDArray> each : gradientsByKey().entrySet()) {
      gradient.setGradientFor(each.getKey(), each.getValue());
    }
    return new Pair<>(gradient, backpropDropOutIfPresent(before));
  }

  /** DL4J sets none where a layer has no weights. */
  private Map<String, INDArray> gradientsByKey() {
    return gradientViews == null ? Map.of() : gradientViews;
  }

  @Override
  public double calcRegularizationScore(boolean backpropParamsOnly) {
    double mean = input == null ? 0 : computation.ownLoss() / input.size(0);
    return super.calcRegularizationScore(backpropParamsOnly) + mean;
  }

  @Override
  public Pair<INDArray, MaskState> feedForwardMaskArray(
      INDArray mask, MaskState state, int minibatchSize) {
    setMaskArray(mask);
    INDArray behind = layerConf().maskBehind(mask);
    return Pair.of(behind, layerConf().keepsTime() ? state : null);
  }

  @Override
  public boolean isPretrainLayer() {
    return false;
  }
}
