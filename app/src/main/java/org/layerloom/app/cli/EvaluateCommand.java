package org.layerloom.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.layerloom.engine.data.DataConfig;
import org.layerloom.engine.data.Dataset;
import org.layerloom.engine.data.Samples;
import org.layerloom.engine.evaluate.Evaluation;
import org.layerloom.engine.evaluate.Evaluator;
import org.layerloom.engine.export.ModelDescription;
import org.layerloom.engine.optimize.TrainingConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code evaluate}: how good a model is on some data. */
@Command(
    name = "evaluate",
    description = {
      "Judge a model on data: on the test samples where the data have them, else on all."
    })
final class EvaluateCommand implements Callable<Integer> {

  @Parameters(paramLabel = "MODEL.zip", description = "A model that 'train' wrote.")
  private Path file;

  @Option(
      names = "--data",
      paramLabel = "REF",
      required = true,
      description =
          "The name of a built-in data set, a CSV file, a text (TXT, or TSV with labels), or a"
              + " folder with IDX files.")
  private String reference;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "What generated data are drawn from. Default: ${DEFAULT-VALUE}.")
  private long seed = TrainingConfig.DEFAULT.seed();

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  private final Context context;

  EvaluateCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    LoadedModel model = LoadedModel.read(file, context.layers());
    Dataset dataset = load(model.description());
    if (model.description().target() == DataConfig.Target.INPUT) {
      dataset = dataset.reconstructing();
    }
    DataFit fit = DataFit.of(dataset.info(), model.description());
    Samples samples = fit.asTheModelSeesThem(dataset.test().orElse(dataset.training()));
    if (dataset.test().isEmpty()) {
      context.console().remark(context.texts().get("evaluate.all", samples.size()));
    }
    Evaluation result =
        new Evaluator(model.network(), model.description().preprocessing(), model.network().loss())
            .evaluate(samples, model.description().classes(), 0);
    EvaluationReport report = new EvaluationReport(result, model.targetNames(), context.texts());
    if (json) {
      context.console().json(report.json(file, reference, dataset.test().isPresent()));
    } else {
      report.lines().forEach(context.console()::print);
    }
    return CommandLineTool.DONE;
  }

  /** Text is taken apart as the model learnt it. */
  private Dataset load(ModelDescription model) {
    return model
        .tokenizer()
        .map(
            tokenizer ->
                context
                    .datasets()
                    .load(reference, tokenizer, Math.toIntExact(model.sample().elements())))
        .orElseGet(() -> context.datasets().load(reference, seed));
  }
}
