package org.layerloom.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.Callable;
import org.layerloom.engine.json.JsonText;
import org.layerloom.engine.text.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code templates}: what a project can start from. */
@Command(name = "templates", description = "List the templates that a project can start from.")
final class TemplatesCommand implements Callable<Integer> {

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  private final Context context;

  TemplatesCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    CliTexts texts = context.texts();
    ObjectNode document = JsonText.object();
    ArrayNode list = document.putArray("templates");
    TextTable table =
        new TextTable(
            texts.get("column.template"), texts.get("column.name"), texts.get("column.about"));
    for (String id : context.templates().ids()) {
      String title = texts.of(Message.of("template." + id + ".title"));
      String about = texts.of(Message.of("template." + id + ".about"));
      list.addObject().put("id", id).put("title", title).put("about", about);
      table.row(id, title, about);
    }
    if (json) {
      context.console().json(document);
    } else {
      table.lines().forEach(context.console()::print);
    }
    return CommandLineTool.DONE;
  }
}
