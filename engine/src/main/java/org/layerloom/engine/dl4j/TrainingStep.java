package org.layerloom.engine.dl4j;

import java.util.Optional;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.layerloom.engine.dl4j.fast.WeightUpdate;
import org.layerloom.engine.dl4j.own.StepRows;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * One step of the optimizer, by the fastest way that knows the network: our own loops for what they
 * know, DL4J for the rest. All of them work on the same arrays and count in the same counters, so
 * that a step may be taken by one and the next by another.
 */
final class TrainingStep {

  /** {@code -Dlayerloom.fast=false} leaves everything to DL4J. */
  private static final boolean FAST = !"false".equals(System.getProperty("layerloom.fast"));

  private final ComputationGraph graph;
  private final StepObserver observer = new StepObserver();
  private boolean fast = FAST;
  private Optional<WeightUpdate> update;

  TrainingStep(ComputationGraph graph) {
    this.graph = graph;
    graph.setListeners(observer);
  }

  /** Whether our own loops may be used. */
  void useFast(boolean allowed) {
    fast = allowed;
  }

  boolean mayBeFast() {
    return fast;
  }

  /** Whether the last step changed the weights by our own loops. */
  boolean updatedFast() {
    return fast && update != null && update.isPresent();
  }

  StepResult take(PreparedBatch batch) {
    if (fast && update == null) {
      update = WeightUpdate.of(graph); // Not before: DL4J makes the optimizer's state with it.
    }
    observer.expect(batch.targets());
    StepRows.choose(graph.getLayers(), batch.judgedSteps());
    try {
      if (fast && update.isPresent()) {
        updateFast(batch, update.get());
      } else {
        graph.fit(
            new INDArray[] {batch.inputs()}, new INDArray[] {batch.targets()}, mask(batch), null);
      }
    } finally {
      StepRows.choose(graph.getLayers(), null);
      graph.clearLayerMaskArrays();
    }
    return new StepResult(graph.score(), observer.correct());
  }

  /** As {@code fit} does, but for the update of the weights. */
  private void updateFast(PreparedBatch batch, WeightUpdate update) {
    graph.setInputs(batch.inputs());
    graph.setLabels(batch.targets());
    graph.setLayerMaskArrays(mask(batch), null);
    graph.computeGradientAndScore();
    update(batch, update);
    graph.clearLayersStates();
  }

  private void update(PreparedBatch batch, WeightUpdate update) {
    var counters = graph.getConfiguration();
    update.apply(counters.getIterationCount(), counters.getEpochCount(), batch.judged());
    counters.setIterationCount(counters.getIterationCount() + 1);
  }

  private static INDArray[] mask(PreparedBatch batch) {
    return batch.mask() == null ? null : new INDArray[] {batch.mask()};
  }
}
