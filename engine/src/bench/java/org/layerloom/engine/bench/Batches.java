package org.layerloom.engine.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.layerloom.engine.data.SampleBatch;
import org.layerloom.engine.network.TensorShape;

/** Made-up batches in memory, the same for everybody who is measured. */
final class Batches {

  private static final int COUNT = 4;

  private Batches() {}

  static List<SampleBatch> of(Work work) {
    var layers = work.analysis().layers();
    TensorShape in = layers.get("input").output();
    TensorShape out = layers.get("output").output();
    int inputs = Math.toIntExact(in.elements());
    int targets = Math.toIntExact(out.elements());
    int width = Math.toIntExact(out.dimensions().get(out.dimensions().size() - 1).size());
    Random random = new Random(7);
    List<SampleBatch> all = new ArrayList<>();
    for (int b = 0; b < COUNT; b++) {
      float[] x = new float[work.batch() * inputs];
      for (int i = 0; i < x.length; i++) {
        x[i] = random.nextFloat();
      }
      float[] y = new float[work.batch() * targets];
      for (int row = 0; row < y.length; row += width) {
        y[row + random.nextInt(width)] = 1;
      }
      all.add(new SampleBatch(x, y, null, work.batch()));
    }
    return all;
  }
}
