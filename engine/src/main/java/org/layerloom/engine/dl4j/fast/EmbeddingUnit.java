package org.layerloom.engine.dl4j.fast;

import java.util.Arrays;

/**
 * A row of a table for each token: {@code [time]} whole numbers become {@code [time, features]}.
 */
final class EmbeddingUnit extends Unit {

  private final WeightArray table;
  private final int time;
  private final int features;
  private final float[] sums;

  EmbeddingUnit(int features, WeightArray table, Unit source) {
    super(new int[] {source.width(), features}, true, source);
    this.table = table;
    this.time = source.width();
    this.features = features;
    this.sums = new float[table.length()];
  }

  @Override
  void forward(int batch, boolean training) {
    float[] tokens = source().outputs();
    Arrays.fill(outputs(), 0, batch * width(), 0);
    for (int n = 0; n < batch; n++) {
      for (int t = 0; t < lengths().of(n, time); t++) {
        int at = n * time + t;
        table.read((int) tokens[at] * features, outputs(), at * features, features);
      }
    }
  }

  @Override
  void backward(int batch) {
    float[] tokens = source().outputs();
    Arrays.fill(sums, 0);
    for (int n = 0; n < batch; n++) {
      for (int t = 0; t < lengths().of(n, time); t++) {
        int at = n * time + t;
        Loop.add(sums, (int) tokens[at] * features, gradient(batch), at * features, features);
      }
    }
    table.setGradient(sums);
  }
}
