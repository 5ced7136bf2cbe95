package org.layerloom.engine.bench;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.training.GradientCollector;
import ai.djl.training.optimizer.Adam;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import java.util.ArrayList;
import java.util.List;
import org.layerloom.engine.data.SampleBatch;
import org.layerloom.engine.network.TensorShape;
import org.layerloom.engine.optimize.OptimizerType;

/**
 * PyTorch through DJL's native calls: forward, log-softmax with the chosen class, backward, and
 * DJL's native Adam ({@code adamUpdate}, one call for each tensor, as torch.optim without fusing).
 * It reads the loss and counts hits at each step, as LayerLoom does for its curves.
 */
final class TorchContender implements Contender {

  private final NDManager manager = NDManager.newBaseManager("PyTorch");
  private final TorchNetwork network;
  private final Optimizer optimizer;
  private final List<PtNDArray> inputs = new ArrayList<>();
  private final List<PtNDArray> classes = new ArrayList<>();
  private final List<float[]> raw = new ArrayList<>();
  private final Shape shape;
  private final boolean predicts;
  private int next;

  TorchContender(Work work) {
    network = new TorchNetwork(work, manager);
    predicts = work.predicts();
    Tracker rate = Tracker.fixed((float) work.optimizer().value("learningRate"));
    optimizer =
        work.optimizer().type() == OptimizerType.SGD
            ? Optimizer.sgd().setLearningRateTracker(rate).build()
            : Adam.builder().optLearningRateTracker(rate).build();
    TensorShape in = work.analysis().layers().get("input").output();
    long[] sizes = new long[in.dimensions().size() + 1];
    sizes[0] = work.batch();
    for (int i = 1; i < sizes.length; i++) {
      sizes[i] = in.dimensions().get(i - 1).size();
    }
    shape = new Shape(sizes);
    int width = classCount(work);
    for (SampleBatch batch : Batches.of(work)) {
      raw.add(batch.inputs());
      inputs.add((PtNDArray) manager.create(batch.inputs(), shape));
      classes.add((PtNDArray) manager.create(chosen(batch.targets(), width)));
    }
  }

  private static int classCount(Work work) {
    var dimensions = work.analysis().layers().get("output").output().dimensions();
    return Math.toIntExact(dimensions.get(dimensions.size() - 1).size());
  }

  private static long[] chosen(float[] targets, int width) {
    long[] classes = new long[targets.length / width];
    for (int i = 0; i < targets.length; i++) {
      if (targets[i] == 1) {
        classes[i / width] = i % width;
      }
    }
    return classes;
  }

  @Override
  public double step() {
    int at = next++ % inputs.size();
    return predicts ? predict(at) : train(at);
  }

  private double predict(int at) {
    try (NDManager scope = manager.newSubManager()) {
      PtNDArray x = (PtNDArray) scope.create(raw.get(at), shape);
      NDArray answers = network.logits(x, false).softmax(-1);
      return answers.toFloatArray()[0];
    }
  }

  private double train(int at) {
    double read;
    try (NDManager scope = manager.newSubManager()) {
      PtNDArray x = inputs.get(at);
      x.attach(scope);
      try (GradientCollector gradients = Engine.getEngine("PyTorch").newGradientCollector()) {
        PtNDArray logits = network.logits(x, true);
        long width = logits.getShape().get(logits.getShape().dimension() - 1);
        NDArray rows = logits.reshape(-1, width);
        NDArray wanted = classes.get(at);
        NDArray loss = rows.logSoftmax(-1).gather(wanted.expandDims(1), 1).mean().neg();
        gradients.backward(loss);
        read = loss.getFloat() + rows.argMax(1).eq(wanted).sum().getLong();
      }
      x.attach(manager);
    }
    int number = 0;
    for (PtNDArray weight : network.trained()) {
      try (PtNDArray gradient = JniUtils.getGradient(weight)) {
        optimizer.update("w" + number++, weight, gradient);
      }
      JniUtils.zeroGrad(weight);
    }
    return read;
  }

  @Override
  public void threads(int threads) {
    JniUtils.setNumThreads(threads);
  }

  @Override
  public void close() {
    manager.close();
  }
}
