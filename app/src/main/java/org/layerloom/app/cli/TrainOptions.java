package org.layerloom.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.layerloom.engine.optimize.TrainingConfig;
import org.layerloom.engine.project.Project;
import org.layerloom.engine.train.TrainingJob;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** What {@code train} lets a person change without touching the project. */
final class TrainOptions {

  private static final int MAX_THREADS = 1_024;

  @Option(
      names = "--epochs",
      paramLabel = "N",
      description = "Passes over the training samples. Default: the project's.")
  private Integer epochs;

  @Option(
      names = "--batch",
      paramLabel = "N",
      description = "Samples in one step. Default: the project's.")
  private Integer batch;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description =
          "What weights, order, dropout and splits are drawn from. Default: the project's.")
  private Long seed;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Learn from the first N training samples only.")
  private Integer limit;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Where the run is written. Default: NAME.runs/<time> beside the project, or the folder"
              + " of the run that is resumed.")
  private Path out;

  @Option(
      names = "--resume",
      paramLabel = "DIR",
      description =
          "Go on with the run in DIR after its last whole epoch, with its seed, batch size, limit"
              + " and threads unless they are given here.")
  private Path resume;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads of the math libraries; 0 measures what is fastest.")
  private Integer threads;

  @Spec(Target.MIXEE)
  private CommandSpec spec;

  /** Refuses numbers that no training can use. */
  void check() {
    check("--epochs", epochs, 1, TrainingConfig.MAX_EPOCHS);
    check("--batch", batch, 1, TrainingConfig.MAX_BATCH);
    check("--limit", limit, 1, Integer.MAX_VALUE);
    check("--threads", threads, 0, MAX_THREADS);
  }

  private void check(String name, Integer value, int least, int most) {
    if (value != null && (value < least || value > most)) {
      throw new ParameterException(
          spec.commandLine(), name + " must be from " + least + " to " + most + ", not " + value);
    }
  }

  /**
   * The training that was asked for.
   *
   * @param file the project's, beside which the run is written
   */
  TrainingJob job(Project project, Path file) {
    Optional<RunSettings> earlier = Optional.ofNullable(resume).map(RunSettings::read);
    TrainingConfig training =
        earlier.map(run -> run.over(project.training())).orElse(project.training());
    if (epochs != null) {
      training = training.withEpochs(epochs);
    }
    if (batch != null) {
      training = training.withBatchSize(batch);
    }
    if (seed != null) {
      training = training.withSeed(seed);
    }
    if (threads != null) {
      training = training.withThreads(threads);
    }
    return new TrainingJob(
        project.network(),
        project.data(),
        training,
        limit != null
            ? OptionalInt.of(limit)
            : earlier.map(RunSettings::limit).orElse(OptionalInt.empty()),
        Optional.of(out != null || resume == null ? RunPlace.choose(file, out) : resume),
        Optional.ofNullable(resume));
  }
}
