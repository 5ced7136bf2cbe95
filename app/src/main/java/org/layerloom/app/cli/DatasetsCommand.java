package org.layerloom.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.Callable;
import org.layerloom.engine.data.Dataset;
import org.layerloom.engine.data.DatasetCatalog;
import org.layerloom.engine.data.DatasetInfo;
import org.layerloom.engine.data.Samples;
import org.layerloom.engine.json.JsonText;
import org.layerloom.engine.optimize.TrainingConfig;
import org.layerloom.engine.text.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code datasets}: what there is to learn from. */
@Command(
    name = "datasets",
    description = "List the data sets that come with the program, and say how to use others.")
final class DatasetsCommand implements Callable<Integer> {

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  private final Context context;

  DatasetsCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    CliTexts texts = context.texts();
    ObjectNode document = JsonText.object();
    ArrayNode list = document.putArray("datasets");
    TextTable table =
        new TextTable(
                texts.get("column.dataset"),
                texts.get("column.name"),
                texts.get("column.sample"),
                texts.get("column.targets"),
                texts.get("column.samples"),
                texts.get("column.testSamples"),
                texts.get("column.source"))
            .right(4, 5);
    for (String reference : DatasetCatalog.BUILT_IN) {
      Dataset dataset = context.datasets().load(reference, TrainingConfig.DEFAULT.seed());
      list.add(describe(dataset));
      addRow(table, dataset);
    }
    if (json) {
      context.console().json(document);
    } else {
      table.lines().forEach(context.console()::print);
      context.console().print("");
      context.console().print(texts.get("datasets.others"));
    }
    return CommandLineTool.DONE;
  }

  private void addRow(TextTable table, Dataset dataset) {
    CliTexts texts = context.texts();
    DatasetInfo info = dataset.info();
    int targets = info.targetNames().size();
    table.row(
        info.reference(),
        title(info),
        info.sample().toString(),
        texts.get(info.classes() ? "datasets.classes" : "datasets.values", targets),
        texts.numbers().whole(dataset.training().size()),
        dataset.test().map(test -> texts.numbers().whole(test.size())).orElse("-"),
        info.source());
  }

  private ObjectNode describe(Dataset dataset) {
    DatasetInfo info = dataset.info();
    ObjectNode json = JsonText.object();
    json.put("reference", info.reference());
    json.put("title", title(info));
    json.set("sample", JsonText.valueToJson(info.sample().sides()));
    json.set("inputNames", JsonText.valueToJson(info.inputNames()));
    json.set("targetNames", JsonText.valueToJson(info.targetNames()));
    json.put("classes", info.classes());
    json.put("samples", dataset.training().size());
    json.put("testSamples", dataset.test().map(Samples::size).orElse(0));
    json.put("sha256", info.contentHash());
    json.put("source", info.source());
    return json;
  }

  private String title(DatasetInfo info) {
    return context.texts().of(Message.of("dataset." + info.reference()));
  }
}
