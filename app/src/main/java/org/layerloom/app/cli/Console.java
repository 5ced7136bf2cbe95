package org.layerloom.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import org.layerloom.engine.json.JsonText;

/**
 * Where the words go.
 *
 * @param out results alone
 * @param err progress, remarks and errors
 * @param terminal whether a person watches, so that a line may be written over
 */
record Console(PrintStream out, PrintStream err, boolean terminal) {

  /** The streams of this process. */
  static Console ofProcess() {
    return new Console(
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, charset("stdout.encoding")),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, charset("stderr.encoding")),
        isTerminal());
  }

  void print(String line) {
    out.println(line);
  }

  void remark(String line) {
    err.println(line);
  }

  /** Writes a document in UTF-8, as JSON is, whatever the terminal speaks. */
  void json(ObjectNode document) {
    byte[] text = JsonText.write(document);
    out.write(text, 0, text.length);
    out.flush();
  }

  private static Charset charset(String property) {
    // Java 17 knows the first under its internal name alone, and only where there is a terminal.
    for (String name : new String[] {property, "sun." + property, "native.encoding"}) {
      String value = System.getProperty(name);
      if (value != null) {
        try {
          Charset charset = Charset.forName(value);
          // The C locale of containers says ASCII, though whatever reads there takes UTF-8.
          return charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
          continue;
        }
      }
    }
    return StandardCharsets.UTF_8;
  }

  private static boolean isTerminal() {
    java.io.Console console = System.console();
    if (console == null || "dumb".equals(System.getenv("TERM"))) {
      return false;
    }
    try {
      // From Java 22 on there is always a console; only this tells whether it is a terminal.
      Method isTerminal = java.io.Console.class.getMethod("isTerminal");
      return (Boolean) isTerminal.invoke(console);
    } catch (ReflectiveOperationException olderJava) {
      return true;
    }
  }
}
