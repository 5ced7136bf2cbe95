package org.layerloom.engine.dl4j;

import java.util.Map;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.deeplearning4j.optimize.api.BaseTrainingListener;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Counts the classes that a training step finds, from the activations that the step has computed
 * anyway: the last layer's small product is done once more, the rest is not.
 */
final class StepObserver extends BaseTrainingListener {

  private INDArray targets;
  private int correct;

  void expect(INDArray nextTargets) {
    targets = nextTargets;
  }

  int correct() {
    return correct;
  }

  @Override
  public void onForwardPass(Model model, Map<String, INDArray> activations) {
    // DL4J leaves out the output layer here; onBackwardPass comes when its input is set.
  }

  @Override
  public void onBackwardPass(Model model) {
    ComputationGraph graph = (ComputationGraph) model;
    Layer last = graph.getOutputLayer(0);
    INDArray answers = last.activate(true, LayerWorkspaceMgr.noWorkspaces());
    long wanted = targets.size(1);
    if (wanted < 2) {
      correct = 0;
      return;
    }
    INDArray found = answers.argMax(1);
    INDArray actual = targets.argMax(1);
    int hits = 0;
    for (long i = 0; i < found.length(); i++) {
      if (found.getLong(i) == actual.getLong(i)) {
        hits++;
      }
    }
    correct = hits;
  }
}
