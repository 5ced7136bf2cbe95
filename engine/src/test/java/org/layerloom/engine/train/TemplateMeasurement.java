package org.layerloom.engine.train;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.layerloom.engine.data.DatasetCatalog;
import org.layerloom.engine.evaluate.Evaluation;
import org.layerloom.engine.layer.LayerCatalog;
import org.layerloom.engine.project.Project;
import org.layerloom.engine.project.Templates;

/**
 * Trains templates with their own settings on all their data and prints what they reach: the
 * figures of README's table. Not a test; arguments are template ids, all where there are none.
 */
final class TemplateMeasurement {

  private TemplateMeasurement() {}

  public static void main(String[] arguments) throws Exception {
    List<String> ids =
        arguments.length == 0 ? new Templates().ids() : Arrays.stream(arguments).toList();
    Trainer trainer = new Trainer(new LayerCatalog(), new DatasetCatalog());
    for (String id : ids) {
      Project project = new Templates().find(id).orElseThrow().project();
      TrainingJob job = TrainingJob.of(project.network(), project.data(), project.training());
      TrainingOutcome outcome = trainer.start(job).outcome().get();
      System.out.println(id + ": " + words(outcome));
    }
  }

  private static String words(TrainingOutcome outcome) {
    Evaluation test = outcome.test().orElseThrow();
    String reached =
        test.accuracy().isPresent()
            ? String.format(Locale.ROOT, "%.2f %%", 100 * test.accuracy().getAsDouble())
            : test.meanAbsoluteError().getAsDouble() + " off in the mean, " + weights(outcome);
    return String.format(
        Locale.ROOT,
        "%s, %s, test loss %.5f, kept epoch %d, %.1f s, %.0f samples/s",
        outcome.state(),
        reached,
        test.loss(),
        outcome.keptEpoch(),
        outcome.seconds(),
        outcome.samplesPerSecond());
  }

  private static String weights(TrainingOutcome outcome) {
    StringBuilder text = new StringBuilder();
    outcome
        .network()
        .orElseThrow()
        .namedWeights()
        .forEach((name, values) -> text.append(name).append(' ').append(values[0]).append(' '));
    return text.toString().strip();
  }
}
