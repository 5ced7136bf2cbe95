package org.layerloom.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.layerloom.engine.export.ModelDescription;
import org.layerloom.engine.generate.Sampling;
import org.layerloom.engine.generate.TextGenerator;
import org.layerloom.engine.json.JsonText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code generate}: lets a model that predicts the next token write. */
@Command(
    name = "generate",
    description = {
      "Let a model that learnt to predict the next token of a text write on behind a prompt.",
      "The text appears token by token; Ctrl+C ends it."
    })
final class GenerateCommand implements Callable<Integer> {

  @Parameters(paramLabel = "MODEL.zip", description = "A model that 'train' wrote.")
  private Path file;

  @Option(
      names = "--prompt",
      paramLabel = "TEXT",
      required = true,
      description = "How the text begins.")
  private String prompt;

  @Option(
      names = "--length",
      paramLabel = "N",
      description = "How many tokens to write. Default: ${DEFAULT-VALUE}.")
  private int length = 400;

  @Option(
      names = "--temperature",
      paramLabel = "T",
      description =
          "1 draws as the model says, less more surely, 0 always takes the likeliest. Default:"
              + " ${DEFAULT-VALUE}.")
  private double temperature = 0.8;

  @Option(
      names = "--top-k",
      paramLabel = "K",
      description = "Draw from the K likeliest tokens alone; 0 for all. Default: ${DEFAULT-VALUE}.")
  private int topK = 20;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "The same seed writes the same text. Default: another one each time.")
  private Long seed;

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  private final Context context;

  GenerateCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Sampling sampling =
        new Sampling(temperature, topK, seed == null ? new Random().nextLong() : seed);
    LoadedModel model = LoadedModel.read(file, context.layers());
    ModelDescription about = model.description();
    TextGenerator generator =
        TextGenerator.of(model.network(), about.tokenizer(), about.targetNames());
    UnknownTokens.remark(context, about.tokenizer().orElseThrow().unknown(prompt));
    TextGenerator.Prompt begun = generator.read(prompt);
    begun.remark().map(context.texts()::of).ifPresent(context.console()::remark);
    AtomicBoolean stopped = new AtomicBoolean();
    Runnable finished = context.stopSignal().onStop(() -> stopped.set(true));
    try {
      Printed printed = new Printed();
      TextGenerator.Written written =
          generator.write(begun, length, sampling, json ? piece -> {} : printed, stopped::get);
      if (json) {
        context.console().json(document(sampling, written));
      } else {
        context.console().print("");
      }
    } finally {
      finished.run();
    }
    return CommandLineTool.DONE;
  }

  /** The prompt, then each piece as it comes; nothing before the first, as it may be refused. */
  private final class Printed implements java.util.function.Consumer<String> {

    private boolean begun;

    @Override
    public void accept(String piece) {
      context.console().out().print(begun ? piece : prompt + piece);
      context.console().out().flush();
      begun = true;
    }
  }

  private ObjectNode document(Sampling sampling, TextGenerator.Written written) {
    ObjectNode document = JsonText.object();
    document.put("model", file.toString());
    document.put("prompt", prompt);
    document.put("text", written.text());
    document.put("tokens", written.tokens());
    document.put("stopped", written.stopped());
    document.put("temperature", sampling.temperature());
    document.put("topK", sampling.topK());
    document.put("seed", sampling.seed());
    return document;
  }
}
