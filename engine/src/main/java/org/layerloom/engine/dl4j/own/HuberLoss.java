package org.layerloom.engine.dl4j.own;

/**
 * The mean over the values of {@code d² / 2} where {@code d = |y − t|} is at most δ, and of {@code
 * δ (d − δ / 2)} beyond (Huber: Robust estimation of a location parameter, 1964).
 */
public final class HuberLoss extends SampleLoss {

  private static final long serialVersionUID = 1;

  private double delta = 1;

  public HuberLoss() {}

  public HuberLoss(double delta) {
    this.delta = delta;
  }

  public double getDelta() {
    return delta;
  }

  public void setDelta(double delta) {
    this.delta = delta;
  }

  @Override
  protected double of(double[] answers, double[] targets, double[] slope) {
    double sum = 0;
    for (int i = 0; i < answers.length; i++) {
      double distance = answers[i] - targets[i];
      boolean near = Math.abs(distance) <= delta;
      sum += near ? distance * distance / 2 : delta * (Math.abs(distance) - delta / 2);
      slope[i] = (near ? distance : delta * Math.signum(distance)) / answers.length;
    }
    return sum / answers.length;
  }

  @Override
  public boolean equals(Object other) {
    return super.equals(other) && ((HuberLoss) other).delta == delta;
  }

  @Override
  public int hashCode() {
    return 31 * super.hashCode() + Double.hashCode(delta);
  }
}
