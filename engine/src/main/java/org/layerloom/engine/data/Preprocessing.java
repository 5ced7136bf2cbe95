package org.layerloom.engine.data;

import java.util.Arrays;
import java.util.Locale;
import org.layerloom.engine.network.Axis;
import org.layerloom.engine.network.TensorShape;

/**
 * What is done to the numbers of each input before a network sees them: {@code (x − shift) ×
 * scale}, feature by feature; one number of each serves all features alike.
 *
 * @param kind how the numbers were found
 * @param shift of length 1 or the input's length
 * @param scale of the same length
 */
public record Preprocessing(Kind kind, float[] shift, float[] scale) {

  /** Ways to find the numbers. */
  public enum Kind {
    /** Leave the data as they are. */
    NONE,
    /** Divide bytes by 255, so that pixels run from 0 to 1. */
    SCALE_BYTES,
    /** Give each feature mean 0 and standard deviation 1 over the training samples. */
    STANDARDIZE;

    /** The name in project files and text bundles. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public Preprocessing {
    shift = shift.clone();
    scale = scale.clone();
    if (shift.length != scale.length || shift.length == 0) {
      throw new IllegalArgumentException("shift and scale differ in length");
    }
  }

  /** Finds the numbers on the training samples alone, so that nothing of the test leaks in. */
  public static Preprocessing fit(Kind kind, Samples training) {
    return switch (kind) {
      case NONE -> new Preprocessing(kind, new float[] {0}, new float[] {1});
      case SCALE_BYTES -> new Preprocessing(kind, new float[] {0}, new float[] {1f / 255});
      case STANDARDIZE -> standardize(training);
    };
  }

  /**
   * The same for samples of a shape: tokens stay as they are, and all steps of a sequence share the
   * numbers of each feature, so that padding does not count.
   */
  public static Preprocessing fit(Kind kind, Samples training, TensorShape sample) {
    if (sample.isTokens()) {
      return fit(Kind.NONE, training);
    }
    return kind == Kind.STANDARDIZE && sample.isSequence()
        ? standardizeSteps(training, (int) sample.size(Axis.FEATURE))
        : fit(kind, training);
  }

  private static Preprocessing standardizeSteps(Samples training, int features) {
    int length = training.inputLength();
    double[] mean = new double[features];
    double[] square = new double[features];
    long[] seen = new long[features];
    float[] input = new float[length];
    for (int i = 0; i < training.size(); i++) {
      training.copyInput(i, input, 0);
      long there = Math.min(length, (long) training.steps(i) * features);
      for (int j = 0; j < there; j++) {
        int f = j % features;
        double distance = input[j] - mean[f];
        mean[f] += distance / ++seen[f];
        square[f] += distance * (input[j] - mean[f]);
      }
    }
    float[] shift = new float[length];
    float[] scale = new float[length];
    for (int j = 0; j < length; j++) {
      double deviation = Math.sqrt(square[j % features] / Math.max(1, seen[j % features]));
      shift[j] = (float) mean[j % features];
      scale[j] = deviation > 1e-8 ? (float) (1 / deviation) : 1;
    }
    return new Preprocessing(Kind.STANDARDIZE, shift, scale);
  }

  private static Preprocessing standardize(Samples training) {
    int length = training.inputLength();
    double[] mean = new double[length];
    double[] square = new double[length];
    float[] input = new float[length];
    for (int i = 0; i < training.size(); i++) {
      training.copyInput(i, input, 0);
      for (int j = 0; j < length; j++) {
        // Welford's running mean and sum of squared distances, exact where a plain sum is not.
        double distance = input[j] - mean[j];
        mean[j] += distance / (i + 1);
        square[j] += distance * (input[j] - mean[j]);
      }
    }
    float[] shift = new float[length];
    float[] scale = new float[length];
    for (int j = 0; j < length; j++) {
      double deviation = Math.sqrt(square[j] / Math.max(1, training.size()));
      shift[j] = (float) mean[j];
      scale[j] = deviation > 1e-8 ? (float) (1 / deviation) : 1;
    }
    return new Preprocessing(Kind.STANDARDIZE, shift, scale);
  }

  /**
   * Changes samples in place.
   *
   * @param values {@code [count, length]}, one sample after the other
   * @param length numbers of one sample; the length of {@code shift} unless that is 1
   */
  public void applyToEach(float[] values, int length, int count) {
    if (kind == Kind.NONE) {
      return;
    }
    if (shift.length == 1) {
      float less = shift[0];
      float times = scale[0];
      for (int i = 0; i < length * count; i++) {
        values[i] = (values[i] - less) * times;
      }
      return;
    }
    for (int sample = 0; sample < count; sample++) {
      int at = sample * length;
      for (int i = 0; i < length; i++) {
        values[at + i] = (values[at + i] - shift[i]) * scale[i];
      }
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Preprocessing p
        && kind == p.kind
        && Arrays.equals(shift, p.shift)
        && Arrays.equals(scale, p.scale);
  }

  @Override
  public int hashCode() {
    return 31 * kind.hashCode() + Arrays.hashCode(shift);
  }
}
