package org.layerloom.app.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;

/** LayerLoom without a window: reads the arguments, runs the command, gives the exit code. */
public final class CommandLineTool {

  /** The command did what it was asked. */
  static final int DONE = 0;

  /** It could not; one line on standard error says why. */
  static final int FAILED = 1;

  /** The arguments make no sense; picocli explains them. */
  static final int WRONG_USAGE = 2;

  private CommandLineTool() {}

  /**
   * Runs one command of this process.
   *
   * @return the exit code: 0 done, 1 failed, 2 wrong usage
   */
  public static int run(String[] args) {
    Console console = Console.ofProcess();
    PrintStream before = System.out;
    // Libraries that greet on standard output must not spoil a JSON document.
    System.setOut(System.err);
    try {
      return run(args, console, new ShutdownSignal());
    } finally {
      System.setOut(before);
    }
  }

  static int run(String[] args, Console console, StopSignal stopSignal) {
    Context context = new Context(console, stopSignal);
    CommandLine tool = new CommandLine(new RootCommand(context));
    commands(context).forEach(tool::addSubcommand);
    Failures failures = new Failures(context);
    tool.setOut(new PrintWriter(console.out(), true));
    tool.setErr(new PrintWriter(console.err(), true));
    tool.setExecutionStrategy(new Prepared(context));
    tool.setExecutionExceptionHandler(failures);
    tool.setCaseInsensitiveEnumValuesAllowed(true);
    try {
      return tool.execute(args);
    } catch (OutOfMemoryError | StackOverflowError | LinkageError serious) {
      return failures.report(serious);
    }
  }

  private static List<Object> commands(Context context) {
    return List.of(
        new TemplatesCommand(context),
        new NewCommand(context),
        new DatasetsCommand(context),
        new CheckCommand(context),
        new CompareCommand(context),
        new TrainCommand(context),
        new EvaluateCommand(context),
        new PredictCommand(context),
        new GenerateCommand(context),
        new AttentionCommand(context),
        new ExportCommand(context),
        new RenderCommand(context));
  }

  /** Settles what all commands share, once the options are known and before a command runs. */
  private record Prepared(Context context) implements CommandLine.IExecutionStrategy {
    @Override
    public int execute(CommandLine.ParseResult parsed) {
      LogLevels levels = LogLevels.set(context.options().debug());
      try {
        return new CommandLine.RunLast().execute(parsed);
      } finally {
        levels.close();
      }
    }
  }
}
