package org.layerloom.app.attention.inside;

import java.util.Optional;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.layerloom.app.attention.model.AttentionViewModel;
import org.layerloom.app.attention.sample.AttentionSnapshot;
import org.layerloom.app.language.AppTexts;
import org.layerloom.engine.attention.HeadMeasures;
import org.layerloom.engine.attention.Intervention.Head;
import org.layerloom.engine.attention.LayerAttention;

/** How much of the chosen head's weight follows each known pattern. */
public final class HeadPatterns extends VBox {

  private static final String[] NAMES = {
    "attention.first",
    "attention.previous",
    "attention.diagonal",
    "attention.antiDiagonal",
    "attention.column",
    "attention.entropy"
  };

  private final AttentionViewModel model;
  private final AppTexts texts;
  private final Label[] numbers = new Label[NAMES.length];

  public HeadPatterns(AttentionViewModel model, AppTexts texts) {
    this.model = model;
    this.texts = texts;
    setId("attention-patterns");
    getStyleClass().add("attention-section");
    Label title = new Label(texts.get("attention.patterns"));
    title.getStyleClass().add("panel-title");
    GridPane grid = new GridPane();
    grid.getStyleClass().add("number-table");
    ColumnConstraints name = new ColumnConstraints();
    name.setHgrow(Priority.ALWAYS);
    ColumnConstraints number = new ColumnConstraints();
    number.setHalignment(HPos.RIGHT);
    grid.getColumnConstraints().addAll(name, number);
    for (int i = 0; i < NAMES.length; i++) {
      numbers[i] = new Label();
      numbers[i].setId(NAMES[i].replace('.', '-'));
      grid.addRow(i, new Label(texts.get(NAMES[i])), numbers[i]);
    }
    getChildren().addAll(title, grid);
  }

  public void show(AttentionSnapshot snapshot) {
    Optional<Head> head = model.choices().headProperty().get();
    Optional<LayerAttention> layer = head.flatMap(h -> snapshot.layer(h.layerId()));
    if (layer.isEmpty()) {
      return;
    }
    HeadMeasures found = HeadMeasures.of(layer.get(), head.get().index());
    double[] shares = {
      found.first(), found.previous(), found.diagonal(), found.antiDiagonal(), found.column()
    };
    int largest = 0;
    for (int i = 0; i < shares.length; i++) {
      largest = shares[i] > shares[largest] ? i : largest;
      numbers[i].setText(texts.decimal(shares[i], 3));
    }
    for (int i = 0; i < shares.length; i++) {
      numbers[i].getStyleClass().remove("attention-result");
    }
    numbers[largest].getStyleClass().add("attention-result");
    numbers[shares.length].setText(texts.get("attention.nats", texts.decimal(found.entropy(), 2)));
  }
}
