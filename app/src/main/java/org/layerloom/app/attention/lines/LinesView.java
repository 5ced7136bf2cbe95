package org.layerloom.app.attention.lines;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.layerloom.app.attention.choice.HeadColors;
import org.layerloom.app.attention.choice.TokenSelection;
import org.layerloom.app.attention.lines.AttentionLines.Side;
import org.layerloom.app.attention.lines.AttentionLines.Token;
import org.layerloom.app.attention.map.NewestWork;
import org.layerloom.app.attention.model.AttentionViewModel;
import org.layerloom.app.attention.model.Listening;
import org.layerloom.app.attention.sample.AttentionSnapshot;
import org.layerloom.app.language.AppTexts;
import org.layerloom.engine.attention.LayerAttention;

/** Tokens joined by lines of the heads that were chosen, in step with the maps. */
public final class LinesView extends VBox {

  private static final int TOLD = 3;

  /** Fewer weights than these are gone through faster than another thread is woken. */
  private static final long FEW = 1 << 18;

  private final AttentionViewModel model;
  private final LineChoices choices;
  private final AppTexts texts;
  private final HeadColors colors;
  private final LinesCanvas canvas;
  private final Label note = new Label();
  private final FlowPane swatches = new FlowPane();
  private final Listening listening = new Listening();

  /**
   * The lines of a reading, found once; each move of the mouse shows some of them.
   *
   * @param of whose weights they are
   */
  private record Found(LayerAttention of, Set<Integer> heads, AttentionLines all) {}

  private final NewestWork<Found> finding;
  private Found found;

  public LinesView(
      AttentionViewModel model,
      LineChoices choices,
      Executor background,
      AppTexts texts,
      boolean dark) {
    this.model = model;
    this.choices = choices;
    this.texts = texts;
    this.colors = HeadColors.of(dark);
    this.canvas = new LinesCanvas(dark, choices.tokenProperty()::set, choices::select);
    this.finding = new NewestWork<>(background, this::show);
    setId("attention-lines-part");
    getStyleClass().add("attention-section");
    Label title = new Label(texts.get("attention.lines"));
    title.getStyleClass().add("panel-title");
    note.setId("attention-lines-note");
    note.getStyleClass().add("panel-note");
    note.setWrapText(true);
    swatches.setId("attention-swatches");
    swatches.getStyleClass().add("attention-swatches");
    getChildren().addAll(title, note, canvas, swatches);
    listening.to(model.snapshotProperty(), this::refresh);
    listening.to(model.choices().headProperty(), this::refresh);
    listening.to(model.choices().selectionProperty(), this::refresh);
    listening.to(model.choices().hoveredProperty(), this::refresh);
    listening.to(choices.headsProperty(), this::refresh);
    listening.to(choices.tokenProperty(), this::refresh);
    refresh();
  }

  public void dispose() {
    listening.stop();
  }

  private Optional<LayerAttention> layer() {
    return model
        .choices()
        .headProperty()
        .get()
        .flatMap(h -> model.snapshotProperty().get().flatMap(s -> s.layer(h.layerId())));
  }

  /** A token under the mouse on a map is isolated here too. */
  private Optional<Token> isolated(LayerAttention layer) {
    return choices
        .tokenProperty()
        .get()
        .or(
            () ->
                model
                    .choices()
                    .hoveredProperty()
                    .get()
                    .map(cell -> new Token(Side.QUERY, cell.query())))
        .filter(t -> t.step() < (t.side() == Side.QUERY ? layer.steps() : layer.keySteps()));
  }

  private Set<Integer> heads(LayerAttention layer) {
    return choices.headsProperty().get().stream()
        .filter(h -> h < layer.heads())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void refresh() {
    Optional<LayerAttention> now = layer();
    setVisible(now.isPresent());
    if (now.isEmpty()) {
      return;
    }
    LayerAttention layer = now.get();
    Set<Integer> heads = heads(layer);
    swatches(layer, heads);
    if (found != null && found.of() == layer && found.heads().equals(heads)) {
      show(found);
    } else {
      long weights = (long) heads.size() * layer.steps() * layer.keySteps();
      finding.order(weights > FEW, () -> new Found(layer, heads, AttentionLines.of(layer, heads)));
    }
  }

  /** Shows lines, unless others are wanted by now. */
  private void show(Found lines) {
    found = lines;
    LayerAttention layer = lines.of();
    Set<Integer> heads = lines.heads();
    if (layer().filter(l -> l == layer).isPresent() && heads(layer).equals(heads)) {
      draw(layer, heads);
    }
  }

  private void draw(LayerAttention layer, Set<Integer> heads) {
    AttentionSnapshot snapshot = model.snapshotProperty().get().orElseThrow();
    TokenSelection selection = model.choices().selectionProperty().get();
    Optional<Token> token = isolated(layer);
    AttentionLines lines = found.all().showing(selection, token);
    canvas.setOff(selection, token);
    canvas.show(lines, List.copyOf(heads), snapshot.queryLabels(layer), snapshot.keyLabels(layer));
    canvas.setAccessibleText(words(layer, snapshot, token, lines));
    note.setText(
        texts.get("attention.linesOf", model.layerName(layer.layerId()), heads.size())
            + (lines.leftOut() > 0
                ? " · " + texts.get("attention.linesLeftOut", texts.count(lines.leftOut()))
                : ""));
  }

  private void swatches(LayerAttention layer, Set<Integer> heads) {
    while (swatches.getChildren().size() > layer.heads()) {
      swatches.getChildren().remove(layer.heads());
    }
    while (swatches.getChildren().size() < layer.heads()) {
      swatches.getChildren().add(swatch(swatches.getChildren().size()));
    }
    for (int head = 0; head < layer.heads(); head++) {
      ((ToggleButton) swatches.getChildren().get(head)).setSelected(heads.contains(head));
    }
  }

  /** The head's number, over a piece of its line. */
  private ToggleButton swatch(int head) {
    ToggleButton swatch = new ToggleButton(String.valueOf(head + 1));
    swatch.setId("attention-swatch-" + (head + 1));
    swatch.getStyleClass().add("attention-swatch");
    swatch.setGraphic(new HeadMark(colors, head));
    String help = texts.get("attention.swatch", head + 1);
    swatch.setAccessibleText(help);
    swatch.setTooltip(new Tooltip(help));
    swatch.setOnAction(
        event -> {
          choices.toggle(head);
          swatch.setSelected(choices.headsProperty().get().contains(head));
        });
    return swatch;
  }

  /** What a screen reader says: the isolated token, and what it is joined to most strongly. */
  private String words(
      LayerAttention layer,
      AttentionSnapshot snapshot,
      Optional<Token> isolated,
      AttentionLines lines) {
    if (isolated.isEmpty()) {
      return texts.get("attention.linesHelp");
    }
    Token token = isolated.get();
    boolean query = token.side() == Side.QUERY;
    List<String> queries = snapshot.queryLabels(layer);
    List<String> keys = snapshot.keyLabels(layer);
    String most =
        lines.strongest(TOLD).stream()
            .map(
                line ->
                    texts.get(
                        "attention.lineSaid",
                        query ? keys.get(line.key()) : queries.get(line.query()),
                        texts.decimal(line.weight(), 3),
                        line.head() + 1))
            .collect(Collectors.joining(", "));
    return texts.get(
        query ? "attention.lineQuery" : "attention.lineKey",
        (query ? queries : keys).get(token.step()),
        token.step() + 1,
        most);
  }

  /** A piece of a head's line. */
  static final class HeadMark extends javafx.scene.shape.Line {

    HeadMark(HeadColors colors, int head) {
      super(0, 0, 18, 0);
      int rgb = colors.rgb(head);
      setStroke(Color.rgb(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff));
      setStrokeWidth(3);
      for (double length : colors.dashes(head)) {
        getStrokeDashArray().add(length);
      }
    }
  }
}
