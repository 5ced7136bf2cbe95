package org.layerloom.engine.dl4j.own;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.layerloom.engine.Drawing;
import org.layerloom.engine.dl4j.CompiledNetwork;
import org.layerloom.engine.dl4j.MathThreads;
import org.layerloom.engine.dl4j.NetworkCompiler;
import org.layerloom.engine.dl4j.PreparedBatch;
import org.layerloom.engine.layer.LayerCatalog;
import org.layerloom.engine.network.NetworkSpec;
import org.layerloom.engine.optimize.OptimizerSpec;
import org.layerloom.engine.optimize.OptimizerType;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Prints how long steps of Transformers take on one thread, medians in milliseconds of the thread's
 * own time, which other programs disturb least: both passes of two blocks by themselves, and whole
 * training steps. Not a test.
 */
final class TransformerMeasurement {

  private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();
  private static final int WARM = 30;
  private static final int ROUNDS = 5;
  private static final int STEPS = 20;
  private static final int BATCH = 16;

  private TransformerMeasurement() {}

  public static void main(String[] arguments) {
    MathThreads.use(1);
    for (String work : arguments.length == 0 ? new String[] {"64", "128"} : arguments) {
      int width = Integer.parseInt(work);
      int time = width == 64 ? 64 : 256;
      for (double dropout : new double[] {0, 0.1}) {
        report(
            "two blocks " + width + ", " + time + " steps, dropout " + dropout,
            blocks(width, time, dropout));
      }
      report("training, the same with embedding and output", training(width, time));
    }
  }

  private static void report(String what, Runnable step) {
    for (int i = 0; i < WARM; i++) {
      step.run();
    }
    double[] medians = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      double[] times = new double[STEPS];
      for (int i = 0; i < STEPS; i++) {
        long before = THREAD.getCurrentThreadCpuTime();
        step.run();
        times[i] = (THREAD.getCurrentThreadCpuTime() - before) / 1e6;
      }
      Arrays.sort(times);
      medians[round] = times[STEPS / 2];
    }
    Arrays.sort(medians);
    System.out.printf(
        Locale.ROOT, "%-50s %8.2f (least %.2f)%n", what, medians[ROUNDS / 2], medians[0]);
  }

  private static Runnable blocks(int width, int time, double dropout) {
    Random random = new Random(1);
    TransformerBlock block =
        new TransformerBlock(
            new OwnLayer.Common(), width, 4, 4L * width, true, true, true, dropout);
    Map<String, INDArray> weights = new LinkedHashMap<>();
    Map<String, INDArray> gradients = new LinkedHashMap<>();
    for (OwnParameter parameter : block.parameters()) {
      weights.put(parameter.key(), noise(random, 0.1f, parameter.shape()));
      gradients.put(parameter.key(), Nd4j.create(DataType.FLOAT, parameter.shape()));
    }
    INDArray input = noise(random, 1, BATCH, time, width).permute(0, 2, 1);
    INDArray upstream = noise(random, 1, BATCH, time, width).permute(0, 2, 1);
    Computation first = block.computation();
    Computation second = block.computation();
    return () -> {
      INDArray middle = first.forward(new Computation.Pass(input, weights, null, true));
      second.forward(new Computation.Pass(middle, weights, null, true));
      INDArray back =
          second.backward(new Computation.Pass(middle, weights, null, true), upstream, gradients);
      first.backward(new Computation.Pass(input, weights, null, true), back, gradients);
    };
  }

  private static Runnable training(int width, int time) {
    int vocabulary = 65;
    NetworkSpec drawn =
        Drawing.tokens(time, vocabulary)
            .then("embedding", "features", width)
            .then("positions", "encoding", "learned", "positions", time)
            .then("decoderblock", "heads", 4, "hidden", 4 * width, "function", "gelu")
            .then("decoderblock", "heads", 4, "hidden", 4 * width, "function", "gelu")
            .dense(vocabulary, "softmax")
            .classes();
    CompiledNetwork network =
        new NetworkCompiler(new LayerCatalog())
            .compile(drawn, OptimizerSpec.of(OptimizerType.ADAM), 1);
    Random random = new Random(2);
    float[] tokens = new float[BATCH * time];
    float[] targets = new float[BATCH * time * vocabulary];
    for (int i = 0; i < tokens.length; i++) {
      tokens[i] = random.nextInt(vocabulary);
      targets[i * vocabulary + random.nextInt(vocabulary)] = 1;
    }
    PreparedBatch batch = network.prepare(tokens, targets, BATCH);
    return () -> network.train(batch);
  }

  private static INDArray noise(Random random, float scale, long... shape) {
    INDArray array = Nd4j.create(DataType.FLOAT, shape);
    for (long i = 0; i < array.length(); i++) {
      array.putScalar(i, scale * random.nextGaussian());
    }
    return array;
  }
}
