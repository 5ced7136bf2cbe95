package org.layerloom.engine.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.util.ModelSerializer;
import org.layerloom.engine.data.SampleBatch;
import org.layerloom.engine.dl4j.CompiledNetwork;
import org.layerloom.engine.dl4j.GraphFile;
import org.layerloom.engine.dl4j.MathThreads;
import org.layerloom.engine.dl4j.NetworkCompiler;
import org.layerloom.engine.layer.LayerCatalog;
import org.layerloom.engine.network.TensorShape;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;

/** DL4J as it comes, with the exported network. It reads the loss and counts no hits. */
final class Dl4jContender implements Contender {

  private final ComputationGraph graph;
  private final List<DataSet> batches = new ArrayList<>();
  private final boolean predicts;
  private int next;

  Dl4jContender(Work work) {
    CompiledNetwork network =
        new NetworkCompiler(new LayerCatalog()).compile(work.network(), work.optimizer(), 1);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try {
      GraphFile.write(network, file, true, Map.of());
      graph =
          ModelSerializer.restoreComputationGraph(
              new ByteArrayInputStream(file.toByteArray()), true);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    predicts = work.predicts();
    TensorShape shape = work.analysis().layers().get("input").output();
    for (SampleBatch batch : Batches.of(work)) {
      batches.add(new DataSet(inputs(batch, shape), targets(batch, network.answerLength())));
    }
  }

  private static INDArray inputs(SampleBatch batch, TensorShape shape) {
    long[] sizes = new long[shape.dimensions().size() + 1];
    sizes[0] = batch.count();
    for (int i = 1; i < sizes.length; i++) {
      sizes[i] = shape.dimensions().get(i - 1).size();
    }
    INDArray array = Nd4j.create(batch.inputs(), sizes, 'c');
    return shape.isSequence() ? array.permute(0, 2, 1) : array;
  }

  private static INDArray targets(SampleBatch batch, int width) {
    return Nd4j.create(
        batch.targets(), new long[] {batch.targets().length / width, width}, 'c');
  }

  @Override
  public double step() {
    DataSet batch = batches.get(next++ % batches.size());
    if (predicts) {
      return graph.outputSingle(batch.getFeatures()).getFloat(0);
    }
    graph.fit(batch);
    return graph.score();
  }

  @Override
  public void threads(int threads) {
    MathThreads.use(threads);
  }

  @Override
  public void close() {
    graph.close();
  }
}
