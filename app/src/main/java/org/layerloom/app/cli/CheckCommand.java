package org.layerloom.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code check}: is the network sound, and what does it cost? */
@Command(
    name = "check",
    description = "Find the problems of a network and what each layer costs; 1 if it cannot train.")
final class CheckCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE.loom", description = "The project.")
  private Path file;

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  private final Context context;

  CheckCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    ProjectCheck check = ProjectCheck.read(file, context.layers(), context.datasets());
    CheckReport report = new CheckReport(check, context.layers(), context.texts());
    if (json) {
      context.console().json(report.json(file));
    } else {
      report.lines().forEach(context.console()::print);
    }
    if (check.canTrain()) {
      return CommandLineTool.DONE;
    }
    context.console().remark(context.texts().get("check.cannotTrain", file.toString()));
    return CommandLineTool.FAILED;
  }
}
