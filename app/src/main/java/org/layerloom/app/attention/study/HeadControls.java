package org.layerloom.app.attention.study;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.layerloom.app.attention.model.AttentionViewModel;
import org.layerloom.app.language.AppTexts;
import org.layerloom.engine.attention.Intervention;
import org.layerloom.engine.attention.Intervention.Head;

/** What if: the chosen head switched off, sharper or softer; and all as learnt again. */
public final class HeadControls extends VBox {

  /** The slider goes by powers of ten: from a tenth to ten. */
  private static final double END = 1;

  private final AttentionViewModel model;
  private final AppTexts texts;
  private final ToggleButton off = new ToggleButton();
  private final Slider slider = new Slider(-END, END, 0);
  private final Label value = new Label();
  private final Button reset = new Button();
  private boolean showing;

  public HeadControls(AttentionViewModel model, AppTexts texts) {
    this.model = model;
    this.texts = texts;
    setId("attention-controls");
    getStyleClass().add("attention-section");
    Label title = new Label(texts.get("attention.whatIf"));
    title.getStyleClass().add("panel-title");
    off.setId("attention-switch");
    off.setText(texts.get("attention.switchOff"));
    off.setTooltip(new Tooltip(texts.get("attention.switchOff.help")));
    off.setOnAction(
        event -> model.choices().headProperty().get().ifPresent(model.changes()::toggleHead));
    reset.setId("attention-reset");
    reset.setText(texts.get("attention.reset"));
    reset.setTooltip(new Tooltip(texts.get("attention.reset.help")));
    reset.setOnAction(event -> model.changes().changeNothing());
    HBox buttons = new HBox(off, reset);
    buttons.getStyleClass().add("attention-buttons");
    Label name = new Label(texts.get("attention.temperature"));
    name.setMinWidth(USE_PREF_SIZE);
    slider.setId("attention-temperature");
    slider.setBlockIncrement(0.05);
    slider.setAccessibleText(texts.get("attention.temperature.help"));
    slider.setTooltip(new Tooltip(texts.get("attention.temperature.help")));
    slider.valueProperty().addListener((o, before, now) -> slid(now.doubleValue()));
    HBox.setHgrow(slider, Priority.ALWAYS);
    value.setId("attention-temperature-value");
    value.setMinWidth(40);
    value.setAlignment(Pos.CENTER_RIGHT);
    HBox line = new HBox(name, slider, value);
    line.getStyleClass().add("attention-buttons");
    getChildren().addAll(title, buttons, line);
  }

  private void slid(double power) {
    if (!showing) {
      // Close to the middle is the middle: exactly as learnt.
      double temperature = Math.abs(power) < 0.015 ? 1 : Math.pow(10, power);
      model
          .choices()
          .headProperty()
          .get()
          .ifPresent(h -> model.changes().setTemperature(h, temperature));
    }
  }

  /** Shows what is changed of the chosen head. */
  public void refresh() {
    Intervention change = model.changes().interventionProperty().get();
    Optional<Head> head = model.choices().headProperty().get();
    off.setSelected(head.filter(change.off()::contains).isPresent());
    double temperature = head.map(h -> change.temperature(h.layerId(), h.index())).orElse(1.0);
    showing = true;
    if (!slider.isValueChanging()) {
      slider.setValue(Math.log10(temperature));
    }
    showing = false;
    value.setText(texts.decimal(temperature, 2));
    reset.setDisable(change.isNone());
  }
}
