package org.layerloom.app.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.layerloom.app.training.DecisionPlane.Area;
import org.layerloom.app.training.DecisionPlane.Points;
import org.layerloom.engine.data.DataConfig;
import org.layerloom.engine.data.Dataset;
import org.layerloom.engine.data.DatasetCatalog;
import org.layerloom.engine.data.Preprocessing;
import org.layerloom.engine.evaluate.Predictor;

class DecisionProbeTest {

  private final Dataset xor = new DatasetCatalog().load("xor", 42);

  /** Knows the exclusive or of signs: class 0 has y above the axis where x is right of it. */
  private static final class Knowing implements Predictor {
    final List<float[]> asked = new ArrayList<>();

    @Override
    public int inputLength() {
      return 2;
    }

    @Override
    public int outputLength() {
      return 2;
    }

    @Override
    public double ownLoss() {
      return 0;
    }

    @Override
    public float[] predict(float[] inputs, int[] steps, int count) {
      asked.add(inputs.clone());
      float[] answers = new float[2 * count];
      for (int i = 0; i < count; i++) {
        boolean first = inputs[2 * i] > 0 == inputs[2 * i + 1] > 0;
        answers[2 * i] = first ? 0.9f : 0.2f;
        answers[2 * i + 1] = first ? 0.1f : 0.8f;
      }
      return answers;
    }
  }

  private DecisionPlane plane(Preprocessing.Kind kind) {
    return new DecisionProbe(null, xor, DataConfig.of("xor", kind), 42).read(new Knowing());
  }

  @Test
  void asksForEachPlaceAndTellsWhatTheNetworkAnswered() {
    DecisionPlane plane = plane(Preprocessing.Kind.NONE);
    int side = plane.side();
    assertThat(plane.answers()).hasSize(side * side * 2);
    assertThat(plane.area().left()).isBetween(-1.3, -1.0);
    assertThat(plane.area().x(side - 1, side)).isGreaterThan(0.9).isLessThan(plane.area().right());
    assertThat(plane.answer(0, 0, 0)).as("bottom left").isEqualTo(0.9f);
    assertThat(plane.answer(side - 1, 0, 1)).as("bottom right").isEqualTo(0.8f);
    assertThat(plane.likeliest(0, side - 1)).as("top left").isEqualTo(1);
  }

  @Test
  void judgesTheSamplesThatItShows() {
    DecisionPlane plane = plane(Preprocessing.Kind.NONE);
    assertThat(plane.training().accuracy()).isEqualTo(1);
    assertThat(plane.validation().accuracy()).isEqualTo(1);
    assertThat(plane.training().size()).isEqualTo(400);
    assertThat(plane.validation().size()).isEqualTo(100);
  }

  @Test
  void asksInTheNumbersThatTheNetworkLearntFrom() {
    Knowing network = new Knowing();
    DataConfig config = DataConfig.of("xor", Preprocessing.Kind.STANDARDIZE);
    new DecisionProbe(null, xor, config, 42).read(network);
    float[] points = network.asked.get(1);
    double sum = 0;
    double squares = 0;
    for (float value : points) {
      sum += value;
      squares += value * value;
    }
    assertThat(sum / points.length).isCloseTo(0, within(1e-3));
    assertThat(squares / points.length).isCloseTo(1, within(1e-2));
  }

  @Test
  void isForTwoNumbersAndClassesAlone() {
    DatasetCatalog datasets = new DatasetCatalog();
    assertThat(DecisionProbe.applies(Optional.of(xor))).isTrue();
    assertThat(DecisionProbe.applies(Optional.of(datasets.load("iris", 42)))).isFalse();
    assertThat(DecisionProbe.applies(Optional.of(xor.reconstructing()))).isFalse();
    assertThat(DecisionProbe.applies(Optional.empty())).isFalse();
  }

  @Test
  void colorsByTheLikeliestClassAndTheDeeperTheSurer() {
    DecisionPlane plane = plane(Preprocessing.Kind.NONE);
    Color sure = DecisionImage.color(plane, 0, 0, Color.WHITE);
    Color lessSure = DecisionImage.color(plane, plane.side() - 1, 0, Color.WHITE);
    assertThat(sure.getBlue()).as("blue").isGreaterThan(sure.getRed());
    assertThat(lessSure.getRed()).as("orange").isGreaterThan(lessSure.getBlue());
    assertThat(sure.getSaturation()).isGreaterThan(lessSure.getSaturation() * 0.9);
    assertThat(sure)
        .isEqualTo(Color.WHITE.interpolate(ClassColors.of(0), 0.72 * (0.9f - 0.5) / 0.5));
  }

  private static DecisionPlane ofScores(float... scores) {
    Points none = new Points(new double[0], new double[0], new int[0], 0);
    List<String> classes = List.of("a", "b", "c");
    return new DecisionPlane(
        List.of("x", "y"), classes, new Area(0, 1, 0, 1), 1, scores, false, none, none);
  }

  @Test
  void scoresAreAsSureAsTheirLead() {
    assertThat(ofScores(-3, -2.6f, -5).sureness(0, 0)).isCloseTo(0.4, within(1e-6));
    assertThat(ofScores(-3, 2.6f, 1).sureness(0, 0)).isEqualTo(1);
    assertThat(ofScores(7, 7, 7).sureness(0, 0)).isZero();
    assertThat(ofScores(Float.NaN, Float.NaN, Float.NaN).sureness(0, 0)).isZero();
  }
}
