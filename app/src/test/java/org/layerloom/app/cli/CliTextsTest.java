package org.layerloom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CliTextsTest {

  private static final Pattern KEY = Pattern.compile("\"([a-z][A-Za-z0-9]*\\.[a-z][A-Za-z0-9]*)\"");

  @Test
  void everySentenceIsThereInBothLanguagesWithTheSameValues() throws IOException {
    Properties english = read("cli.properties");
    Properties chinese = read("cli_zh_CN.properties");

    assertThat(chinese.stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
    for (String key : english.stringPropertyNames()) {
      assertThat(values(chinese.getProperty(key)))
          .as(key)
          .isEqualTo(values(english.getProperty(key)));
    }
  }

  @Test
  void noSentenceHoldsAnApostropheThatWouldSwallowItsValues() throws IOException {
    for (String file : new String[] {"cli.properties", "cli_zh_CN.properties"}) {
      assertThat(read(file).values()).noneMatch(text -> text.toString().contains("'"));
    }
  }

  @Test
  void theSentencesAreThoseThatTheCodeNames() throws IOException {
    Set<String> used = new TreeSet<>();
    try (Stream<Path> files = Files.list(Path.of("src/main/java/org/layerloom/app/cli"))) {
      for (Path file : files.toList()) {
        KEY.matcher(Files.readString(file)).results().map(m -> m.group(1)).forEach(used::add);
      }
    }
    Set<String> there = read("cli.properties").stringPropertyNames();

    assertThat(used).containsAll(there);
    // Names of the engine's sentences and of system properties share the pattern.
    assertThat(
            used.stream()
                .filter(key -> !key.matches("(json|run|stdout|stderr|sun|native|org|os)\\..*")))
        .allMatch(there::contains);
  }

  private static Set<String> values(String text) {
    return Pattern.compile("\\{(\\d)")
        .matcher(text)
        .results()
        .map((MatchResult m) -> m.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Properties read(String name) throws IOException {
    try (Reader reader =
        new InputStreamReader(
            CliTextsTest.class.getResourceAsStream("/layerloom/text/cli/" + name),
            StandardCharsets.UTF_8)) {
      Properties properties = new Properties();
      properties.load(reader);
      return properties;
    }
  }
}
