package org.layerloom.engine.train;

import java.util.concurrent.TimeUnit;
import org.layerloom.engine.data.DatasetCatalog;
import org.layerloom.engine.layer.LayerCatalog;
import org.layerloom.engine.project.Project;
import org.layerloom.engine.project.Templates;

/** Trainings for tests: small, on one thread, and never waited for without an end. */
final class Trainings {

  private static final DatasetCatalog DATASETS = new DatasetCatalog();

  private Trainings() {}

  /** A template's job on one thread, so that its numbers are the same on every run. */
  static TrainingJob job(String template) {
    Project project = new Templates().find(template).orElseThrow().project();
    return TrainingJob.of(project.network(), project.data(), project.training().withThreads(1));
  }

  static TrainingJob with(TrainingJob job, int epochs, boolean keepBest) {
    return new TrainingJob(
        job.network(),
        job.data(),
        job.training().withEpochs(epochs).withKeepBest(keepBest),
        job.limit(),
        job.runFolder(),
        job.resumeFrom());
  }

  static TrainingSession start(TrainingJob job, TrainingListener... listeners) {
    return new Trainer(new LayerCatalog(), DATASETS).start(job, listeners);
  }

  static TrainingOutcome run(TrainingJob job, TrainingListener... listeners) throws Exception {
    return end(start(job, listeners));
  }

  static TrainingOutcome end(TrainingSession session) throws Exception {
    return session.outcome().get(2, TimeUnit.MINUTES);
  }
}
