package org.layerloom.app.training;

import java.util.Optional;
import org.layerloom.engine.data.DataConfig;
import org.layerloom.engine.data.DataSplit;
import org.layerloom.engine.data.Dataset;
import org.layerloom.engine.data.Preprocessing;
import org.layerloom.engine.data.Samples;
import org.layerloom.engine.evaluate.Predictor;
import org.layerloom.engine.train.TrainingSession;

/** Asks a network of one input and one output for its curve. */
final class LineFitProbe extends LearntProbe {

  private static final int STEPS = 64;

  private final double[][] points;
  private final double[] grid = new double[STEPS + 1];
  private final Preprocessing preprocessing;

  static boolean applies(Optional<Dataset> dataset) {
    return dataset
        .filter(d -> !d.info().classes())
        .filter(d -> d.training().inputLength() == 1 && d.training().targetLength() == 1)
        .isPresent();
  }

  LineFitProbe(TrainingSession session, Dataset dataset, DataConfig config, long seed) {
    super(session);
    Samples training = DataSplit.of(dataset, config, seed).training();
    this.preprocessing = Preprocessing.fit(config.preprocessing(), training);
    this.points = new double[2][training.size()];
    float[] number = new float[1];
    double low = Double.MAX_VALUE;
    double high = -Double.MAX_VALUE;
    for (int i = 0; i < training.size(); i++) {
      training.copyInput(i, number, 0);
      points[0][i] = number[0];
      low = Math.min(low, number[0]);
      high = Math.max(high, number[0]);
      training.copyTarget(i, number, 0);
      points[1][i] = number[0];
    }
    for (int i = 0; i <= STEPS; i++) {
      grid[i] = low + (high - low) * i / STEPS;
    }
  }

  @Override
  LineFit read(Predictor network) {
    float[] inputs = new float[grid.length];
    for (int i = 0; i < grid.length; i++) {
      inputs[i] = (float) grid[i];
    }
    preprocessing.applyToEach(inputs, 1, inputs.length);
    float[] answers = network.predict(inputs, inputs.length);
    double[][] line = {grid.clone(), new double[grid.length]};
    for (int i = 0; i < answers.length; i++) {
      line[1][i] = answers[i];
    }
    return new LineFit(points, line);
  }
}
