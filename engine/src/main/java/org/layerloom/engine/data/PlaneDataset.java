package org.layerloom.engine.data;

import java.util.List;
import java.util.Random;
import org.layerloom.engine.network.TensorShape;

/** Two classes of points in the plane, between −1 and 1, that no straight line parts. */
enum PlaneDataset {
  /** Two arms of a spiral, one and a half turns each. */
  SPIRAL("spiral", "two spiral arms with noise") {
    @Override
    void point(int which, Random random, float[] into) {
      double along = Math.sqrt(random.nextDouble()); // Evenly along the arm, not around its middle.
      double angle = 2 * Math.PI * TURNS * along + which * Math.PI;
      into[0] = (float) (along * Math.cos(angle) + SPIRAL_NOISE * random.nextGaussian());
      into[1] = (float) (along * Math.sin(angle) + SPIRAL_NOISE * random.nextGaussian());
    }
  },
  /** A disc inside a ring. */
  CIRCLES("circles", "a disc inside a ring with noise") {
    @Override
    void point(int which, Random random, float[] into) {
      double radius = which == 0 ? 0.45 * Math.sqrt(random.nextDouble()) : ring(random);
      double angle = 2 * Math.PI * random.nextDouble();
      into[0] = (float) (radius * Math.cos(angle) + NOISE * random.nextGaussian());
      into[1] = (float) (radius * Math.sin(angle) + NOISE * random.nextGaussian());
    }

    private double ring(Random random) {
      return 0.65 + 0.3 * random.nextDouble();
    }
  },
  /** Quadrants, opposite ones of one class. */
  XOR("xor", "four quadrants, opposite ones of one class") {
    @Override
    void point(int which, Random random, float[] into) {
      double x = GAP + (1 - GAP) * random.nextDouble();
      double y = GAP + (1 - GAP) * random.nextDouble();
      boolean left = random.nextBoolean();
      into[0] = (float) (left ? -x : x);
      into[1] = (float) (left == (which == 0) ? -y : y);
    }
  };

  private static final int POINTS = 500;
  private static final double TURNS = 1.5;
  private static final double NOISE = 0.04;
  private static final double SPIRAL_NOISE = 0.02;
  private static final double GAP = 0.05;

  private final String reference;
  private final String source;

  PlaneDataset(String reference, String source) {
    this.reference = reference;
    this.source = source;
  }

  String reference() {
    return reference;
  }

  abstract void point(int which, Random random, float[] into);

  Dataset generate(long seed) {
    return GeneratedSamples.draw(
        reference,
        TensorShape.vector(2),
        List.of("x", "y"),
        List.of("blue", "orange"),
        true,
        source,
        seed,
        this::points);
  }

  private Samples points(Random random) {
    float[][] inputs = new float[POINTS][2];
    float[][] targets = new float[POINTS][2];
    for (int i = 0; i < POINTS; i++) {
      point(i % 2, random, inputs[i]);
      targets[i][i % 2] = 1;
    }
    return new TableSamples(inputs, targets);
  }
}
