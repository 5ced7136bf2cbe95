package org.layerloom.engine.train;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.layerloom.engine.data.DatasetCatalog;
import org.layerloom.engine.export.ModelDescription;
import org.layerloom.engine.generate.Sampling;
import org.layerloom.engine.generate.TextGenerator;
import org.layerloom.engine.layer.LayerCatalog;
import org.layerloom.engine.project.Project;
import org.layerloom.engine.project.Templates;

/**
 * The writer learns to predict characters. Its whole training takes minutes; a fifth of one epoch
 * has to beat the best that can be said without looking at the characters before, 3.1 nats.
 */
class WriterTemplateTest {

  @Test
  void learnsFromTheCharactersBeforeAndWrites() throws Exception {
    Project project = new Templates().find("tiny-gpt").orElseThrow().project();
    TrainingJob job =
        TrainingJob.of(
                project.network(), project.data(), project.training().withEpochs(1).withThreads(1))
            .limitedTo(1_300);

    TrainingOutcome outcome =
        new Trainer(new LayerCatalog(), new DatasetCatalog()).start(job).outcome().get();

    assertThat(outcome.test().orElseThrow().loss()).isLessThan(2.8);
    ModelDescription about = outcome.description().orElseThrow();
    TextGenerator writer =
        TextGenerator.of(outcome.network().orElseThrow(), about.tokenizer(), about.targetNames());
    TextGenerator.Written written =
        writer.write(
            writer.read("Call me "), 100, new Sampling(0.8, 20, 1), piece -> {}, () -> false);
    assertThat(written.text()).hasSize(100).contains(" ").contains("e");
  }
}
