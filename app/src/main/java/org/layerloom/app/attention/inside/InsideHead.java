package org.layerloom.app.attention.inside;

import java.util.List;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.layerloom.app.attention.choice.Cell;
import org.layerloom.app.attention.model.AttentionViewModel;
import org.layerloom.app.attention.sample.AttentionSnapshot;
import org.layerloom.app.attention.sample.TokenLabel;
import org.layerloom.app.language.AppTexts;
import org.layerloom.engine.attention.Intervention.Head;
import org.layerloom.engine.attention.LayerAttention;

/** How the weight of the chosen query and key comes about: each step with its formula. */
public final class InsideHead extends VBox {

  private final AttentionViewModel model;
  private final AppTexts texts;
  private final Label about = new Label();
  private final Label empty = new Label();
  private final GridPane steps = new GridPane();
  private final VectorStrip query;
  private final VectorStrip key;
  private final VectorStrip product;
  private final VectorStrip value;
  private final VectorStrip added;
  private final Label queryNorm = number("inside-q");
  private final Label keyNorm = number("inside-k");
  private final Label score = number("inside-score");
  private final Label scaling = new Label();
  private final Label scaled = number("inside-scaled");
  private final Label keys = new Label();
  private final Label power = new Label();
  private final Label weight = number("inside-weight");
  private final Label valueNorm = number("inside-v");
  private final Label times = new Label();
  private final Label adds = new Label();

  public InsideHead(AttentionViewModel model, AppTexts texts) {
    this.model = model;
    this.texts = texts;
    setId("attention-inside");
    getStyleClass().add("attention-section");
    query = new VectorStrip(texts);
    key = new VectorStrip(texts);
    product = new VectorStrip(texts);
    value = new VectorStrip(texts);
    added = new VectorStrip(texts);
    Label title = new Label(texts.get("attention.inside"));
    title.getStyleClass().add("panel-title");
    about.getStyleClass().add("panel-note");
    HBox heading = new HBox(title, about);
    heading.getStyleClass().add("panel-heading");
    empty.setText(texts.get("attention.insideEmpty"));
    empty.getStyleClass().add("empty-note");
    empty.setWrapText(true);
    power.getStyleClass().add("panel-note");
    power.setId("inside-power");
    adds.getStyleClass().add("panel-note");
    weight.getStyleClass().add("attention-result");
    for (Label words : List.of(keys, times, adds)) {
      words.setMinWidth(USE_PREF_SIZE);
    }
    build();
    getChildren().addAll(heading, empty, steps);
  }

  private static Label number(String id) {
    Label label = new Label();
    label.setId(id);
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }

  private void build() {
    steps.getStyleClass().add("attention-inside");
    ColumnConstraints formula = new ColumnConstraints();
    ColumnConstraints numbers = new ColumnConstraints();
    ColumnConstraints result = new ColumnConstraints();
    formula.setMinWidth(96);
    result.setHalignment(HPos.RIGHT);
    steps.getColumnConstraints().addAll(formula, numbers, result);
    steps.addRow(0, formula("q = x W_q + b_q"), query, queryNorm);
    steps.addRow(1, formula("k = x W_k + b_k"), key, keyNorm);
    steps.addRow(2, formula("q · k"), product, score);
    steps.addRow(3, formula("÷ √d"), scaling, scaled);
    steps.addRow(4, keys, power, weight);
    steps.addRow(5, formula("v = x W_v + b_v"), value, valueNorm);
    steps.addRow(6, times, added, adds);
  }

  /** A formula in which what follows an underline stands low. */
  private static Node formula(String text) {
    TextFlow flow = new TextFlow();
    for (String part : text.split("(?=_)|(?<=_.)")) {
      boolean low = part.startsWith("_");
      Text piece = new Text(low ? part.substring(1) : part);
      piece.getStyleClass().add(low ? "attention-low" : "attention-formula");
      piece.setTranslateY(low ? 3 : 0);
      flow.getChildren().add(piece);
    }
    // On one line, whatever its column's width.
    HBox box = new HBox(flow);
    box.setAlignment(Pos.CENTER_LEFT);
    flow.setMinWidth(USE_PREF_SIZE);
    return box;
  }

  /** Shows the numbers of the chosen cell in a reading. */
  public void show(AttentionSnapshot snapshot) {
    Optional<Head> head = model.choices().headProperty().get();
    Optional<LayerAttention> layer = head.flatMap(h -> snapshot.layer(h.layerId()));
    Optional<Cell> cell =
        layer.flatMap(
            l ->
                model
                    .choices()
                    .cellProperty()
                    .get()
                    .filter(c -> c.query() < l.steps() && c.key() < l.keySteps()));
    empty.setVisible(cell.isEmpty());
    empty.setManaged(cell.isEmpty());
    steps.setVisible(cell.isPresent());
    steps.setManaged(cell.isPresent());
    about.setText("");
    if (cell.isPresent()) {
      show(snapshot, layer.orElseThrow(), head.orElseThrow(), cell.get());
    }
  }

  private void show(AttentionSnapshot snapshot, LayerAttention layer, Head head, Cell cell) {
    String from = TokenLabel.of(snapshot.queryLabels(layer).get(cell.query()));
    String to = TokenLabel.of(snapshot.keyLabels(layer).get(cell.key()));
    HeadSteps found = HeadSteps.of(layer, head.index(), cell);
    double temperature = snapshot.change().temperature(head.layerId(), head.index());
    about.setText(texts.get("attention.insideOf", from, cell.query() + 1, to, cell.key() + 1));
    query.show(found.query());
    key.show(found.key());
    product.show(found.product());
    value.show(found.value());
    added.show(found.added());
    queryNorm.setText(texts.get("attention.norm", "q", decimal(HeadSteps.norm(found.query()))));
    keyNorm.setText(texts.get("attention.norm", "k", decimal(HeadSteps.norm(found.key()))));
    valueNorm.setText(texts.get("attention.norm", "v", decimal(HeadSteps.norm(found.value()))));
    score.setText(decimal(found.score()));
    scaling.setText(
        decimal(found.score())
            + " ÷ √"
            + layer.size()
            + (temperature == 1 ? "" : " ÷ " + texts.decimal(temperature, 2)));
    scaled.setText(decimal(found.scaled()));
    keys.setText(texts.get("attention.softmaxOver", found.seen()));
    power.setText(found.sees() ? power(found) : texts.get("attention.notSeen"));
    weight.setText(texts.decimal(found.weight(), 6));
    times.setText(texts.get("attention.timesValue", to));
    adds.setText(
        layer.isOff(head.index())
            ? texts.get("attention.addsNothing")
            : texts.get("attention.addsTo", from));
  }

  private String power(HeadSteps found) {
    String exponent =
        found.shift() == 0
            ? decimal(found.scaled())
            : "(" + decimal(found.scaled()) + " − " + decimal(found.shift()) + ")";
    return "e^" + exponent + " ÷ " + decimal(found.sum());
  }

  private String decimal(double number) {
    return texts.decimal(number, 3);
  }
}
