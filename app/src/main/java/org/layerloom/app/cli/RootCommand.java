package org.layerloom.app.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program's name alone: it only leads to its commands. */
@Command(
    name = "layerloom",
    scope = ScopeType.INHERIT,
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    usageHelpAutoWidth = true,
    description =
        "Build, train and look into neural networks. Without arguments it opens a window.",
    footer = {
      "",
      "Exit codes: 0 done, 1 failed with one line that says why, 2 wrong usage.",
      "With --json one JSON document goes to standard output, everything else to standard error."
    })
final class RootCommand implements Runnable {

  @Mixin private final GlobalOptions options;

  @Spec private CommandSpec spec;

  RootCommand(Context context) {
    this.options = context.options();
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "Missing a command");
  }
}
