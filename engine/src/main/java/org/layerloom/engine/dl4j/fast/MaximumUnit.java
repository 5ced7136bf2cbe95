package org.layerloom.engine.dl4j.fast;

/** The largest of several outputs, number by number; of equal ones the first. */
final class MaximumUnit extends Unit {

  private int[] chosen = new int[0];

  MaximumUnit(Unit... sources) {
    super(sources[0].shape(), sources);
  }

  @Override
  void forward(int batch, boolean training) {
    int length = batch * width();
    chosen = chosen.length < length ? new int[length] : chosen;
    java.util.Arrays.fill(chosen, 0, length, 0);
    float[] y = outputs();
    System.arraycopy(source().outputs(), 0, y, 0, length);
    for (int s = 1; s < sources().size(); s++) {
      float[] x = sources().get(s).outputs();
      for (int i = 0; i < length; i++) {
        if (x[i] > y[i]) {
          y[i] = x[i];
          chosen[i] = s;
        }
      }
    }
  }

  @Override
  void backward(int batch) {
    float[] gradient = gradient(batch);
    for (int s = 0; s < sources().size(); s++) {
      Unit source = sources().get(s);
      if (source.learns()) {
        float[] share = source.shareOf(batch);
        for (int i = 0; i < batch * width(); i++) {
          share[i] = chosen[i] == s ? gradient[i] : 0;
        }
        source.share(batch);
      }
    }
  }
}
