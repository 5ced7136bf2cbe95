package org.layerloom.engine.bench;

import java.util.List;
import org.layerloom.engine.data.SampleBatch;
import org.layerloom.engine.dl4j.CompiledNetwork;
import org.layerloom.engine.dl4j.MathThreads;
import org.layerloom.engine.dl4j.NetworkCompiler;
import org.layerloom.engine.dl4j.PreparedBatch;
import org.layerloom.engine.dl4j.StepResult;
import org.layerloom.engine.layer.LayerCatalog;

/** The program's own step: batches prepared by another thread, then trained on. */
final class LayerLoomContender implements Contender {

  private final CompiledNetwork network;
  private final List<SampleBatch> batches;
  private final List<PreparedBatch> prepared;
  private final boolean predicts;
  private int next;

  LayerLoomContender(Work work) {
    network = new NetworkCompiler(new LayerCatalog()).compile(work.network(), work.optimizer(), 1);
    batches = Batches.of(work);
    prepared = batches.stream().map(network::prepare).toList();
    predicts = work.predicts();
  }

  @Override
  public double step() {
    int at = next++ % batches.size();
    if (predicts) {
      return network.predict(batches.get(at).inputs(), batches.get(at).count())[0];
    }
    StepResult result = network.train(prepared.get(at));
    return result.loss() + result.correct();
  }

  @Override
  public void threads(int threads) {
    MathThreads.use(threads);
  }

  @Override
  public void close() {
    // Nothing outside Java's heap but what the collector frees.
  }
}
