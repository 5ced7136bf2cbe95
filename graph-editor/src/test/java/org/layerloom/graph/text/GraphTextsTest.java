package org.layerloom.graph.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.layerloom.graph.action.KeyBindings;

class GraphTextsTest {
  private static Properties bundle(String name) throws IOException {
    Properties properties = new Properties();
    try (Reader in =
        new InputStreamReader(GraphTexts.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
      properties.load(in);
    }
    return properties;
  }

  @Test
  void saysEverythingInBothLanguages() throws IOException {
    Properties english = bundle("graph_editor.properties");
    Properties chinese = bundle("graph_editor_zh_CN.properties");
    assertThat(new TreeMap<>(chinese).keySet())
        .containsExactlyElementsOf(new TreeMap<>(english).keySet());
    chinese.values().forEach(text -> assertThat((String) text).isNotBlank());
  }

  @Test
  void hasTheSamePlacesToFillInBothLanguages() throws IOException {
    Properties english = bundle("graph_editor.properties");
    Properties chinese = bundle("graph_editor_zh_CN.properties");
    english.forEach(
        (key, text) ->
            assertThat(places((String) chinese.get(key)))
                .as("%s", key)
                .isEqualTo(places((String) text)));
  }

  private static int places(String text) {
    return new MessageFormat(text).getFormatsByArgumentIndex().length;
  }

  @Test
  void describesEveryShortcut() {
    GraphTexts texts = GraphTexts.forLocale(Locale.ENGLISH);
    KeyBindings.defaults()
        .shortcuts()
        .forEach(shortcut -> assertThat(texts.get(shortcut.descriptionKey())).isNotBlank());
  }

  @Test
  void countsInWords() {
    GraphTexts texts = GraphTexts.forLocale(Locale.ENGLISH);
    assertThat(texts.get("edit.remove", 1, "Dense")).isEqualTo("Delete Dense");
    assertThat(texts.get("edit.remove", 3, "Dense")).isEqualTo("Delete 3 nodes");
  }

  @Test
  void speaksEnglishWhereThereIsNoBundleWhateverTheMachineSpeaks() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
      assertThat(GraphTexts.forLocale(Locale.ENGLISH).get("menu.delete")).isEqualTo("Delete");
      assertThat(GraphTexts.forLocale(Locale.FRENCH).get("menu.delete")).isEqualTo("Delete");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void speaksSimplifiedChineseToEveryChineseReader() {
    assertThat(GraphTexts.forLocale(Locale.CHINESE).get("menu.delete")).isEqualTo("删除");
  }
}
