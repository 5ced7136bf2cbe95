package org.layerloom.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.layerloom.app.compare.ChangeWords;
import org.layerloom.app.compare.Compared;
import org.layerloom.app.compare.Comparison;
import org.layerloom.engine.json.JsonText;
import org.layerloom.engine.project.ProjectDiff.Change;
import org.layerloom.engine.train.RunSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code compare}: how do two projects or runs differ, and what did the runs come to? */
@Command(
    name = "compare",
    description = "Show how two projects, or two folders of runs, differ, and what runs came to.")
final class CompareCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "A", description = "A project or the folder of a run.")
  private Path first;

  @Parameters(index = "1", paramLabel = "B", description = "What it is compared with.")
  private Path second;

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  private final Context context;

  CompareCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Comparison comparison =
        Comparison.of(Compared.read(first), Compared.read(second), context.layers());
    if (json) {
      context.console().json(json(comparison));
    } else {
      print(comparison);
    }
    return CommandLineTool.DONE;
  }

  private void print(Comparison comparison) {
    CliTexts texts = context.texts();
    List<Change> changes = comparison.diff().changes();
    if (changes.isEmpty()) {
      context.console().print(texts.get("compare.same"));
    } else {
      ChangeWords words = new ChangeWords(texts.engine());
      String[] headings =
          words
              .headings(comparison.before().name(), comparison.after().name())
              .toArray(String[]::new);
      TextTable table = new TextTable(headings);
      changes.forEach(change -> table.row(words.cells(change).toArray(String[]::new)));
      table.lines().forEach(context.console()::print);
    }
    if (comparison.before().run().isPresent() || comparison.after().run().isPresent()) {
      TextTable runs =
          new TextTable(
                  texts.get("column.run"),
                  texts.get("column.epochs"),
                  texts.get("column.loss"),
                  texts.get("column.accuracy"),
                  texts.get("column.seconds"))
              .right(1, 2, 3, 4);
      comparison.before().run().ifPresent(run -> row(runs, run));
      comparison.after().run().ifPresent(run -> row(runs, run));
      context.console().print("");
      runs.lines().forEach(context.console()::print);
    }
  }

  private void row(TextTable table, RunSummary run) {
    Numbers numbers = context.texts().numbers();
    OptionalDouble loss = run.testLoss();
    OptionalDouble accuracy = run.testAccuracy();
    OptionalDouble seconds = run.seconds();
    table.row(
        run.name(),
        numbers.whole(run.epochs().size()),
        loss.isPresent() ? numbers.real(loss.getAsDouble()) : "-",
        accuracy.isPresent() ? numbers.percent(accuracy.getAsDouble()) : "-",
        seconds.isPresent() ? numbers.seconds(seconds.getAsDouble()) : "-");
  }

  private ObjectNode json(Comparison comparison) {
    ObjectNode json = JsonText.object();
    json.set("before", side(first, comparison.before()));
    json.set("after", side(second, comparison.after()));
    json.put("same", comparison.diff().isEmpty());
    ArrayNode changes = json.putArray("changes");
    for (Change change : comparison.diff().changes()) {
      ObjectNode item = changes.addObject();
      item.put("part", change.part().name().toLowerCase(Locale.ROOT));
      item.put("kind", change.kind().name().toLowerCase(Locale.ROOT));
      item.put("subject", change.subject());
      item.put("key", change.key());
      item.put("before", change.before());
      item.put("after", change.after());
    }
    return json;
  }

  private static ObjectNode side(Path path, Compared compared) {
    ObjectNode json = JsonText.object();
    json.put("path", path.toString());
    compared
        .run()
        .ifPresent(
            run -> {
              json.put("state", run.state());
              json.put("epochs", run.epochs().size());
              run.testLoss().ifPresent(value -> json.put("testLoss", value));
              run.testAccuracy().ifPresent(value -> json.put("testAccuracy", value));
              run.seconds().ifPresent(value -> json.put("seconds", value));
            });
    return json;
  }
}
