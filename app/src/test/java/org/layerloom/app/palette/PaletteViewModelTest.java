package org.layerloom.app.palette;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.layerloom.app.language.Language;
import org.layerloom.app.settings.KeptBlocks;
import org.layerloom.engine.layer.LayerCatalog;
import org.layerloom.engine.network.LayerFamily;
import org.layerloom.engine.network.LayerType;

class PaletteViewModelTest {

  private final LayerCatalog layers = new LayerCatalog();
  private final PaletteViewModel english = speaking(Locale.ENGLISH);

  private PaletteViewModel speaking(Locale locale) {
    return new PaletteViewModel(
        layers, new KeptBlocks(Path.of("no-such-folder")), new Language(locale).texts());
  }

  private static List<String> found(PaletteViewModel model, String typed) {
    return model.matching(typed).values().stream()
        .flatMap(List::stream)
        .map(LayerType::id)
        .toList();
  }

  @Test
  void showsEveryLayerUnderItsFamilyWhileNothingIsTyped() {
    assertThat(found(english, " "))
        .containsExactlyInAnyOrderElementsOf(layers.all().stream().map(LayerType::id).toList());
    english
        .matching("")
        .forEach(
            (family, types) -> assertThat(types).isNotEmpty().allMatch(t -> t.family() == family));
    assertThat(List.copyOf(english.matching("").keySet())).isSorted().contains(LayerFamily.CORE);
  }

  @Test
  void findsALayerByAPartOfItsNameInAnyCase() {
    assertThat(found(english, "dEns")).containsExactly("dense");
    assertThat(found(english, "2d")).contains("conv2d", "maxpool2d").doesNotContain("dense");
  }

  @Test
  void wantsEveryTypedWord() {
    assertThat(found(english, "  max   2d ")).contains("maxpool2d").doesNotContain("conv2d");
    assertThat(found(english, "max dense")).isEmpty();
  }

  @Test
  void findsByFamilyAndByKeyword() {
    assertThat(found(english, "convolution")).contains("conv2d", "maxpool2d");
    for (LayerType type : layers.all()) {
      String keywords =
          new Language(Locale.ENGLISH).texts().engine("layer." + type.id() + ".keywords");
      for (String word : keywords.split("[ ,]+")) {
        assertThat(found(english, word)).as(word).contains(type.id());
      }
    }
  }

  @Test
  void findsInChineseAndStillByTheEnglishId() {
    PaletteViewModel chinese = speaking(Locale.SIMPLIFIED_CHINESE);
    LayerType dense = layers.find("dense").orElseThrow();

    assertThat(chinese.name(dense)).isNotEqualTo(english.name(dense));
    assertThat(found(chinese, chinese.name(dense))).contains("dense");
    assertThat(found(chinese, "dense")).contains("dense");
  }

  @Test
  void findsNothingForNonsense() {
    assertThat(english.matching("zzz")).isEmpty();
  }
}
