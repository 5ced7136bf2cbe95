package org.layerloom.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.layerloom.app.canvas.CanvasPicture;
import org.layerloom.engine.project.ProjectFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code render}: the canvas of a project as a picture. */
@Command(name = "render", description = "Draw the canvas of a project as a PNG; needs no display.")
final class RenderCommand implements Callable<Integer> {

  /** The looks of the window. */
  enum Theme {
    LIGHT,
    DARK
  }

  @Parameters(paramLabel = "FILE.loom", description = "The project.")
  private Path file;

  @Option(names = "--out", required = true, paramLabel = "PNG", description = "Where to write.")
  private Path out;

  @Option(names = "--theme", paramLabel = "THEME", description = "light or dark. Default: light.")
  private Theme theme = Theme.LIGHT;

  private final Context context;

  RenderCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    new CanvasPicture(
            new ProjectFile(file).read(), theme == Theme.DARK, context.options().language())
        .write(out);
    context.console().print(context.texts().get("render.written", out.toString()));
    return CommandLineTool.DONE;
  }
}
