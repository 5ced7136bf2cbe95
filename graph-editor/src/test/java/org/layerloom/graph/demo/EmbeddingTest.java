package org.layerloom.graph.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lines by which another program embeds the editor, as README shows them. */
class EmbeddingTest {
  private static final Pattern LINES = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  private static final String BEFORE =
      """
      import java.util.*;
      import javafx.scene.Scene;
      import javafx.stage.Stage;
      import org.layerloom.graph.edit.*;
      import org.layerloom.graph.model.*;
      import org.layerloom.graph.text.*;
      import org.layerloom.graph.validation.*;
      import org.layerloom.graph.view.*;
      class Program {
        void start(Stage stage) {
      """;

  private static String shown() throws IOException {
    Matcher found = LINES.matcher(Files.readString(Path.of("README.md")));
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  @Test
  void theTwentyLinesOfReadmeCompile(@TempDir Path out) throws IOException {
    String lines = shown();
    assertThat(lines.lines().count()).isLessThanOrEqualTo(20);
    assertThat(compiled(lines, out)).isEmpty();
    assertThat(out.resolve("Program.class")).exists();
  }

  /** What the compiler says against it, of the program that embeds. */
  private static List<String> compiled(String lines, Path out) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    JavaFileObject source =
        new SimpleJavaFileObject(URI.create("string:///Program.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return BEFORE + lines + "}}";
          }
        };
    List<String> options = List.of("-proc:none", "-d", out.toString());
    compiler.getTask(null, null, said, options, null, List.of(source)).call();
    return said.getDiagnostics().stream()
        .filter(one -> one.getKind() == javax.tools.Diagnostic.Kind.ERROR)
        .map(Object::toString)
        .toList();
  }
}
