package org.layerloom.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code predict}: what a model says to new samples. */
@Command(
    name = "predict",
    description = {
      "Ask a model about samples from a file:",
      "  an image (PNG, JPEG, BMP), scaled to the model's size with its proportions kept;",
      "  a CSV file, a sample in each row, in the units of the training data;",
      "  a JSON array: one sample, or an array of samples, of any nesting;",
      "  a text in UTF-8, for a model of tokens or of text: a sample in each line.",
      "A model of grey images learnt light strokes on black, as MNIST is: an image whose edge is"
          + " light is inverted first. --invert decides otherwise."
    })
final class PredictCommand implements Callable<Integer> {

  @Parameters(paramLabel = "MODEL.zip", description = "A model that 'train' wrote.")
  private Path file;

  @Option(names = "--input", paramLabel = "FILE", required = true, description = "The samples.")
  private Path input;

  @Option(
      names = "--invert",
      paramLabel = "WHEN",
      description = "Swap light and dark of an image: ${COMPLETION-CANDIDATES}. Default: auto.")
  private Invert invert = Invert.AUTO;

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  private final Context context;

  PredictCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    LoadedModel model = LoadedModel.read(file, context.layers());
    PredictionInput samples = PredictionInput.read(input, model.description(), invert);
    if (samples.inverted()) {
      context.console().remark(context.texts().get("predict.inverted"));
    }
    UnknownTokens.remark(context, samples.unknown());
    List<float[]> answers =
        IntStream.range(0, samples.rows().size())
            .mapToObj(i -> model.predict(samples.rows().get(i), samples.stepsOf(i)))
            .toList();
    PredictionReport report = new PredictionReport(model.description(), answers, context.texts());
    if (json) {
      context.console().json(report.json(file, input, samples));
    } else {
      report.lines().forEach(context.console()::print);
    }
    return CommandLineTool.DONE;
  }
}
