package org.layerloom.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;
import org.layerloom.app.language.AppTexts;
import org.layerloom.app.language.Language;
import org.layerloom.graph.action.KeyBindings;
import org.layerloom.graph.action.Shortcut;

class WindowKeysTest {

  @Test
  void eachKeySaysWhatItDoesInEveryLanguage() {
    for (Locale locale : Language.SPOKEN) {
      AppTexts texts = new Language(locale).texts();
      assertThat(WindowKeys.KEYS.keySet())
          .allSatisfy(key -> assertThat(texts.get(key)).isNotBlank().doesNotContain("<"));
      for (Shortcut shortcut : KeyBindings.defaults().shortcuts()) {
        assertThat(texts.graph().get(shortcut.descriptionKey()))
            .isNotBlank()
            .isNotEqualTo(shortcut.descriptionKey());
      }
    }
  }

  @Test
  void noKeyMeansTwoThings() {
    Set<KeyCombination> seen = new HashSet<>();
    assertThat(WindowKeys.KEYS.values()).allMatch(seen::add);
    for (Shortcut shortcut : KeyBindings.defaults().shortcuts()) {
      boolean sameThing = Set.of("undo", "redo").contains(shortcut.id());
      assertThat(shortcut.combinations())
          .as(shortcut.id())
          .allMatch(keys -> seen.add(keys) || sameThing);
    }
  }
}
