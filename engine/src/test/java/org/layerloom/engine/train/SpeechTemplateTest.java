package org.layerloom.engine.train;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.layerloom.engine.data.DatasetCatalog;
import org.layerloom.engine.layer.LayerCatalog;
import org.layerloom.engine.project.Project;
import org.layerloom.engine.project.Templates;

/** Sentences of two eras are told apart as well as by a logistic regression on word counts. */
class SpeechTemplateTest {

  @Test
  void tellsTheErasApart() throws Exception {
    Project project = new Templates().find("speech-era").orElseThrow().project();
    TrainingJob job = TrainingJob.of(project.network(), project.data(), project.training());

    TrainingOutcome outcome =
        new Trainer(new LayerCatalog(), new DatasetCatalog()).start(job).outcome().get();

    assertThat(outcome.test().orElseThrow().samples()).isEqualTo(1_000);
    assertThat(outcome.test().orElseThrow().accuracy().orElseThrow()).isGreaterThan(0.9);
    assertThat(outcome.description().orElseThrow().tokenizer()).isPresent();
  }
}
