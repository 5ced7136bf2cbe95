package org.layerloom.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.layerloom.engine.data.DatasetCatalog;
import org.layerloom.engine.data.Preprocessing;
import org.layerloom.engine.layer.LayerCatalog;
import org.layerloom.engine.network.LayerFamily;
import org.layerloom.engine.network.LayerType;
import org.layerloom.engine.optimize.OptimizerType;
import org.layerloom.engine.parameter.ChoiceParameter;
import org.layerloom.engine.parameter.Parameter;
import org.layerloom.engine.project.Templates;

/** Everything that the engine says, it can say in both languages. */
class TextsTest {

  private static final Path SOURCES = Path.of("src/main/java");
  private static final Path BUNDLES = Path.of("../assets/text/engine");

  /** A literal that looks like a key of one of the parts of the bundle that code names. */
  private static final Pattern KEY =
      Pattern.compile(
          "\"((?:problem|remedy|parameter|data|file|json|project|model|run|training)"
              + "\\.[a-zA-Z0-9]+)\"");

  /** Names of files look like keys. */
  private static final Set<String> FILES = Set.of("model.zip", "run.json");

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)}");

  private final Properties english = read("engine.properties");
  private final Properties chinese = read("engine_zh_CN.properties");

  @Test
  void everyKeyInTheCodeHasAText() {
    Set<String> used = keysInCode();

    assertThat(used).hasSizeGreaterThan(100);
    assertThat(english.stringPropertyNames()).containsAll(used);
  }

  @Test
  void everythingInTheCatalogsHasItsTexts() {
    List<String> wanted = new ArrayList<>();
    for (LayerType type : new LayerCatalog().all()) {
      wanted.add("layer." + type.id() + ".name");
      wanted.add("layer." + type.id() + ".help");
      wanted.add("layer." + type.id() + ".keywords");
      addParameters(type.parameters(), wanted);
    }
    for (OptimizerType type : OptimizerType.values()) {
      wanted.add("optimizer." + type.key());
      addParameters(type.parameters(), wanted);
    }
    for (LayerFamily family : LayerFamily.values()) {
      wanted.add("family." + family.key());
    }
    for (Preprocessing.Kind kind : Preprocessing.Kind.values()) {
      wanted.add("choice." + kind.key());
    }
    for (String template : new Templates().ids()) {
      wanted.add("template." + template + ".title");
      wanted.add("template." + template + ".about");
    }
    DatasetCatalog.BUILT_IN.forEach(name -> wanted.add("dataset." + name));

    assertThat(english.stringPropertyNames()).containsAll(wanted);
  }

  private static void addParameters(List<Parameter<?>> parameters, List<String> wanted) {
    for (Parameter<?> parameter : parameters) {
      wanted.add("parameter." + parameter.key());
      wanted.add("parameter." + parameter.key() + ".help");
      if (parameter instanceof ChoiceParameter choice) {
        choice.options().forEach(option -> wanted.add("choice." + option));
      }
    }
  }

  @Test
  void bothLanguagesSayTheSameThings() {
    assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    for (String key : english.stringPropertyNames()) {
      assertThat(placeholders(chinese, key)).as(key).isEqualTo(placeholders(english, key));
    }
  }

  @Test
  void everyTextIsASoundPattern() {
    for (Properties bundle : List.of(english, chinese)) {
      for (String key : bundle.stringPropertyNames()) {
        String text = bundle.getProperty(key);
        // A single straight apostrophe silently swallows the values behind it.
        assertThat(text).as(key).isNotBlank().doesNotContain("'");
        new MessageFormat(text, Locale.ENGLISH);
      }
    }
  }

  @Test
  void valuesAreFilledInAsTheyAre() {
    Message nested = Message.of("problem.named", "It’s {0} 'quoted'", Message.of("json.aList"));

    assertThat(Texts.ENGLISH.format(nested)).isEqualTo("It’s {0} 'quoted': a list");
    Texts inChinese = new Texts(Locale.SIMPLIFIED_CHINESE);
    assertThat(inChinese.format(nested))
        .isEqualTo("It’s {0} 'quoted'：" + inChinese.get("json.aList"))
        .doesNotContain("a list");
    assertThat(nested).hasToString("It’s {0} 'quoted': a list");
  }

  @Test
  void aMissingTextShowsItsKey() {
    assertThat(Texts.ENGLISH.get("no.such.key")).isEqualTo("<no.such.key>");
    assertThat(Texts.ENGLISH.find("no.such.key")).isEmpty();
  }

  @Test
  void aLanguageWithoutTextsReadsEnglishWhateverTheMachineSpeaks() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
      assertThat(new Texts(Locale.FRENCH).get("choice.same")).isEqualTo("same");
      assertThat(new Texts(Locale.ENGLISH).get("dataset.iris")).isEqualTo("Iris flowers");
    } finally {
      Locale.setDefault(before);
    }
  }

  private static Set<String> keysInCode() {
    Set<String> keys = new TreeSet<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        Matcher matcher = KEY.matcher(Files.readString(file));
        while (matcher.find()) {
          keys.add(matcher.group(1));
        }
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    keys.removeAll(FILES);
    return keys;
  }

  private static Set<String> placeholders(Properties bundle, String key) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = PLACEHOLDER.matcher(bundle.getProperty(key));
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private static Properties read(String name) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(BUNDLES.resolve(name), StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return properties;
  }
}
