package org.layerloom.engine.dl4j.fast;

import org.bytedeco.javacpp.FloatPointer;

/**
 * A batch of sequences {@code [batch, time, features]} step after step outside Java's heap, each
 * step {@code [features, batch]}.
 */
final class StepColumns {

  private final int time;
  private final int features;
  private final NativeFloats steps = new NativeFloats();
  private float[] one = new float[0];

  StepColumns(int time, int features) {
    this.time = time;
    this.features = features;
  }

  void take(float[] sequences, int batch) {
    int length = features * batch;
    steps.atLeast(time * length);
    one = Unit.atLeast(one, length);
    for (int t = 0; t < time; t++) {
      java.util.Arrays.fill(one, 0, length, 0);
      addGathered(one, sequences, t, time, features, batch);
      steps.write(t * length, one, 0, length);
    }
  }

  FloatPointer step(int t, int batch) {
    return steps.at((long) t * features * batch);
  }

  /** Writes the gradient by a step to where the step came from. */
  void giveBack(NativeFloats gradient, float[] sequences, int t, int batch) {
    gradient.read(0, one, 0, features * batch);
    scatter(one, sequences, t, time, features, batch);
  }

  /** Writes a step {@code [features, batch]} into sequences. */
  static void scatter(float[] step, float[] sequences, int t, int time, int features, int batch) {
    for (int n = 0; n < batch; n++) {
      int at = (n * time + t) * features;
      for (int f = 0; f < features; f++) {
        sequences[at + f] = step[f * batch + n];
      }
    }
  }

  /** Adds a step of sequences to one {@code [features, batch]}. */
  static void addGathered(
      float[] step, float[] sequences, int t, int time, int features, int batch) {
    for (int n = 0; n < batch; n++) {
      int at = (n * time + t) * features;
      for (int f = 0; f < features; f++) {
        step[f * batch + n] += sequences[at + f];
      }
    }
  }
}
