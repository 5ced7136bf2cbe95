package org.layerloom.engine.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.layerloom.engine.Drawing;
import org.layerloom.engine.data.DatasetCatalog;
import org.layerloom.engine.data.DatasetInfo;
import org.layerloom.engine.layer.LayerCatalog;
import org.layerloom.engine.network.Diagnostic;
import org.layerloom.engine.network.NetworkAnalysis;
import org.layerloom.engine.network.NetworkSpec;
import org.layerloom.engine.network.ShapeInference;
import org.layerloom.engine.optimize.OptimizerSpec;
import org.layerloom.engine.optimize.OptimizerType;
import org.layerloom.engine.optimize.TrainingConfig;

class ProjectAnalysisTest {

  private final NetworkSpec network = Drawing.of(2).dense(2, "softmax").classes();
  private final ShapeInference shapes = new ShapeInference(new LayerCatalog());
  private final TrainingConfig training =
      TrainingConfig.DEFAULT.withBatchSize(10).withOptimizer(OptimizerSpec.of(OptimizerType.ADAM));

  @Test
  void whatTrainingTakesIsAddedUp() {
    // 6 weights with gradient and two running means; input 2, dense 2, output 2 and derivatives.
    long expected = 6 * 4 * 4 + 10 * 2 * 6 * 4;

    assertThat(ProjectAnalysis.trainingBytes(shapes.analyze(network), training))
        .isEqualTo(expected);
    assertThat(problems(expected)).isEmpty();
    assertThat(problems(expected - 1))
        .extracting(d -> d.problem().key())
        .containsExactly("problem.memory");
  }

  private java.util.List<Diagnostic> problems(long machine) {
    return new ProjectAnalysis(shapes, machine)
        .analyze(network, training, Optional.empty(), Optional.empty())
        .problems();
  }

  @Test
  void dataThatAreNotTheSameAreTold() {
    DatasetInfo info = new DatasetCatalog().load("xor", 1).info();
    ProjectAnalysis analysis = new ProjectAnalysis(shapes);

    NetworkAnalysis same =
        analysis.analyze(network, training, Optional.of(info.contentHash()), Optional.of(info));
    NetworkAnalysis other =
        analysis.analyze(network, training, Optional.of("another"), Optional.of(info));

    assertThat(same.problems()).isEmpty();
    assertThat(other.problems())
        .extracting(d -> d.problem().key())
        .containsExactly("problem.dataChanged");
    assertThat(other.canTrain()).isTrue();
  }
}
