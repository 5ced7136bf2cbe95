package org.layerloom.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.layerloom.engine.io.AtomicFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code export}: a model as a file for another program. */
@Command(name = "export", description = "Write a trained model in the format of another program.")
final class ExportCommand implements Callable<Integer> {

  private static final String DL4J = "dl4j";

  @Parameters(paramLabel = "MODEL.zip", description = "A model that 'train' wrote.")
  private Path file;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      required = true,
      description = "dl4j: a zip that Deeplearning4j loads as it is.")
  private String format;

  @Option(names = "--out", paramLabel = "PATH", required = true, description = "The file to write.")
  private Path out;

  @Option(names = "--force", description = "Replace a file that exists.")
  private boolean force;

  @Spec private CommandSpec spec;

  private final Context context;

  ExportCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    CliTexts texts = context.texts();
    if (!format.equals(DL4J)) {
      throw new ParameterException(
          spec.commandLine(), texts.get("export.unknownFormat", format, DL4J));
    }
    LoadedModel.read(file, context.layers());
    if (Files.exists(out) && !force) {
      throw new CommandFailure("file.exists", out.toString());
    }
    // A model file is a DL4J file already; copied whole, it keeps the state of the optimizer.
    AtomicFile.write(out, stream -> Files.copy(file, stream));
    context.console().print(texts.get("export.done", out.toString()));
    return CommandLineTool.DONE;
  }
}
