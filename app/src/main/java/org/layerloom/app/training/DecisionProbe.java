package org.layerloom.app.training;

import java.util.List;
import java.util.Optional;
import org.layerloom.app.training.DecisionPlane.Area;
import org.layerloom.app.training.DecisionPlane.Points;
import org.layerloom.engine.data.DataConfig;
import org.layerloom.engine.data.DataSplit;
import org.layerloom.engine.data.Dataset;
import org.layerloom.engine.data.Preprocessing;
import org.layerloom.engine.data.Samples;
import org.layerloom.engine.dl4j.CompiledNetwork;
import org.layerloom.engine.evaluate.Evaluator;
import org.layerloom.engine.evaluate.Predictor;
import org.layerloom.engine.train.TrainingSession;

/** Asks a network of two inputs and some classes for its answers all over the plane. */
final class DecisionProbe extends LearntProbe {

  /** Places along each axis; 3,600 answers take a small network some milliseconds. */
  static final int SIDE = 60;

  /** More dots than this hide the plane. */
  private static final int MAX_POINTS = 1_000;

  /** Room around the outermost points, as a share of their extent. */
  private static final double MARGIN = 0.08;

  private final List<String> axes;
  private final List<String> classes;
  private final Preprocessing preprocessing;
  private final Points training;
  private final Points validation;
  private final Area area;
  private final float[] grid = new float[SIDE * SIDE * 2];

  static boolean applies(Optional<Dataset> dataset) {
    return dataset
        .filter(d -> d.info().classes() && !d.info().perStep())
        .filter(d -> d.info().sample().isVector() && d.training().inputLength() == 2)
        .isPresent();
  }

  DecisionProbe(TrainingSession session, Dataset dataset, DataConfig config, long seed) {
    super(session);
    axes = axes(dataset.info().inputNames());
    classes = dataset.info().targetNames();
    DataSplit split = DataSplit.of(dataset, config, seed);
    preprocessing = Preprocessing.fit(config.preprocessing(), split.training());
    training = points(split.training());
    validation = points(split.validation());
    area = around(training, validation);
    for (int row = 0; row < SIDE; row++) {
      for (int column = 0; column < SIDE; column++) {
        grid[(row * SIDE + column) * 2] = (float) area.x(column, SIDE);
        grid[(row * SIDE + column) * 2 + 1] = (float) area.y(row, SIDE);
      }
    }
    preprocessing.applyToEach(grid, 2, SIDE * SIDE);
  }

  private static List<String> axes(List<String> names) {
    return names.size() == 2 ? names : List.of("x1", "x2");
  }

  private static Points points(Samples samples) {
    int shown = Math.min(MAX_POINTS, samples.size());
    double[] x = new double[shown];
    double[] y = new double[shown];
    int[] of = new int[shown];
    float[] sample = new float[2];
    for (int i = 0; i < shown; i++) {
      // Spread over the whole: a file may be sorted by class.
      int index = (int) ((long) i * samples.size() / shown);
      samples.copyInput(index, sample, 0);
      x[i] = sample[0];
      y[i] = sample[1];
      of[i] = samples.classOf(index);
    }
    return new Points(x, y, of, 0);
  }

  private static Area around(Points... all) {
    double left = Double.MAX_VALUE;
    double right = -Double.MAX_VALUE;
    double bottom = Double.MAX_VALUE;
    double top = -Double.MAX_VALUE;
    for (Points points : all) {
      for (int i = 0; i < points.size(); i++) {
        left = Math.min(left, points.x()[i]);
        right = Math.max(right, points.x()[i]);
        bottom = Math.min(bottom, points.y()[i]);
        top = Math.max(top, points.y()[i]);
      }
    }
    double wide = right > left ? (right - left) * MARGIN : 1;
    double high = top > bottom ? (top - bottom) * MARGIN : 1;
    return new Area(left - wide, right + wide, bottom - high, top + high);
  }

  @Override
  DecisionPlane read(Predictor network) {
    return new DecisionPlane(
        axes,
        classes,
        area,
        SIDE,
        network.predict(grid, SIDE * SIDE),
        !(network instanceof CompiledNetwork of) || of.loss().loss().judgesProbabilities(),
        judged(network, training),
        judged(network, validation));
  }

  private Points judged(Predictor network, Points points) {
    if (points.size() == 0) {
      return points;
    }
    float[] inputs = new float[points.size() * 2];
    for (int i = 0; i < points.size(); i++) {
      inputs[2 * i] = (float) points.x()[i];
      inputs[2 * i + 1] = (float) points.y()[i];
    }
    preprocessing.applyToEach(inputs, 2, points.size());
    float[] answers = network.predict(inputs, points.size());
    int right = 0;
    for (int i = 0; i < points.size(); i++) {
      int found = Evaluator.argMax(answers, i * classes.size(), classes.size());
      right += found == points.classes()[i] ? 1 : 0;
    }
    return new Points(points.x(), points.y(), points.classes(), (double) right / points.size());
  }
}
