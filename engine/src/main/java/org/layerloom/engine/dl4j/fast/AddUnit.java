package org.layerloom.engine.dl4j.fast;

/** The sum of several outputs, or their mean, or the first less the second. */
final class AddUnit extends Unit {

  private final float[] factors;

  /**
   * A sum.
   *
   * @param factors what each source is multiplied by
   */
  AddUnit(float[] factors, Unit... sources) {
    super(sources[0].shape(), sources);
    this.factors = factors.clone();
  }

  @Override
  void forward(int batch, boolean training) {
    float[] y = outputs();
    for (int s = 0; s < factors.length; s++) {
      float[] x = sources().get(s).outputs();
      float factor = factors[s];
      if (s == 0) {
        Loop.scale(y, 0, x, 0, factor, 0, batch * width());
      } else {
        for (int i = 0; i < batch * width(); i++) {
          y[i] += x[i] * factor;
        }
      }
    }
  }

  @Override
  void backward(int batch) {
    float[] gradient = gradient(batch);
    for (int s = 0; s < factors.length; s++) {
      Unit source = sources().get(s);
      if (source.learns()) {
        Loop.scale(source.shareOf(batch), 0, gradient, 0, factors[s], 0, batch * width());
        source.share(batch);
      }
    }
  }
}
