package org.layerloom.engine.dl4j.own;

import java.util.Map;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.api.Layer;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The steps of all samples that are there, one behind the other, as samples of their own: {@code
 * [batch, f, time]} becomes {@code [steps, f]}. What follows judges each step, and its mean over
 * the batch is the mean over all steps. While a network learns, steps for which there is nothing to
 * predict may be left out too.
 */
public final class StepRows extends OwnLayer {

  private static final long serialVersionUID = 1L;

  public StepRows() {}

  public StepRows(Common common) {
    super(common);
  }

  /**
   * Lets all layers of this kind pass on certain steps alone.
   *
   * @param steps {@code sample · time + step} in growing order; null for all that are there
   */
  public static void choose(Layer[] layers, int[] steps) {
    for (Layer layer : layers) {
      if (layer instanceof OwnLayerRun run && run.computation() instanceof Arithmetic rows) {
        rows.chosen = steps;
      }
    }
  }

  @Override
  public boolean keepsTime() {
    return false;
  }

  @Override
  public Computation computation() {
    return new Arithmetic();
  }

  private static final class Arithmetic implements Computation {

    private int[] chosen;

    @Override
    public INDArray forward(Pass pass) {
      INDArray in = pass.input();
      INDArray rows = Steps.rows(in);
      if (pass.mask() == null && chosen == null) {
        return rows.dup('c');
      }
      int features = (int) in.size(1);
      double[] all = Loops.read(rows);
      int[] steps = steps(pass);
      double[] there = new double[steps.length * features];
      for (int i = 0; i < steps.length; i++) {
        System.arraycopy(all, steps[i] * features, there, i * features, features);
      }
      return Loops.write(there, in.dataType(), steps.length, features);
    }

    @Override
    public INDArray backward(Pass pass, INDArray epsilon, Map<String, INDArray> gradients) {
      INDArray in = pass.input();
      if (pass.mask() == null && chosen == null) {
        return Steps.sequence(epsilon.dup('c'), in.size(0));
      }
      int features = (int) in.size(1);
      double[] all = new double[(int) in.length()];
      double[] there = Loops.read(epsilon);
      int[] steps = steps(pass);
      for (int i = 0; i < steps.length; i++) {
        System.arraycopy(there, i * features, all, steps[i] * features, features);
      }
      INDArray rows = Loops.write(all, in.dataType(), in.size(0) * in.size(2), features);
      return Steps.sequence(rows, in.size(0));
    }

    private int[] steps(Pass pass) {
      if (chosen != null) {
        return chosen;
      }
      int time = (int) pass.input().size(2);
      int[] lengths = Loops.lengths(pass.mask(), (int) pass.input().size(0), time);
      return IntStream.range(0, lengths.length * time)
          .filter(i -> i % time < lengths[i / time])
          .toArray();
    }
  }
}
