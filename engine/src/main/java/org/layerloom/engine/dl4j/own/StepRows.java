package org.layerloom.engine.dl4j.own;

import java.util.List;
import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The steps of all samples that are there, one behind the other, as samples of their own: {@code
 * [batch, f, time]} becomes {@code [steps, f]}. What follows judges each step, and its mean over
 * the batch is the mean over all steps.
 */
public final class StepRows extends OwnLayer {

  private static final long serialVersionUID = 1L;

  public StepRows() {}

  public StepRows(Common common) {
    super(common);
  }

  @Override
  public List<OwnParameter> parameters() {
    return List.of();
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

    @Override
    public INDArray forward(Pass pass) {
      INDArray in = pass.input();
      INDArray rows = Steps.rows(in);
      if (pass.mask() == null) {
        return rows.dup('c');
      }
      int features = (int) in.size(1);
      double[] all = Loops.read(rows);
      int[] lengths = lengths(pass);
      double[] there = new double[total(lengths) * features];
      move(lengths, (int) in.size(2), features, all, there, true);
      return Loops.write(there, in.dataType(), total(lengths), features);
    }

    @Override
    public INDArray backward(Pass pass, INDArray epsilon, Map<String, INDArray> gradients) {
      INDArray in = pass.input();
      if (pass.mask() == null) {
        return Steps.sequence(epsilon.dup('c'), in.size(0));
      }
      int features = (int) in.size(1);
      double[] all = new double[(int) in.length()];
      move(lengths(pass), (int) in.size(2), features, all, Loops.read(epsilon), false);
      INDArray rows = Loops.write(all, in.dataType(), in.size(0) * in.size(2), features);
      return Steps.sequence(rows, in.size(0));
    }

    private static int[] lengths(Pass pass) {
      return Loops.lengths(pass.mask(), (int) pass.input().size(0), (int) pass.input().size(2));
    }

    private static int total(int[] lengths) {
      return java.util.Arrays.stream(lengths).sum();
    }

    private static void move(
        int[] lengths, int time, int features, double[] all, double[] there, boolean gather) {
      int at = 0;
      for (int n = 0; n < lengths.length; n++) {
        int length = lengths[n] * features;
        int from = n * time * features;
        if (gather) {
          System.arraycopy(all, from, there, at, length);
        } else {
          System.arraycopy(there, at, all, from, length);
        }
        at += length;
      }
    }
  }
}
