package org.layerloom.engine.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.layerloom.engine.data.Preprocessing;
import org.layerloom.engine.data.SampleBatch;
import org.layerloom.engine.data.Samples;

/**
 * The samples that an autoencoder rebuilds best, middling and worst, by their loss.
 *
 * @param best the smallest loss first
 * @param middle around the median, the smallest loss first
 * @param worst the largest loss first
 */
public record Reconstructions(
    List<Reconstruction> best, List<Reconstruction> middle, List<Reconstruction> worst) {

  private static final int BATCH = 256;

  public Reconstructions {
    best = List.copyOf(best);
    middle = List.copyOf(middle);
    worst = List.copyOf(worst);
  }

  /**
   * Asks the network about every sample; on the thread that owns it.
   *
   * @param samples whose targets are their inputs
   * @param each how many of each kind at most; no sample is in two lists
   */
  public static Reconstructions of(
      Predictor network,
      Preprocessing preprocessing,
      LossFunction loss,
      Samples samples,
      int each) {
    double[] losses = new double[samples.size()];
    for (int from = 0; from < samples.size(); from += BATCH) {
      int first = from;
      int count = Math.min(BATCH, samples.size() - from);
      SampleBatch batch = SampleBatch.of(samples, count, i -> first + i, preprocessing);
      float[] answers = network.predict(batch.inputs(), batch.steps(), count);
      int length = answers.length / count;
      for (int i = 0; i < count; i++) {
        losses[from + i] = loss.of(answers, batch.inputs(), i * length, length);
      }
    }
    List<Integer> order =
        IntStream.range(0, samples.size())
            .boxed()
            .sorted(Comparator.comparingDouble(i -> losses[i]))
            .toList();
    int size = Math.min(each, order.size() / 3);
    int middle = (order.size() - size) / 2;
    List<Integer> worst = new ArrayList<>(order.subList(order.size() - size, order.size()));
    worst.sort(Comparator.comparingDouble((Integer i) -> losses[i]).reversed());
    return new Reconstructions(
        read(network, preprocessing, samples, order.subList(0, size), losses),
        read(network, preprocessing, samples, order.subList(middle, middle + size), losses),
        read(network, preprocessing, samples, worst, losses));
  }

  private static List<Reconstruction> read(
      Predictor network,
      Preprocessing preprocessing,
      Samples samples,
      List<Integer> chosen,
      double[] losses) {
    List<Reconstruction> read = new ArrayList<>();
    for (int index : chosen) {
      SampleBatch one = SampleBatch.of(samples, 1, i -> index, preprocessing);
      float[] rebuilt = network.predict(one.inputs(), one.steps(), 1);
      read.add(new Reconstruction(index, one.inputs(), rebuilt, losses[index]));
    }
    return read;
  }
}
