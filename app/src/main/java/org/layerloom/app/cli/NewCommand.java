package org.layerloom.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.layerloom.engine.project.ProjectFile;
import org.layerloom.engine.project.Template;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code new}: a project from a template. */
@Command(name = "new", description = "Create a project from a template.")
final class NewCommand implements Callable<Integer> {

  private static final String ENDING = ".loom";

  @Parameters(
      index = "0",
      paramLabel = "TEMPLATE",
      description = "One of those that 'templates' lists.")
  private String template;

  @Parameters(index = "1", paramLabel = "FILE.loom", description = "The project to create.")
  private Path file;

  @Option(
      names = "--force",
      description = "Replace a file that exists; what it was stays beside it as FILE.loom.bak.")
  private boolean force;

  @Spec private CommandSpec spec;

  private final Context context;

  NewCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    CliTexts texts = context.texts();
    Template chosen =
        context
            .templates()
            .find(template)
            .orElseThrow(
                () ->
                    wrong(
                        texts.get(
                            "new.unknownTemplate",
                            template,
                            String.join(", ", context.templates().ids()))));
    if (!file.toString().endsWith(ENDING)) {
      throw wrong(texts.get("new.ending", file.toString()));
    }
    if (Files.exists(file) && !force) {
      throw new CommandFailure("file.exists", file.toString());
    }
    new ProjectFile(file).write(chosen.project());
    context.console().print(texts.get("new.done", file.toString()));
    return CommandLineTool.DONE;
  }

  private ParameterException wrong(String why) {
    return new ParameterException(spec.commandLine(), why);
  }
}
