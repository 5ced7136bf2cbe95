package org.layerloom.engine.network;

/**
 * How far around a place of its input a layer looks, and how far its own places lie apart, in
 * places of its input: {@code [height, width]} of an image, {@code [time]} of a sequence.
 *
 * @param across places that one number of the output sees along each axis; {@code (kernel − 1) ·
 *     dilation + 1} of a window
 * @param apart how many places of the input one step in the output is; a half where it upsamples
 */
public record Reach(double[] across, double[] apart) {

  /** Of a layer that treats each place by itself. */
  public static final Reach POINT = new Reach(new double[] {1, 1}, new double[] {1, 1});

  /** Of a layer whose every step may depend on all steps of its input. */
  public static final Reach ALL_STEPS = ofSteps(Double.POSITIVE_INFINITY, 1);

  public Reach {
    across = across.clone();
    apart = apart.clone();
  }

  public static Reach of(double high, double wide, double down, double along) {
    return new Reach(new double[] {high, wide}, new double[] {down, along});
  }

  /** Along the steps of a sequence. */
  public static Reach ofSteps(double across, double apart) {
    return new Reach(new double[] {across, 1}, new double[] {apart, 1});
  }

  /**
   * What both see together, this one first: {@code r = r₁ + (r₂ − 1) · j₁}, {@code j = j₁ · j₂}
   * (Araujo, Norris, Sim: Computing receptive fields of convolutional neural networks, 2019).
   */
  Reach then(Reach next) {
    double[] across = new double[2];
    double[] apart = new double[2];
    for (int i = 0; i < 2; i++) {
      across[i] = this.across[i] + (next.across[i] - 1) * this.apart[i];
      apart[i] = this.apart[i] * next.apart[i];
    }
    return new Reach(across, apart);
  }

  /** What a layer sees that looks at both. */
  Reach orFurther(Reach other) {
    double[] across = new double[2];
    double[] apart = new double[2];
    for (int i = 0; i < 2; i++) {
      across[i] = Math.max(this.across[i], other.across[i]);
      apart[i] = Math.max(this.apart[i], other.apart[i]);
    }
    return new Reach(across, apart);
  }

  /** The receptive field along an axis, in whole places; {@link Long#MAX_VALUE} for all. */
  public long places(int axis) {
    return (long) Math.ceil(across[axis] - 1e-9);
  }

  /** How many places of the network's input so many places of the output stand for. */
  long inputPlaces(int axis, long outputs) {
    return Math.round(outputs * apart[axis]);
  }
}
