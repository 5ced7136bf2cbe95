package org.layerloom.app.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

class AppTextsTest {

  private static final Pattern LITERAL = Pattern.compile("\"([a-z][A-Za-z0-9]*\\.[A-Za-z0-9.]+)\"");

  /** What stands beside a key in code that puts it together from parts. */
  private static final List<String> COMPUTED =
      List.of(
          "block\\..+",
          "axis\\..*",
          "attention\\.(stage|scale|show|palette|export|time)\\..*",
          "dialog\\.file\\..*",
          "gesture\\..*",
          "setting\\..*",
          "top\\.(open|save|layOut)\\.help",
          "(inspector|node)\\.block(-input|-output)?");

  private final Properties english = read("app.properties");
  private final Properties chinese = read("app_zh_CN.properties");

  @Test
  void bothLanguagesHaveTheSameTexts() {
    assertThat(chinese.stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
  }

  @Test
  void bothLanguagesSpeakOfTheSameValues() {
    for (String key : english.stringPropertyNames()) {
      assertThat(values(chinese.getProperty(key)))
          .as(key)
          .isEqualTo(values(english.getProperty(key)));
    }
  }

  @Test
  void everyTextCanBeFilledIn() {
    for (Locale locale : Language.SPOKEN) {
      AppTexts texts = new Language(locale).texts();
      for (String key : english.stringPropertyNames()) {
        assertThat(texts.get(key, 1, 2, 3, 4, 5, 6)).as(key).isNotBlank().doesNotContain("{", "}");
      }
    }
  }

  @Test
  void noTextHoldsAnApostropheThatWouldSwallowItsValues() {
    assertThat(english.values()).noneMatch(text -> text.toString().contains("'"));
    assertThat(chinese.values()).noneMatch(text -> text.toString().contains("'"));
  }

  @Test
  void everyTextThatTheCodeNamesIsThere() throws IOException {
    Set<String> families =
        english.stringPropertyNames().stream()
            .map(key -> key.substring(0, key.indexOf('.')))
            .collect(Collectors.toSet());
    AppTexts texts = new Language(Locale.ENGLISH).texts();
    List<String> ours =
        literals().stream()
            .filter(key -> families.contains(key.substring(0, key.indexOf('.'))))
            .filter(key -> texts.engineTexts().find(key).isEmpty())
            .filter(key -> !key.matches(".*\\.(loom|txt|block)"))
            .toList();

    assertThat(ours).hasSizeGreaterThan(100);
    assertThat(ours).filteredOn(key -> !english.containsKey(key)).isEmpty();
  }

  @Test
  void noTextIsLeftOverFromCodeThatIsGone() throws IOException {
    Set<String> used = literals();

    assertThat(english.stringPropertyNames())
        .filteredOn(key -> COMPUTED.stream().noneMatch(key::matches))
        .isSubsetOf(used);
  }

  @Test
  void theEngineHasEveryTextThatTheWindowPutsTogether() {
    Set<String> keys = new HashSet<>();
    for (LayerType type : new LayerCatalog().all()) {
      keys.addAll(named("layer." + type.id(), ".name", ".help", ".keywords"));
      for (Parameter<?> parameter : type.parameters()) {
        keys.addAll(named("parameter." + parameter.key(), "", ".help"));
        if (parameter instanceof ChoiceParameter choice) {
          choice.options().forEach(option -> keys.add("choice." + option));
        }
      }
    }
    for (OptimizerType optimizer : OptimizerType.values()) {
      keys.add("optimizer." + optimizer.key());
      optimizer
          .parameters()
          .forEach(parameter -> keys.addAll(named("parameter." + parameter.key(), "", ".help")));
    }
    for (Preprocessing.Kind kind : Preprocessing.Kind.values()) {
      keys.add("choice." + kind.key());
    }
    for (LayerFamily family : LayerFamily.values()) {
      keys.add("family." + family.key());
    }
    new Templates().ids().forEach(id -> keys.addAll(named("template." + id, ".title", ".about")));
    DatasetCatalog.BUILT_IN.forEach(id -> keys.add("dataset." + id));
    for (Locale locale : Language.SPOKEN) {
      AppTexts texts = new Language(locale).texts();
      assertThat(keys).allMatch(key -> texts.engineTexts().find(key).isPresent());
    }
  }

  @Test
  void speaksChineseToAllWhoReadItAndEnglishToOthers() {
    assertThat(new Language(Locale.TRADITIONAL_CHINESE).texts().locale())
        .isEqualTo(Locale.SIMPLIFIED_CHINESE);
    assertThat(new Language(Locale.GERMANY).texts().get("top.save")).isEqualTo("Save");
    assertThat(new Language(Locale.ROOT).texts().get("top.save")).isEqualTo("Save");
  }

  @Test
  void writesNumbersInTheMannerOfTheLanguage() {
    AppTexts texts = new Language(Locale.ENGLISH).texts();

    assertThat(texts.count(1_234_567)).isEqualTo("1,234,567");
    assertThat(texts.percent(0.97614, 2)).isEqualTo("97.61\u00a0%");
    assertThat(texts.duration(59.4)).isEqualTo("59 s");
    assertThat(texts.duration(59.6)).isEqualTo("1 min 0 s");
    assertThat(texts.duration(3_661)).isEqualTo("1 h 1 min");
    assertThat(texts.bytes(999)).isEqualTo("999\u00a0B");
    assertThat(texts.bytes(940_600)).isEqualTo("940.6\u00a0kB");
    assertThat(texts.bytes(1_400_000_000)).isEqualTo("1.4\u00a0GB");
  }

  @Test
  void showsTheKeyRatherThanFailingWhereATextIsMissing() {
    assertThat(new Language(Locale.ENGLISH).texts().get("no.such.key")).isEqualTo("<no.such.key>");
  }

  private static List<String> named(String stem, String... endings) {
    return Stream.of(endings).map(ending -> stem + ending).toList();
  }

  /** All that looks like a key in the window's code; the command line has its own texts. */
  private static Set<String> literals() throws IOException {
    Set<String> found = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/layerloom/app"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        if (!file.toString().contains("cli")) {
          LITERAL.matcher(Files.readString(file)).results().forEach(m -> found.add(m.group(1)));
        }
      }
    }
    return found;
  }

  private static Set<String> values(String text) {
    return Pattern.compile("\\{(\\d)")
        .matcher(text)
        .results()
        .map(m -> m.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Properties read(String name) {
    try (Reader reader =
        new InputStreamReader(
            AppTexts.class.getResourceAsStream("/layerloom/text/" + name),
            StandardCharsets.UTF_8)) {
      Properties properties = new Properties();
      properties.load(reader);
      return properties;
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }
}
