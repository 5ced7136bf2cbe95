package org.layerloom.engine.dl4j.own;

import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.BaseGraphVertex;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Runs the arithmetic of a vertex of ours inside a DL4J network. */
@SuppressWarnings({"try", "overrides"}) // A scope is used by being open; DL4J writes [] for ...
abstract class OwnVertexRun extends BaseGraphVertex {

  private static final long serialVersionUID = 1L;

  OwnVertexRun(ComputationGraph graph, String name, int index, DataType precision) {
    super(graph, name, index, null, null, precision);
  }

  /** The answer to what came in. */
  abstract INDArray forward(INDArray[] in, boolean training);

  /** The derivatives by what came in, of that by the answer, which is not to be changed. */
  abstract INDArray[] backward(INDArray[] in, INDArray epsilon);

  @Override
  public boolean hasLayer() {
    return false;
  }

  @Override
  public Layer getLayer() {
    return null;
  }

  @Override
  public INDArray doForward(boolean training, LayerWorkspaceMgr workspaces) {
    try (MemoryWorkspace outside = Nd4j.getMemoryManager().scopeOutOfWorkspaces()) {
      return workspaces.leverageTo(ArrayType.ACTIVATIONS, forward(getInputs(), training));
    }
  }

  @Override
  public Pair<Gradient, INDArray[]> doBackward(boolean tbptt, LayerWorkspaceMgr workspaces) {
    try (MemoryWorkspace outside = Nd4j.getMemoryManager().scopeOutOfWorkspaces()) {
      INDArray[] back = backward(getInputs(), getEpsilon());
      for (int i = 0; i < back.length; i++) {
        back[i] = workspaces.leverageTo(ArrayType.ACTIVATION_GRAD, back[i]);
      }
      return Pair.of(null, back);
    }
  }

  @Override
  public void setBackpropGradientsViewArray(INDArray gradients) {
    // It has no weights.
  }

  @Override
  public String toString() {
    return getClass().getSimpleName() + "(" + getVertexName() + ")";
  }
}
