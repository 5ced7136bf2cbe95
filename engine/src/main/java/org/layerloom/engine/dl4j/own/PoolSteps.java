package org.layerloom.engine.dl4j.own;

import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Mean or maximum of windows of steps: {@code [batch, f, time]} becomes {@code [batch, f, places]}.
 * Steps that are not there count neither for the mean nor for the maximum, whether they are padding
 * of the sequence or of its edges. Of a sequence that is shorter than the others as many places are
 * there as it would have alone, but at least one.
 */
public final class PoolSteps extends OwnLayer {

  private static final long serialVersionUID = 1L;

  private int length;
  private int stride;
  private boolean same;
  private boolean average;

  public PoolSteps() {}

  /**
   * A layer.
   *
   * @param length steps of a window
   * @param same whether windows reach beyond the edges, so that there are {@code ⌈time / stride⌉}
   *     places, and not {@code ⌊(time − length) / stride⌋ + 1}
   * @param average the mean; else the maximum
   */
  public PoolSteps(Common common, int length, int stride, boolean same, boolean average) {
    super(common);
    this.length = length;
    this.stride = stride;
    this.same = same;
    this.average = average;
  }

  @Override
  public boolean changesLengths() {
    return true;
  }

  @Override
  public INDArray maskBehind(INDArray mask) {
    if (mask == null) {
      return null;
    }
    int batch = (int) mask.size(0);
    int time = (int) mask.size(1);
    Windows windows = windows(time);
    int[] lengths = Loops.lengths(mask, batch, time);
    double[] there = new double[batch * windows.places()];
    for (int i = 0; i < there.length; i++) {
      int places = places(lengths[i / windows.places()]);
      there[i] = i % windows.places() < places ? 1 : 0;
    }
    return Loops.write(there, mask.dataType(), batch, windows.places());
  }

  /** Steps of a window. */
  public int length() {
    return length;
  }

  public int stride() {
    return stride;
  }

  /** Whether it gives the mean; else the maximum. */
  public boolean average() {
    return average;
  }

  /** Steps that the first window reaches beyond the start of so many. */
  public int before(int time) {
    return same ? Math.max(0, (places(time) - 1) * stride + length - time) / 2 : 0;
  }

  private Windows windows(int time) {
    return new Windows(places(time), before(time), length, stride);
  }

  /** How many places so many steps have. */
  public int places(int steps) {
    return same ? (steps + stride - 1) / stride : Math.max(0, steps - length) / stride + 1;
  }

  /**
   * Where the windows lie.
   *
   * @param before steps that the first one reaches beyond the start
   */
  private record Windows(int places, int before, int length, int stride) {

    int from(int place) {
      return Math.max(0, place * stride - before);
    }

    int to(int place, int there) {
      return Math.min(there, place * stride - before + length);
    }
  }

  @Override
  public Computation computation() {
    return new Arithmetic();
  }

  private final class Arithmetic implements Computation {

    private int[] lengths;

    /** Of each number of a maximum, the step that it came from. */
    private int[] largest;

    @Override
    public INDArray forward(Pass pass) {
      INDArray input = pass.input();
      int batch = (int) input.size(0);
      int features = (int) input.size(1);
      int time = (int) input.size(2);
      Windows windows = windows(time);
      lengths = Loops.lengths(pass.mask(), batch, time);
      double[] in = Loops.read(input);
      double[] out = new double[batch * features * windows.places()];
      largest = new int[out.length];
      for (int i = 0; i < out.length; i++) {
        int row = i / windows.places();
        int place = i % windows.places();
        int from = windows.from(place);
        int to = end(windows, place, row / features);
        if (from < to && average) {
          out[i] = mean(in, row * time + from, row * time + to);
        } else if (from < to) {
          largest[i] = largest(in, row * time + from, row * time + to);
          out[i] = in[largest[i]];
        }
      }
      return Loops.write(out, input.dataType(), batch, features, windows.places());
    }

    @Override
    public INDArray backward(Pass pass, INDArray epsilon, Map<String, INDArray> gradients) {
      int features = (int) pass.input().size(1);
      int time = (int) pass.input().size(2);
      Windows windows = windows(time);
      double[] slope = Loops.read(epsilon);
      double[] back = new double[(int) pass.input().length()];
      for (int i = 0; i < slope.length; i++) {
        int row = i / windows.places();
        int place = i % windows.places();
        int from = windows.from(place);
        int to = end(windows, place, row / features);
        if (average) {
          for (int step = from; step < to; step++) {
            back[row * time + step] += slope[i] / (to - from);
          }
        } else if (from < to) {
          back[largest[i]] += slope[i];
        }
      }
      return Loops.write(back, epsilon.dataType(), pass.input().shape());
    }

    /** Behind the last step of a window; 0 where the place is not there. */
    private int end(Windows windows, int place, int sample) {
      return place < places(lengths[sample]) ? windows.to(place, lengths[sample]) : 0;
    }

    private static double mean(double[] values, int from, int to) {
      double sum = 0;
      for (int i = from; i < to; i++) {
        sum += values[i];
      }
      return sum / (to - from);
    }

    private static int largest(double[] values, int from, int to) {
      int best = from;
      for (int i = from + 1; i < to; i++) {
        best = values[i] > values[best] ? i : best;
      }
      return best;
    }
  }
}
