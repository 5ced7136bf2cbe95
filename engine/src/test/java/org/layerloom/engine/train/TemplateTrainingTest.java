package org.layerloom.engine.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.layerloom.engine.evaluate.Evaluation;

/** The small templates, whole and with their own settings. */
class TemplateTrainingTest {

  @Test
  void theLineIsFound() throws Exception {
    TrainingOutcome outcome = Trainings.run(Trainings.job("linear-regression"));

    Map<String, float[]> weights = outcome.network().orElseThrow().namedWeights();
    assertThat(weights.get("dense.W")[0]).isCloseTo(2, within(0.05f));
    assertThat(weights.get("dense.b")[0]).isCloseTo(1, within(0.05f));
    Evaluation test = outcome.test().orElseThrow();
    assertThat(test.accuracy()).isEmpty();
    // Noise of 0.1 leaves a mean square of 0.01.
    assertThat(test.loss()).isBetween(0.005, 0.02);
    assertThat(test.r2().orElseThrow()).isGreaterThan(0.98);
    assertThat(test.meanAbsoluteError().orElseThrow()).isBetween(0.05, 0.12);
  }

  @Test
  void theFlowersAreToldApart() throws Exception {
    TrainingOutcome outcome = Trainings.run(Trainings.job("iris"));

    Evaluation test = outcome.test().orElseThrow();
    assertThat(test.samples()).isEqualTo(45);
    assertThat(test.accuracy().orElseThrow()).isGreaterThanOrEqualTo(0.93);
    assertThat(test.confusion().orElseThrow().total()).isEqualTo(45);
    assertThat(test.worst()).hasSize(45 - test.confusion().orElseThrow().correct());
    assertThat(outcome.epochs()).hasSize(100);
  }
}
