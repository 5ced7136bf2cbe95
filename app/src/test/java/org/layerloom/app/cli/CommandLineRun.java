package org.layerloom.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.layerloom.engine.json.JsonText;

/** One run of the command line, with what it said. */
record CommandLineRun(int exitCode, String out, String err) {

  static CommandLineRun of(Object... args) {
    return with(stop -> () -> {}, args);
  }

  /** Runs in English, whatever the machine speaks, unless told otherwise. */
  static CommandLineRun with(StopSignal signal, Object... args) {
    List<String> all = new ArrayList<>();
    if (!Arrays.asList(args).contains("--lang")) {
      all.addAll(List.of("--lang", "en"));
    }
    Arrays.stream(args).map(String::valueOf).forEach(all::add);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console = new Console(stream(out), stream(err), false);
    int exitCode = CommandLineTool.run(all.toArray(String[]::new), console, signal);
    return new CommandLineRun(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  /** Standard output as the one document that it must be; anything after it is refused. */
  ObjectNode json() {
    return JsonText.readObject(out.getBytes(StandardCharsets.UTF_8), "standard output");
  }

  List<String> errLines() {
    return err.lines().toList();
  }
}
