package org.layerloom.app.attention.heatmap;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.layerloom.app.attention.choice.MapShow;
import org.layerloom.app.attention.model.AttentionViewModel;
import org.layerloom.app.attention.model.Listening;
import org.layerloom.app.attention.sample.AttentionSnapshot;
import org.layerloom.app.attention.words.HeadNames;
import org.layerloom.app.language.AppTexts;
import org.layerloom.engine.attention.Intervention.Head;

/** Which head is taken away from the chosen one; there while differences are shown. */
public final class AgainstChoice extends HBox {

  private final AttentionViewModel model;
  private final ChoiceBox<Head> heads = new ChoiceBox<>();
  private final Listening listening = new Listening();
  private boolean showing;

  public AgainstChoice(AttentionViewModel model, AppTexts texts) {
    this.model = model;
    HeadNames names = new HeadNames(texts, model::layerName);
    getStyleClass().add("attention-group");
    Label label = new Label(texts.get("attention.against"));
    label.getStyleClass().add("panel-note");
    heads.setId("attention-against");
    heads.getStyleClass().add("attention-choice-box");
    heads.setAccessibleText(texts.get("attention.againstHelp"));
    heads.setTooltip(new Tooltip(texts.get("attention.againstHelp")));
    heads.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Head head) {
            return head == null ? "" : names.of(head);
          }

          @Override
          public Head fromString(String text) {
            return heads.getValue();
          }
        });
    heads
        .valueProperty()
        .addListener(
            (o, before, now) -> {
              if (!showing && now != null) {
                model.choices().otherProperty().set(Optional.of(now));
              }
            });
    getChildren().addAll(label, heads);
    listening.to(model.snapshotProperty(), this::refresh);
    listening.to(model.choices().showProperty(), this::refresh);
    listening.to(model.choices().otherProperty(), this::refresh);
    refresh();
  }

  public void dispose() {
    listening.stop();
  }

  private void refresh() {
    boolean difference = model.choices().showProperty().get() == MapShow.DIFFERENCE;
    setVisible(difference);
    setManaged(difference);
    List<Head> all = model.snapshotProperty().get().map(AttentionSnapshot::heads).orElse(List.of());
    showing = true;
    if (!heads.getItems().equals(all)) {
      heads.getItems().setAll(all);
    }
    heads.setValue(model.choices().otherProperty().get().orElse(null));
    showing = false;
  }
}
