package org.layerloom.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.layerloom.app.attention.picture.PixelPicture;
import org.layerloom.app.attention.picture.Sketch;
import org.layerloom.engine.attention.AttentionReading;
import org.layerloom.engine.attention.Intervention;
import org.layerloom.engine.io.AtomicFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code attention}: where the heads of a model look in one sample. */
@Command(
    name = "attention",
    description = {
      "Tell where each head of a model looks in one sample: the weight that every query gives to"
          + " every key.",
      "The input is a file as predict takes it, or the text itself."
    })
final class AttentionCommand implements Callable<Integer> {

  @Parameters(paramLabel = "MODEL.zip", description = "A model that 'train' wrote.")
  private Path file;

  @Option(
      names = "--input",
      paramLabel = "FILE_OR_TEXT",
      required = true,
      description = "The sample.")
  private String input;

  @Option(
      names = "--sample",
      paramLabel = "N",
      description = "Which sample of a file with several. Default: 1.")
  private int sample = 1;

  @Option(names = "--json", description = "Print one JSON document with all numbers.")
  private boolean json;

  @Option(
      names = "--png",
      paramLabel = "FILE",
      description = "Write a picture of all heads; needs no display.")
  private Optional<Path> png = Optional.empty();

  @Option(
      names = "--theme",
      paramLabel = "THEME",
      description = "Colours of the picture: light or dark. Default: light.")
  private RenderCommand.Theme theme = RenderCommand.Theme.LIGHT;

  private final Context context;

  AttentionCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    LoadedModel model = LoadedModel.read(file, context.layers());
    PredictionInput samples = samples(model);
    UnknownTokens.remark(context, samples.unknown());
    int count = samples.rows().size();
    if (sample < 1 || sample > count) {
      throw new CommandFailure("attention.sample", sample, count);
    }
    float[] row = samples.rows().get(sample - 1);
    int steps = samples.stepsOf(sample - 1);
    AttentionReading reading = model.attention(row, steps, Intervention.NONE);
    if (reading.layers().isEmpty()) {
      throw new CommandFailure("attention.none", file.toString());
    }
    AttentionReport report =
        new AttentionReport(model.description(), row, steps, reading, context.texts());
    png.ifPresent(out -> draw(report, out));
    if (json) {
      context.console().json(report.json(file, input));
    } else {
      report.lines().forEach(context.console()::print);
    }
    return CommandLineTool.DONE;
  }

  private void draw(AttentionReport report, Path out) {
    boolean dark = theme == RenderCommand.Theme.DARK;
    Sketch sketch = report.picture(String.valueOf(file.getFileName()), dark);
    AtomicFile.write(out, new PixelPicture(sketch)::write);
    context.console().remark(context.texts().get("attention.png", out.toString()));
  }

  private PredictionInput samples(LoadedModel model) throws IOException {
    if (isFile()) {
      return PredictionInput.read(Path.of(input), model.description(), Invert.AUTO);
    }
    if (!model.description().sample().isTokens() && !input.stripLeading().startsWith("[")) {
      throw new CommandFailure("attention.noFile", input, model.description().sample().toString());
    }
    return PredictionInput.ofText(
        context.texts().get("attention.input"), input, model.description());
  }

  private boolean isFile() {
    try {
      return !input.isBlank() && Files.exists(Path.of(input));
    } catch (InvalidPathException noPath) {
      return false;
    }
  }
}
