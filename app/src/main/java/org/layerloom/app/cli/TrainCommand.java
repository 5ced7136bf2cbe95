package org.layerloom.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.layerloom.engine.network.Diagnostic;
import org.layerloom.engine.train.Trainer;
import org.layerloom.engine.train.TrainingJob;
import org.layerloom.engine.train.TrainingOutcome;
import org.layerloom.engine.train.TrainingSession;
import org.layerloom.engine.train.TrainingState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code train}: trains a project and writes the run. */
@Command(
    name = "train",
    description = {
      "Train a project. Ctrl-C ends it after the batch in work; the weights so far are tested and"
          + " kept, and the exit code is the signal's (130)."
    })
final class TrainCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE.loom", description = "The project.")
  private Path file;

  @Mixin private final TrainOptions options = new TrainOptions();

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  @Spec private CommandSpec spec;

  private final Context context;

  TrainCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    options.check();
    ProjectCheck check = ProjectCheck.read(file, context.layers(), context.datasets());
    refuseWhatCannotTrain(check);
    if (check.dataChanged()) {
      context.console().remark(context.texts().get("check.dataChanged"));
    }
    TrainingJob job = options.job(check.project(), file);
    TrainingProgress progress =
        new TrainingProgress(context.console(), context.texts(), spec.usageMessage().width());
    Trainer trainer = new Trainer(context.layers(), context.datasets());
    TrainingSession session = trainer.start(job, progress);
    Runnable finished = context.stopSignal().onStop(session::stop);
    try {
      return report(job, progress, session.outcome().join());
    } finally {
      finished.run();
    }
  }

  private void refuseWhatCannotTrain(ProjectCheck check) {
    CliTexts texts = context.texts();
    check
        .dataProblem()
        .ifPresent(
            problem -> {
              throw new CommandFailure("train.refused", texts.of(problem), "");
            });
    if (!check.canTrain()) {
      Diagnostic first = check.analysis().firstError().orElseThrow();
      throw new CommandFailure(
          "train.refused", texts.of(first.problem()), texts.of(first.remedy()));
    }
  }

  private int report(TrainingJob job, TrainingProgress progress, TrainingOutcome outcome) {
    if (outcome.state() != TrainingState.FAILED) {
      TrainingReport report = new TrainingReport(job, progress.plan(), outcome, context.texts());
      if (json) {
        context.console().json(report.json(file));
      } else {
        report.lines().forEach(context.console()::print);
      }
    }
    outcome.message().map(context.texts()::of).ifPresent(context.console()::remark);
    boolean good =
        outcome.state() == TrainingState.FINISHED || outcome.state() == TrainingState.STOPPED;
    return good ? CommandLineTool.DONE : CommandLineTool.FAILED;
  }
}
