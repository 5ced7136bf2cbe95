package org.layerloom.engine.data;

import java.util.List;
import java.util.Random;
import org.layerloom.engine.network.TensorShape;

/**
 * Points near the line y = 2x + 1: x drawn evenly from −1 to 1, y with Gaussian noise of standard
 * deviation 0.1, drawn from a seed.
 */
final class LineDataset {

  static final String REFERENCE = "line";
  private static final int POINTS = 100;
  private static final double SLOPE = 2;
  private static final double INTERCEPT = 1;
  private static final double NOISE = 0.1;

  private LineDataset() {}

  static Dataset generate(long seed) {
    return GeneratedSamples.draw(
        REFERENCE,
        TensorShape.vector(1),
        List.of("x"),
        List.of("y"),
        false,
        "y = 2x + 1 with noise",
        seed,
        LineDataset::points);
  }

  private static Samples points(Random random) {
    float[][] xs = new float[POINTS][];
    float[][] ys = new float[POINTS][];
    for (int i = 0; i < POINTS; i++) {
      double x = 2 * random.nextDouble() - 1;
      xs[i] = new float[] {(float) x};
      ys[i] = new float[] {(float) (SLOPE * x + INTERCEPT + NOISE * random.nextGaussian())};
    }
    return new TableSamples(xs, ys);
  }
}
