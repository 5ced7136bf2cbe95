package org.layerloom.app.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.layerloom.app.document.ProjectDocument;
import org.layerloom.app.language.Language;
import org.layerloom.engine.layer.LayerCatalog;
import org.layerloom.engine.optimize.OptimizerSpec;
import org.layerloom.engine.optimize.OptimizerType;
import org.layerloom.engine.parameter.ChoiceParameter;
import org.layerloom.engine.parameter.FlagParameter;
import org.layerloom.engine.project.Templates;

class ProjectSettingsTest {

  private final Language language = new Language(Locale.ENGLISH);
  private final ProjectDocument document = new ProjectDocument(new LayerCatalog(), language);

  private List<Setting<?>> settings() {
    document.opened(new Templates().find("iris").orElseThrow().project(), Path.of("iris.loom"));
    return new ProjectSettings(document, false, true, language.texts()).all();
  }

  @ParameterizedTest
  @EnumSource(OptimizerType.class)
  void nameAndExplainThemselvesAndTheirEditsInEveryLanguage(OptimizerType optimizer) {
    for (Locale locale : Language.SPOKEN) {
      language.speak(locale);
      settings();
      document.changeTraining(
          "optimizer", document.training().withOptimizer(OptimizerSpec.of(optimizer)));
      List<Setting<?>> settings =
          new ProjectSettings(document, false, true, language.texts()).all();
      assertThat(settings).hasSizeGreaterThan(9);
      for (Setting<?> setting : settings) {
        assertThat(setting.label()).isNotBlank().doesNotContain("<");
        assertThat(setting.help()).isNotBlank().doesNotContain("<");
        assertThat(setting.category()).isNotBlank().doesNotContain("<");
        assertThat(language.texts().get("setting." + setting.parameter().key()))
            .as("the name in the Undo button")
            .doesNotContain("<");
      }
    }
  }

  @Test
  void changeTheDocumentAsOneUndoableStepEach() {
    for (int i = 0; i < settings().size(); i++) {
      change(settings().get(i));
    }
  }

  private <T> void change(Setting<T> setting) {
    T before = setting.read().get();
    T other = other(setting, before);
    setting.write().accept(other);
    assertThat(setting.read().get()).as(setting.label()).isEqualTo(other);
    assertThat(document.history().names()).as(setting.label()).hasSize(1);
    document.editor().undo();

    assertThat(setting.read().get()).as(setting.label()).isEqualTo(before);
    assertThat(document.isModified()).isFalse();
  }

  private static <T> T other(Setting<T> setting, T value) {
    if (setting.parameter() instanceof ChoiceParameter choice) {
      return setting
          .parameter()
          .parse(choice.options().stream().filter(o -> !o.equals(value)).findFirst().orElseThrow());
    }
    if (setting.parameter() instanceof FlagParameter) {
      return setting.parameter().parse(value.equals(false));
    }
    return setting.parameter().parse(value instanceof Integer ? "7" : "0.25");
  }

  @Test
  void offerATestShareAndATokenizerOnlyWhereTheDataAskForThem() {
    settings();
    assertThat(keys(new ProjectSettings(document, false, true, language.texts()).all()))
        .contains("testFraction", "tokenizer", "textVocabulary", "textLength");
    assertThat(keys(new ProjectSettings(document, true, false, language.texts()).all()))
        .doesNotContain("testFraction", "tokenizer", "textVocabulary", "textLength")
        .contains("validationFraction");
  }

  private static List<String> keys(List<Setting<?>> settings) {
    return settings.stream().map(setting -> setting.parameter().key()).toList();
  }

  @Test
  void offerADataSetOfThePersonsOwnBesideThoseBuiltIn() {
    settings();
    document.changeData("dataset", document.data().withDataset("/data/mine.csv"));
    Setting<?> dataset =
        new ProjectSettings(document, false, true, language.texts())
            .all().stream()
                .filter(setting -> setting.parameter().key().equals("dataset"))
                .findFirst()
                .orElseThrow();

    assertThat(((ChoiceParameter) (Object) dataset.parameter()).options())
        .contains("iris", "mnist", "/data/mine.csv");
  }
}
