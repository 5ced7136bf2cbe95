package org.layerloom.engine.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.layerloom.engine.data.DatasetCatalog;
import org.layerloom.engine.layer.LayerCatalog;
import org.layerloom.engine.project.Project;
import org.layerloom.engine.project.Templates;

/** One real training on real digits, with fewer of them. */
class MnistTrainingTest {

  @Test
  void readsNineOfTenDigitsAfterTwoEpochsOnTwelveThousandOfThem() throws Exception {
    Project project = new Templates().find("mnist-mlp").orElseThrow().project();
    TrainingJob job =
        TrainingJob.of(project.network(), project.data(), project.training().withEpochs(2))
            .limitedTo(12_000);

    TrainingOutcome outcome =
        new Trainer(new LayerCatalog(), new DatasetCatalog())
            .start(job)
            .outcome()
            .get(5, TimeUnit.MINUTES);

    assertThat(outcome.state()).isEqualTo(TrainingState.FINISHED);
    assertThat(outcome.test().orElseThrow().samples()).isEqualTo(10_000);
    assertThat(outcome.test().orElseThrow().accuracy().orElseThrow()).isGreaterThan(0.93);
  }
}
