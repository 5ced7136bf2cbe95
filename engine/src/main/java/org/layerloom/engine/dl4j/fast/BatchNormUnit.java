package org.layerloom.engine.dl4j.fast;

import java.util.Arrays;
import java.util.List;
import java.util.function.ObjDoubleConsumer;
import java.util.function.ObjIntConsumer;

/**
 * Batch normalisation (Ioffe, Szegedy 2015) of each feature, or of each channel of an image. The
 * running means are weights in DL4J, whose gradient is how far they are to go back.
 */
final class BatchNormUnit extends Unit {

  private final WeightArray gamma;
  private final WeightArray beta;
  private final WeightArray runningMean;
  private final WeightArray runningVariance;
  private final double decay;
  private final double epsilon;
  private final boolean first;
  private final int channels;
  private final int places;
  private final float[] mean;
  private final float[] variance;
  private final float[] scale;
  private final float[] byGamma;
  private final float[] byBeta;
  private final float[] sums;
  private final float[] products;
  private final float[] nothing;
  private final double[] totals;
  private double numbers;

  BatchNormUnit(
      WeightArray gamma,
      WeightArray beta,
      WeightArray runningMean,
      WeightArray runningVariance,
      double decay,
      double epsilon,
      boolean first,
      Unit source) {
    super(source.shape(), true, source);
    this.gamma = gamma;
    this.beta = beta;
    this.runningMean = runningMean;
    this.runningVariance = runningVariance;
    this.decay = decay;
    this.epsilon = epsilon;
    this.first = first;
    this.channels = source.shape()[0];
    this.places = source.width() / channels;
    this.mean = new float[channels];
    this.variance = new float[channels];
    this.scale = new float[channels];
    this.byGamma = new float[channels];
    this.byBeta = new float[channels];
    this.sums = new float[source.width()];
    this.products = new float[source.width()];
    this.nothing = new float[channels];
    this.totals = new double[2 * channels];
  }

  @Override
  void forward(int batch, boolean training) {
    if (!training) {
      System.arraycopy(runningMean.values(), 0, mean, 0, channels);
      System.arraycopy(runningVariance.values(), 0, variance, 0, channels);
    }
    float[] x = source().outputs();
    float[] g = gamma.values();
    float[] b = beta.values();
    for (int c = 0; c < channels; c++) {
      scale[c] = (float) (1 / Math.sqrt(variance[c] + epsilon));
    }
    for (int n = 0; n < batch; n++) {
      for (int c = 0; c < channels; c++) {
        int at = n * width() + c * places;
        float by = g[c] * scale[c];
        Loop.scale(outputs(), at, x, at, by, b[c] - mean[c] * by, places);
      }
    }
  }

  /** Mean and variance over batch and places, the variance in a second pass. */
  @Override
  List<Meeting> meetingsForward() {
    return List.of(
        meeting(BatchNormUnit::sum, (unit, count) -> unit.divide(unit.mean, count)),
        meeting(BatchNormUnit::sumSquares, (unit, count) -> unit.divide(unit.variance, count)));
  }

  @Override
  List<Meeting> meetingsBackward() {
    return List.of(meeting(BatchNormUnit::sumSlopes, (unit, count) -> unit.numbers = count));
  }

  /** Adds up the totals of all strands, in their order, and hands the sums to each. */
  private static Meeting meeting(
      ObjIntConsumer<BatchNormUnit> gather, ObjDoubleConsumer<BatchNormUnit> settle) {
    return new Meeting() {
      @Override
      public void gather(Unit unit, int rows) {
        gather.accept((BatchNormUnit) unit, rows);
      }

      @Override
      public void settle(List<Unit> all, int rows) {
        double[] sums = new double[((BatchNormUnit) all.get(0)).totals.length];
        for (Unit unit : all) {
          Arrays.setAll(sums, i -> sums[i] + ((BatchNormUnit) unit).totals[i]);
        }
        for (Unit unit : all) {
          BatchNormUnit own = (BatchNormUnit) unit;
          System.arraycopy(sums, 0, own.totals, 0, sums.length);
          settle.accept(own, (double) rows * own.places);
        }
      }
    };
  }

  private void divide(float[] into, double count) {
    for (int c = 0; c < channels; c++) {
      into[c] = (float) (totals[c] / count);
    }
  }

  private void sum(int batch) {
    float[] x = source().outputs();
    Arrays.fill(sums, 0);
    for (int n = 0; n < batch; n++) {
      Loop.add(sums, 0, x, n * width(), width());
    }
    total(sums, 0);
  }

  private void sumSquares(int batch) {
    Arrays.fill(sums, 0);
    for (int n = 0; n < batch; n++) {
      addSquares(source().outputs(), n * width());
    }
    total(sums, 0);
  }

  /** The sum of each channel. */
  private void total(float[] numbers, int at) {
    for (int c = 0; c < channels; c++) {
      totals[at + c] = Loop.sum(numbers, c * places, places);
    }
  }

  private void addSquares(float[] x, int sample) {
    for (int c = 0; c < channels; c++) {
      int to = c * places;
      float middle = mean[c];
      for (int i = 0; i < places; i++) {
        float off = x[sample + to + i] - middle;
        sums[to + i] += off * off;
      }
    }
  }

  private void sumSlopes(int batch) {
    float[] x = source().outputs();
    float[] gradient = gradient(batch);
    Arrays.fill(sums, 0);
    Arrays.fill(products, 0);
    for (int n = 0; n < batch; n++) {
      int at = n * width();
      for (int i = 0; i < width(); i++) {
        sums[i] += gradient[at + i];
      }
      addProducts(x, gradient, at);
    }
    total(sums, 0);
    total(products, channels);
  }

  @Override
  void backward(int batch) {
    float[] x = source().outputs();
    float[] gradient = gradient(batch);
    // The sums are those of the whole batch by now, and so of one strand to write.
    for (int c = 0; c < channels; c++) {
      byBeta[c] = (float) totals[c];
      byGamma[c] = (float) (scale[c] * totals[channels + c]);
    }
    gamma.setGradient(first ? byGamma : nothing);
    beta.setGradient(first ? byBeta : nothing);
    goBack(runningMean, mean);
    goBack(runningVariance, variance);
    if (source().learns()) {
      float[] share = source().shareOf(batch);
      float[] g = gamma.values();
      float count = (float) numbers;
      for (int n = 0; n < batch; n++) {
        for (int c = 0; c < channels; c++) {
          // γ s (d − Σd / m − (x − μ) s Σ(d x̂) / m), with s = 1 / √(σ² + ε)
          float by = g[c] * scale[c];
          float slope = -by * scale[c] * byGamma[c] / count;
          float level = -by * byBeta[c] / count - mean[c] * slope;
          combine(share, gradient, x, n * width() + c * places, by, slope, level);
        }
      }
      source().share(batch);
    }
  }

  private void addProducts(float[] x, float[] gradient, int sample) {
    for (int c = 0; c < channels; c++) {
      int to = c * places;
      float middle = mean[c];
      for (int i = 0; i < places; i++) {
        products[to + i] += gradient[sample + to + i] * (x[sample + to + i] - middle);
      }
    }
  }

  private void combine(
      float[] share, float[] d, float[] x, int at, float by, float slope, float level) {
    for (int i = at; i < at + places; i++) {
      share[i] = d[i] * by + x[i] * slope + level;
    }
  }

  /** The step from the running number to {@code decay · running + (1 − decay) · now}, negative. */
  private void goBack(WeightArray running, float[] now) {
    float[] values = running.values();
    for (int c = 0; c < channels; c++) {
      values[c] = (float) ((values[c] - now[c]) * (1 - decay));
    }
    running.setGradient(first ? values : nothing);
  }
}
