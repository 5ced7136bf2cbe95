package org.layerloom.app.attention.export;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.layerloom.app.attention.choice.Cell;
import org.layerloom.app.attention.choice.Palette;
import org.layerloom.app.attention.choice.TokenSelection;
import org.layerloom.app.attention.export.AttentionExport.View;
import org.layerloom.app.attention.lines.AttentionLines.Token;
import org.layerloom.app.attention.lines.LineChoices;
import org.layerloom.app.attention.map.AttentionMap.Wish;
import org.layerloom.app.attention.model.AttentionViewModel;
import org.layerloom.app.attention.picture.Sketch;
import org.layerloom.app.attention.sample.AttentionSnapshot;
import org.layerloom.app.attention.time.AttentionHistory;
import org.layerloom.app.attention.time.TimeMeasure;
import org.layerloom.app.attention.words.HeadNames;
import org.layerloom.app.attention.words.MomentWords;
import org.layerloom.app.language.AppTexts;
import org.layerloom.engine.attention.Intervention.Head;
import org.layerloom.engine.attention.LayerAttention;

/** Views of the page as drawings, with what they belong to in words. On the JavaFX thread. */
final class Drawings {

  private final AttentionViewModel model;
  private final LineChoices lines;
  private final AttentionHistory history;
  private final AppTexts texts;
  private final boolean dark;
  private final Supplier<String> project;

  /**
   * Drawings.
   *
   * @param project what the project is called
   */
  Drawings(
      AttentionViewModel model,
      LineChoices lines,
      AttentionHistory history,
      AppTexts texts,
      boolean dark,
      Supplier<String> project) {
    this.model = model;
    this.lines = lines;
    this.history = history;
    this.texts = texts;
    this.dark = dark;
    this.project = project;
  }

  /** Makes a picture of what was chosen when it was asked for. */
  record Drawing(String title, Supplier<Optional<Sketch>> maker) {

    Optional<Sketch> sketch() {
      return maker.get();
    }
  }

  /** What a view shows now; empty while there is no reading. */
  Optional<Drawing> of(View view) {
    Optional<AttentionSnapshot> now = model.snapshotProperty().get();
    Optional<Wish> wish = now.flatMap(s -> Wish.of(model.choices(), s));
    if (wish.isEmpty()) {
      return Optional.empty();
    }
    AttentionSnapshot snapshot = now.get();
    Wish shown = wish.get();
    Head head = shown.head();
    Palette palette = model.choices().paletteProperty().get();
    AttentionSketches sketches =
        new AttentionSketches(
            snapshot, model.layerNames(), texts.get("attention.headWord"), dark, texts.locale());
    String title = title(view, shown);
    String note = note(snapshot, shown);
    LayerAttention layer = snapshot.layer(head.layerId()).orElseThrow();
    TokenSelection selection = model.choices().selectionProperty().get();
    Optional<Cell> cell = model.choices().cellProperty().get();
    Optional<Token> token = lines.tokenProperty().get();
    List<Integer> heads =
        lines.headsProperty().get().stream().filter(h -> h < layer.heads()).sorted().toList();
    Supplier<Optional<Sketch>> maker =
        switch (view) {
          case MAP -> () -> sketches.map(shown, palette, title, note);
          case GRID ->
              () ->
                  Optional.of(sketches.grid(shown.reckoned(), shown.scale(), palette, title, note));
          case LINES ->
              () -> Optional.of(sketches.lines(layer, heads, selection, token, title, note));
          case INSIDE ->
              () -> cell.flatMap(c -> sketches.inside(layer, head, c, title, note, texts));
          case TIME -> {
            TimeCurves curves = curves();
            TimeMeasure measure = history.measureProperty().get();
            String steps = texts.get("attention.timeStep");
            yield () ->
                Optional.of(sketches.curves(curves, head.layerId(), measure, steps, title, note));
          }
        };
    return Optional.of(new Drawing(title, maker));
  }

  private String title(View view, Wish wish) {
    HeadNames names = new HeadNames(texts, model.layerNames());
    return switch (view) {
      case GRID -> texts.get("attention.allHeads");
      case LINES -> texts.get("attention.lines") + " · " + model.layerName(wish.head().layerId());
      case INSIDE -> texts.get("attention.export.inside") + " · " + names.of(wish.head());
      case TIME ->
          model.layerName(wish.head().layerId())
              + " · "
              + texts.get("attention.time" + "." + key(history.measureProperty().get()));
      case MAP -> names.title(wish);
    };
  }

  private String note(AttentionSnapshot snapshot, Wish wish) {
    return project.get()
        + " · "
        + MomentWords.of(texts, snapshot.moment())
        + " · "
        + texts.get("attention.stage" + "." + key(wish.reckoned()));
  }

  /** The curves of the heads over the training, as they are now. */
  TimeCurves curves() {
    return new TimeCurves(history.framesProperty().get(), project.get(), model.layerNames());
  }

  /** A value as it is named in keys of texts and in files. */
  static String key(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
