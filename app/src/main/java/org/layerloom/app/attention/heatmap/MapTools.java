package org.layerloom.app.attention.heatmap;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.layerloom.app.attention.choice.AttentionChoices;
import org.layerloom.app.attention.choice.MapScale;
import org.layerloom.app.attention.choice.MapShow;
import org.layerloom.app.attention.choice.MapStage;
import org.layerloom.app.attention.sample.Sentence;
import org.layerloom.app.language.AppTexts;

/** The bar with stage, scale, what is shown, and colours. */
public final class MapTools extends FlowPane {

  private final AttentionChoices choices;
  private final AppTexts texts;
  private final Label place = new Label();
  private final ToggleButton padding = new ToggleButton();
  private final PaletteMenu palette;

  public MapTools(AttentionChoices choices, AppTexts texts) {
    this.choices = choices;
    this.texts = texts;
    palette = new PaletteMenu(choices, texts);
    setId("attention-tools");
    getStyleClass().add("attention-tools");
    place.setId("attention-place");
    place.getStyleClass().add("panel-note");
    getChildren()
        .addAll(
            place,
            group("attention.stage", choices.stageProperty(), MapStage.values(), MapTools::key),
            group("attention.scale", choices.scaleProperty(), MapScale.values(), MapTools::key),
            group("attention.show", choices.showProperty(), MapShow.values(), MapTools::key),
            labelled(PaletteMenu.NAMES, palette),
            padding);
    padding.setId("attention-padding");
    padding.setText(texts.get("attention.padding"));
    padding.setTooltip(new Tooltip(texts.get("attention.padding.help")));
    padding.getStyleClass().add("attention-choice");
    padding.setOnAction(event -> choices.paddingProperty().set(Optional.of(padding.isSelected())));
  }

  /** More to the right, such as export. */
  public void add(Node tool) {
    getChildren().add(tool);
  }

  private static String key(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private <E extends Enum<E>> Node group(
      String name, ObjectProperty<E> property, E[] values, Function<E, String> key) {
    HBox buttons = new HBox();
    ToggleGroup group = new ToggleGroup();
    for (E value : values) {
      String words = name + "." + key.apply(value);
      ToggleButton button = new ToggleButton(texts.get(words));
      button.setId(words.replace('.', '-'));
      button.setToggleGroup(group);
      button.setSelected(property.get() == value);
      button.setTooltip(new Tooltip(texts.get(words + ".help")));
      button.getStyleClass().addAll("attention-choice", end(values, value));
      button.setUserData(value);
      button.setOnAction(
          event -> {
            property.set(value);
            button.setSelected(true); // A second click does not leave nothing chosen.
          });
      buttons.getChildren().add(button);
    }
    return labelled(name, buttons);
  }

  private Node labelled(String name, Node tool) {
    Label label = new Label(texts.get(name));
    label.getStyleClass().add("panel-note");
    HBox box = new HBox(label, tool);
    box.setAlignment(Pos.CENTER_LEFT);
    box.getStyleClass().add("attention-group");
    return box;
  }

  private static <E> String end(E[] values, E value) {
    if (value == values[0]) {
      return "left-pill";
    }
    return value == values[values.length - 1] ? "right-pill" : "center-pill";
  }

  /** Says whose network it is, and when. */
  public void say(String words) {
    place.setText(words);
  }

  /** What has no meaning for what is shown cannot be chosen. */
  public void refresh(Optional<Sentence> sentence) {
    padding.setSelected(sentence.filter(choices::showsPadding).isPresent());
    padding.setDisable(sentence.filter(s -> s.padding() > 0).isEmpty());
    select("attention.stage", choices.stageProperty().get());
    select("attention.scale", choices.scaleProperty().get());
    select("attention.show", choices.showProperty().get());
    boolean rollout = choices.showProperty().get() == MapShow.ROLLOUT;
    boolean difference = choices.showProperty().get() == MapShow.DIFFERENCE;
    boolean signed = difference || !rollout && choices.stageProperty().get().isSigned();
    for (MapStage stage : MapStage.values()) {
      disable("attention.stage", stage, rollout && stage != MapStage.SOFTMAX);
    }
    disable("attention.scale", MapScale.LAYER, choices.showProperty().get() != MapShow.HEAD);
    disable("attention.scale", MapScale.FIXED, signed);
    disable("attention.scale", MapScale.LOG, signed);
    palette.refresh(signed);
  }

  /** What was chosen elsewhere, such as by a click on a small map. */
  private void select(String name, Enum<?> value) {
    if (button(name, value) instanceof ToggleButton button) {
      button.setSelected(true);
    }
  }

  private Node button(String name, Enum<?> value) {
    return lookup("#" + (name + "." + key(value)).replace('.', '-'));
  }

  private void disable(String name, Enum<?> value, boolean disabled) {
    Node button = button(name, value);
    if (button != null) {
      button.setDisable(disabled);
    }
  }
}
