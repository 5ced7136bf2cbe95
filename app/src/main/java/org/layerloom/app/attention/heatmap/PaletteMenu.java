package org.layerloom.app.attention.heatmap;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.Tooltip;
import org.layerloom.app.attention.choice.AttentionChoices;
import org.layerloom.app.attention.choice.Palette;
import org.layerloom.app.language.AppTexts;

/** The colours of maps without numbers below 0; those of others are given. */
final class PaletteMenu extends MenuButton {

  private static final List<Palette> CHOICES =
      List.of(Palette.VIRIDIS, Palette.CIVIDIS, Palette.GREYS);

  /** Its name, with which all its texts begin. */
  static final String NAMES = "attention.palette";

  private final AttentionChoices choices;
  private final AppTexts texts;

  PaletteMenu(AttentionChoices choices, AppTexts texts) {
    this.choices = choices;
    this.texts = texts;
    setId("attention-palette");
    getStyleClass().add("attention-menu");
    for (Palette palette : CHOICES) {
      RadioMenuItem item = new RadioMenuItem(name(palette));
      item.setId("attention-palette-" + key(palette));
      item.setUserData(palette);
      item.setOnAction(event -> choices.paletteProperty().set(palette));
      getItems().add(item);
    }
  }

  private static String key(Palette palette) {
    return palette.name().toLowerCase(Locale.ROOT);
  }

  private String name(Palette palette) {
    return texts.get(NAMES + "." + key(palette));
  }

  /**
   * Shows what is chosen.
   *
   * @param signed whether numbers may be below 0
   */
  void refresh(boolean signed) {
    Palette shown = signed ? Palette.BLUE_ORANGE : choices.paletteProperty().get();
    setText(name(shown));
    setDisable(signed);
    setAccessibleText(texts.get("attention.palette.said", name(shown)));
    setTooltip(new Tooltip(texts.get(NAMES + "." + key(shown) + ".help")));
    getItems().forEach(item -> ((RadioMenuItem) item).setSelected(item.getUserData() == shown));
  }
}
